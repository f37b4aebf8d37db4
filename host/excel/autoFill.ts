import { apiNotFound, ApiError, invalidArgument } from "../bridge/ApiError";
import { writeFromValues, type Method } from "../bridge/members";
import { contains, intersection, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import { contentAt, type CellContent } from "../engine/document/cellValues";
import { slideFormula } from "../engine/document/formulaText";
import type { HostSheet } from "../engine/document/HostSheet";
import { isCovered, setContent } from "./cellWrites";
import { growthTrend, linearTrend, monthSeries, textSeries, weekdaySeries, type Series } from "./fillSeries";
import { numberFormatCategory } from "./numberFormatCategory";
import { areaArgument, type RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { numberFormatAt } from "./styles";
import { text } from "./apiValues";

const TYPES = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths",
  "FillYears", "LinearTrend", "GrowthTrend",
] as const; // prettier-ignore
type FillType = (typeof TYPES)[number];

interface FilledCell {
  readonly row: number;
  readonly column: number;
}

/** One row or column of the fill: where its cells are, counted from the first source cell. */
interface Lane {
  readonly at: (index: number) => FilledCell;
  readonly sourceCount: number;
  readonly first: number;
  readonly last: number;
}

/** The destination holds the source and goes on in one direction. */
function lanesOf(source: Rect, destination: Rect): Lane[] {
  if (!contains(destination, source)) throw invalidArgument();
  const sameColumns = source.columnCount === destination.columnCount;
  const sameRows = source.rowCount === destination.rowCount;
  if (!sameColumns && !sameRows) throw invalidArgument();
  const [count, sourceCount] = sameColumns
    ? [source.columnCount, source.rowCount]
    : [source.rowCount, source.columnCount];
  const first = sameColumns ? destination.rowIndex - source.rowIndex : destination.columnIndex - source.columnIndex;
  const last = sameColumns ? lastRow(destination) - source.rowIndex : lastColumn(destination) - source.columnIndex;
  return Array.from({ length: count }, (_, offset) => ({
    sourceCount,
    first,
    last,
    at: (index: number) =>
      sameColumns
        ? { row: source.rowIndex + index, column: source.columnIndex + offset }
        : { row: source.rowIndex + offset, column: source.columnIndex + index },
  }));
}

/** How the cells go on; null repeats them. Formulas, and cells of several kinds, are repeated. */
function seriesOf(contents: readonly CellContent[], type: FillType, isDate: boolean): Series | null {
  if (type === "FillCopy" || contents.some(({ formula }) => formula !== null)) return null;
  const values = contents.map(({ value }) => value);
  if (values.every((value) => typeof value === "number")) return numberSeries(values, type, isDate);
  return values.every((value) => typeof value === "string") ? textSeries(values) : null;
}

function numberSeries(values: readonly number[], type: FillType, isDate: boolean): Series | null {
  const [start = 0] = values;
  if (type === "FillMonths") return monthSeries(start, 1);
  if (type === "FillYears") return monthSeries(start, 12);
  if (type === "FillWeekdays") return weekdaySeries(start);
  if (type === "FillDays") return (index) => start + index;
  if (type === "GrowthTrend") return growthTrend(values);
  // One number is repeated, one date goes on by days.
  const repeats = values.length === 1 && !isDate && type !== "FillSeries";
  return repeats ? null : linearTrend(values);
}

function fillLane(session: Session, sheet: HostSheet, lane: Lane, type: FillType): void {
  const sources = Array.from({ length: lane.sourceCount }, (_, index) => lane.at(index));
  const contents = sources.map(({ row, column }) => contentAt(sheet, row, column));
  const isDate = sources.every(({ row, column }) => numberFormatCategory(numberFormatAt(sheet, row, column)) === "Date");
  const series = seriesOf(contents, type, isDate);
  for (let index = lane.first; index <= lane.last; index += 1) {
    if (index >= 0 && index < lane.sourceCount) continue;
    const from = ((index % lane.sourceCount) + lane.sourceCount) % lane.sourceCount;
    const source = sources[from];
    const content = contents[from];
    if (!source || !content) continue;
    const target = lane.at(index);
    if (type !== "FillValues") fillFormat(sheet, source, target);
    if (type !== "FillFormats" && !isCovered(sheet, target.row, target.column))
      fillContent(session, sheet, source, target, content, series?.(index) ?? null);
  }
} // prettier-ignore

function fillFormat(sheet: HostSheet, source: FilledCell, target: FilledCell): void {
  const style = sheet.styleAt(source.row, source.column);
  const isPlain = Object.keys(style).length === 0;
  if (isPlain && Object.keys(sheet.styleAt(target.row, target.column)).length === 0) return;
  sheet.cell(target.row, target.column).style = style;
}

function fillContent(
  session: Session,
  sheet: HostSheet,
  source: FilledCell,
  target: FilledCell,
  { value, formula }: CellContent,
  next: ReturnType<Series>,
): void {
  const content =
    formula === null
      ? { value: next ?? value }
      : { value: null, formula: slideFormula(formula, target.row - source.row, target.column - source.column) };
  if (content.value === null && formula === null && !sheet.findCell(target.row, target.column)) return;
  setContent(session, sheet, target.row, target.column, content);
}

function autoFill(range: RangeObject, destination: unknown, given: unknown): void {
  const { session, sheet, area } = range;
  const wanted = given === null || given === undefined ? "FillDefault" : text(given);
  if (wanted === "FlashFill") throw apiNotFound("Range", 'autoFill("FlashFill")');
  const type = TYPES.find((name) => name === wanted);
  // Filling as far as the neighbours reach, without a destination, came after ExcelApi 1.15.
  if (!type || destination === null || destination === undefined) throw invalidArgument();
  const target = areaArgument(range, destination);
  const lanes = lanesOf(area, target);
  session.assertContentEditable(sheet, target);
  if (sheet.merges.some((merge) => intersection(merge, target) !== null && !contains(area, merge)))
    throw new ApiError("MergedRangeConflict", "To fill, all merged cells must be of one size.");
  for (const lane of lanes) fillLane(session, sheet, lane, type);
  session.events.changed(sheet, target, "addin");
}

export const AUTO_FILL: Method<RangeObject> = writeFromValues((range, [destination, type]) => {
  autoFill(range, destination, type);
  return null;
});
