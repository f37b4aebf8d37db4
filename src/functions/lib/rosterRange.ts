import type { CellValue } from "../../domain/snapshot";
import type { Unit, UnitClass } from "../../domain/units/Unit";
import { cellText, compactText } from "../../domain/values/text";
import { valueError } from "../cellError";
import { toCellValue } from "./cellInput";

type Row = readonly CellValue[];

/** Header texts of 单位名册 whose columns name a unit, the annex name first. */
const NAME_HEADER = /^(?:单位(?:\(附件用名\)|名称)?|附件用名|附件名称)$/u;
const ALIAS_HEADER = /全称|简称|别名|曾用名/u;
const CLASS_HEADER = /^(?:单位)?类别$/u;
const CLASSES: readonly string[] = ["总队", "市州"] satisfies readonly UnitClass[];

interface Columns {
  readonly name: number;
  readonly aliases: readonly number[];
  readonly unitClass: number;
}

function textAt(row: Row, columnIndex: number): string {
  const value = row[columnIndex] ?? null;
  return typeof value === "string" ? compactText(cellText(value)) : "";
}

function columnsByHeader(header: Row): Columns | null {
  const texts = header.map((_, columnIndex) => textAt(header, columnIndex));
  const name = texts.findIndex((text) => NAME_HEADER.test(text));
  if (name < 0) return null;
  const aliases = texts.flatMap((text, at) => (at !== name && ALIAS_HEADER.test(text) ? [at] : []));
  return { name, aliases, unitClass: texts.findIndex((text) => CLASS_HEADER.test(text)) };
}

/** Without a header: the annex name first, further names behind it, a column of nothing but 总队 and 市州 is the class. */
function columnsByPlace(rows: readonly Row[]): Columns {
  const others = (rows[0] ?? []).map((_, columnIndex) => columnIndex).slice(1);
  const isClass = (at: number) => {
    const filled = rows.map((row) => textAt(row, at)).filter((text) => text !== "");
    return filled.length > 0 && filled.includes("市州") && filled.every((text) => CLASSES.includes(text));
  };
  const unitClass = others.find(isClass) ?? -1;
  return { name: 0, aliases: others.filter((at) => at !== unitClass), unitClass };
}

function unitOf(row: Row, columns: Columns, order: number): Unit | null {
  const name = textAt(row, columns.name);
  if (name === "") return null;
  const aliases = columns.aliases.flatMap((at) => textAt(row, at).split(/[、,;/]/u)).filter((alias) => alias !== "");
  const said = textAt(row, columns.unitClass);
  const unitClass: UnitClass = said === "总队" || (said !== "市州" && name.endsWith("总队")) ? "总队" : "市州";
  return { name, fullName: name, shortName: name, aliases, unitClass, officers: null, order };
}

/**
 * The units of a roster that someone selected: 单位名册 with its header row, or rows of names without one.
 * Shape: a range, the first column (or the column 单位) the annex name, other text columns further names, several in one
 * cell parted by 、 → units in order.
 * @throws CustomFunctions.Error #VALUE! when no row has a name.
 * @example readRosterRange([["省路政执法总队", "总队、路政总队"]])[0]?.aliases // ["总队", "路政总队"]
 */
export function readRosterRange(range: readonly (readonly unknown[])[]): readonly Unit[] {
  const rows = range.map((row) => row.map(toCellValue));
  const byHeader = columnsByHeader(rows[0] ?? []);
  const body = byHeader === null ? rows : rows.slice(1);
  const columns = byHeader ?? columnsByPlace(body);
  const units = body.flatMap((row, at) => unitOf(row, columns, at + 1) ?? []);
  if (units.length === 0) throw valueError("名册区域没有单位名称");
  return units;
}
