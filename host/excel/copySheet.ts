import type { Cell, Row, Style } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { isFormula, storedValue } from "../engine/document/cellValues";
import { renameSheetInFormula } from "../engine/document/formulaText";
import type { HostSheet, RangedElement } from "../engine/document/HostSheet";
import { cloneXml } from "../engine/document/xml";
import type { Session } from "./Session";

/** A copy of a sheet, with all that belongs to its cells; its tables get names of their own. Drawings are not copied. */
export function copySheet(
  session: Session,
  sheet: HostSheet,
  positionType: unknown,
  beside: HostSheet | null,
): HostSheet {
  const { workbook } = session;
  const position = positionOf(session, positionType ?? "None", beside);
  const copy = workbook.addSheet(copyName(session, sheet.name));
  copyLines(sheet, copy);
  for (const cell of sheet.existingCells()) {
    const target = copy.worksheet.getCell(cell.address);
    target.value = ownValue(cell, sheet.name, copy.name);
    target.style = cell.style;
    if (cell.note as unknown) target.note = cell.note;
  }
  copyParts(session, sheet, copy);
  if (position !== null) workbook.moveSheet(copy, position);
  session.calculation.restructured();
  session.events.sheetEvent("AddedEvent", copy);
  return copy;
}

/** What named the sheet in its own formulas names the copy. */
function ownValue(cell: Cell, before: string, after: string): Cell["value"] {
  const stored = storedValue(cell);
  if (!isFormula(stored)) return stored as Cell["value"];
  return { ...stored, formula: renameSheetInFormula(stored.formula, before, after) } as Cell["value"];
}

function positionOf({ workbook }: Session, type: unknown, beside: HostSheet | null): number | null {
  const at = beside ? workbook.sheets.indexOf(beside) : -1;
  if (type === "Beginning") return 0;
  if (type === "None" || type === "End") return null;
  if ((type !== "Before" && type !== "After") || at < 0) throw invalidArgument();
  return type === "Before" ? at : at + 1;
}

const MAX_NAME = 31;

/** @example copyName(session, "附件1") // "附件1 (2)" */
function copyName({ workbook }: Session, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const wanted = (): string => {
    const end = ` (${String(number)})`;
    return base.slice(0, MAX_NAME - end.length) + end;
  };
  while (workbook.hasTab(wanted())) number += 1;
  return wanted();
}

interface SizedColumn {
  readonly width?: number;
  readonly hidden: boolean;
  readonly outlineLevel?: number;
  readonly style: Partial<Style>;
}

interface Line {
  readonly style?: Partial<Style>;
}

function copyLines(from: HostSheet, to: HostSheet): void {
  const columns = (from.worksheet.columns as (SizedColumn | undefined)[] | null) ?? [];
  columns.forEach((column, index) => {
    if (!column) return;
    const target = to.worksheet.getColumn(index + 1);
    if (column.width !== undefined) target.width = column.width;
    target.hidden = column.hidden;
    target.outlineLevel = column.outlineLevel ?? 0;
    target.style = column.style;
  });
  from.worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    const target = to.worksheet.getRow(number);
    if (row.height) target.height = row.height;
    target.hidden = row.hidden;
    if (row.outlineLevel !== undefined) target.outlineLevel = row.outlineLevel;
    const { style } = row as Row & Line;
    if (style) (target as Row & { style: Partial<Style> }).style = style;
  });
  to.automaticHeights = new Map(from.automaticHeights);
}

/** Elements that lead to parts of the sheet's own stay with it. */
const NOT_COPIED = new Set(["drawing", "legacyDrawing", "customProperties", "oleObjects", "controls", "picture"]);

function copyParts({ workbook }: Session, from: HostSheet, to: HostSheet): void {
  const ranged = ({ ranges, node }: RangedElement): RangedElement => ({ ranges: [...ranges], node: cloneXml(node) });
  to.merges = [...from.merges];
  to.arrays = from.arrays.map((array) => ({ ...array }));
  to.validations = from.validations.map(ranged);
  to.hyperlinks = from.hyperlinks.map(ranged);
  to.rules = from.rules.map((rule) => ({
    ...rule,
    id: workbook.newRuleId(),
    ranges: [...rule.ranges],
    anchor: { ...rule.anchor },
    attributes: { ...rule.attributes },
  }));
  to.root = from.root;
  for (const [name, node] of from.elements) if (!NOT_COPIED.has(name)) to.elements.set(name, cloneXml(node));
  for (const [key, value] of from.customProperties) to.customProperties.set(key, value);
  for (const name of workbook.names.filter(({ sheet }) => sheet === from))
    workbook.names.push({
      ...name,
      sheet: to,
      refersTo: renameSheetInFormula(name.refersTo, from.name, to.name),
      attributes: { ...name.attributes },
    });
  copyTables(workbook.sheets, from, to);
}

function copyTables(sheets: readonly HostSheet[], from: HostSheet, to: HostSheet): void {
  for (const { node, area } of from.tables) {
    const all = sheets.flatMap(({ tables }) => tables);
    const id = 1 + Math.max(...all.map((table) => Number(table.node.attributes.id)));
    const taken = new Set(all.map((table) => table.node.attributes.displayName?.toLowerCase()));
    const base = node.attributes.displayName ?? "Table";
    let number = 2;
    while (taken.has(`${base}_${String(number)}`.toLowerCase())) number += 1;
    const name = `${base}_${String(number)}`;
    const copy = cloneXml(node);
    Object.assign(copy.attributes, { id: String(id), name, displayName: name });
    to.tables.push({ node: copy, part: `xl/tables/copy${String(id)}.xml`, area });
  }
}
