import type { FigureField } from "../cases/Cases";
import { materialKeys } from "../materials/readMaterials";
import { headerKey } from "../reading/headers";
import { createUnitMatcher } from "../units/matchUnit";
import type { Unit } from "../units/Unit";
import { readNumber } from "../values/number";
import { figureCell } from "./evaluate";
import type { Facts } from "./facts";
import type { Folded } from "./foldText";
import { judgement } from "./judgement";
import type { Claim, ClaimCell } from "./Notice";

/** The heads of 附件2's columns, in their looked-up form. */
const FIGURE_HEADS: Readonly<Record<string, FigureField>> = {
  数据条数: "dataRows",
  实际案件数: "actual",
  测试案件数: "test",
  执法人员: "officers",
  人均办案率: "rate",
  在线考试: "exams",
};
const MARKS: Readonly<Record<string, string>> = {
  "√": "√",
  "✓": "√",
  "✔": "√",
  "×": "×",
  "✗": "×",
  "✘": "×",
  X: "×",
  x: "×",
  "/": "/",
};

type Column =
  { readonly kind: "material"; readonly name: string } | { readonly kind: "figure"; readonly field: FigureField };
type RowClaim = Pick<Claim, "form" | "verdict" | "cells" | "said" | "found" | "reason">;
interface Compared {
  readonly cell: ClaimCell;
  readonly isSame: boolean;
}

function compareMark(facts: Facts, unit: Unit, material: string, text: string): Compared | null {
  const said = MARKS[text];
  const { state, text: actual, at } = facts.mark(unit, material);
  if (said === undefined || state === "unknown") return null;
  const found = { submitted: "√", missing: "×", exempt: "/" }[state];
  const cell = {
    sheet: at?.sheet ?? null,
    address: at?.address ?? null,
    unit: unit.name,
    column: material,
    expected: said,
    actual,
  };
  return { cell, isSame: said === found };
}

/** 28% on the page is 0.28, or 0.27625…, in the cell. */
function compareFigure(facts: Facts, unit: Unit | null, field: FigureField, text: string): Compared | null {
  const { value } = facts.figure(unit, field);
  const cell = figureCell(facts, unit, field, text);
  const said = readNumber(text);
  if (said.kind !== "number") return null;
  if (value === null) return null;
  const digits = field === "rate" ? (/\.(\d+)%/u.exec(text)?.[1]?.length ?? 0) : 0;
  const isSame =
    field === "rate" ? Math.abs(said.value - value) * 100 <= 0.5 * 10 ** -digits + 1e-9 : said.value === value;
  return { cell, isSame };
}

/**
 * Makes the function that reads the tables printed in a notice, row by row: a head first, then units.
 * Shape: facts → (cells of a row → claim about the row; null for a head, and for a table that is neither annex). A row of
 * the totals is known by the province's name.
 */
export function createTableReader(facts: Facts): (cells: readonly Folded[]) => RowClaim | null {
  const { materials, units, settings } = facts.ledger;
  const match = createUnitMatcher(units);
  const keys = materialKeys(materials);
  let columns = new Map<number, Column>();
  const columnOf = (text: string): Column | null => {
    const name = keys.get(headerKey(text));
    if (name !== undefined) return { kind: "material", name };
    const field = FIGURE_HEADS[headerKey(text)];
    return field === undefined ? null : { kind: "figure", field };
  };
  const readHead = (texts: readonly string[]): boolean => {
    const found = texts.flatMap((text, at): [number, Column][] => {
      const column = columnOf(text);
      return column === null ? [] : [[at, column]];
    });
    // The head of 附件2 has two rows: the second adds to the first.
    if (found.length > 0) columns = new Map(texts[0] === "" ? [...columns, ...found] : found);
    return found.length > 0;
  };
  return (cells) => {
    const texts = cells.map(({ text }) => text.trim());
    if (readHead(texts) || columns.size === 0) return null;
    const [name = ""] = texts;
    const found = match(name);
    const isTotal = name === settings.provinceName.value || name === "合计";
    if (!isTotal && found.kind !== "exact" && found.kind !== "alias") return null;
    const unit = isTotal || (found.kind !== "exact" && found.kind !== "alias") ? null : found.unit;
    const compared = [...columns].flatMap(([at, column]): Compared[] => {
      const text = texts[at] ?? "";
      const one =
        column.kind === "figure"
          ? compareFigure(facts, unit, column.field, text)
          : unit === null
            ? null
            : compareMark(facts, unit, column.name, text);
      return one === null ? [] : [one];
    });
    const wrong = compared.filter(({ isSame }) => !isSame);
    if (compared.length === 0) return { form: "table", ...judgement("not-assessable", [], { reason: "unread" }) };
    const deciding = wrong.length > 0 ? wrong : compared;
    const verdict = wrong.length > 0 ? "contradicts" : "agrees";
    return {
      form: "table",
      ...judgement(
        verdict,
        deciding.map(({ cell }) => cell),
        { reason: wrong.length > 0 ? "table" : null },
      ),
    };
  };
}
