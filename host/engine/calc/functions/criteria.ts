import type { CalcError } from "../../CalcEngine";
import { Area } from "../book/Area";
import type { Column } from "../book/SheetStore";
import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { isArea } from "../evaluate/kinds";
import { ERRORS, fail, isError, type Argument, type Scalar, type Value } from "../values";
import { criterion } from "./criterion";
import { eager, MANY, type FunctionTable } from "./FunctionDefinition";
import { average, largest, smallest } from "./statistics";
import { total } from "./aggregate";

/** Masks that one column keeps; a hundred bytes a row each at 100,000 rows. */
const MAX_MASKS = 128;

interface Masks {
  readonly version: number;
  readonly byCondition: Map<string, Uint8Array>;
}
const masksOf = new WeakMap<Column, Masks>();

interface Shape {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Which cells of a column meet a condition. Kept until the column changes: a table asks the same again and again. */
function columnMask(column: Column, area: Area, condition: Scalar, uses1904Dates: boolean): Uint8Array {
  let masks = masksOf.get(column);
  if (masks?.version !== column.version || masks.byCondition.size > MAX_MASKS) {
    masksOf.set(column, (masks = { version: column.version, byCondition: new Map() }));
  }
  const text = isError(condition) ? condition.error : String(condition);
  const key = `${String(area.top)}:${String(area.bottom)}:${typeof condition}:${text}`;
  let mask = masks.byCondition.get(key);
  if (!mask) {
    const test = criterion(condition, uses1904Dates);
    mask = new Uint8Array(area.rowCount);
    for (let row = 0; row < mask.length; row += 1) mask[row] = test(column.values[area.top + row]) ? 1 : 0;
    masks.byCondition.set(key, mask);
  }
  return mask;
}

/** The rows that any of the areas can have something in: beyond them only blanks meet blanks. */
function usedRows(areas: readonly Area[]): number {
  return Math.max(1, ...areas.map((area) => Math.min(area.rowCount, Math.max(1, area.sheet.rowCount - area.top))));
}

function areaAt(args: readonly Argument[], index: number): Area {
  const arg = args[index];
  return isArea(arg) ? arg : isError(arg) ? fail(arg) : fail(ERRORS.value);
}

function sameShape(left: Shape, right: Shape): boolean {
  return left.rowCount === right.rowCount && left.columnCount === right.columnCount;
}

function conjunction(masks: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...rest] = masks;
  if (rest.length === 0) return first;
  const met = first.slice();
  for (const mask of rest) for (let row = 0; row < met.length; row += 1) met[row] = (met[row] ?? 0) & (mask[row] ?? 0);
  return met;
}

/** Calls `visit` with the offsets of the cells that meet all conditions. */
function forEachMatch(
  context: Context,
  areas: readonly Area[],
  conditions: readonly Scalar[],
  rowCount: number,
  visit: (row: number, column: number) => void,
): void {
  const columnCount = Math.max(0, ...areas.map(({ columnCount: width, sheet, left }) => Math.min(width, sheet.columnCount - left))); // prettier-ignore
  for (let column = 0; column < columnCount; column += 1) {
    const masks = areas.map((area, index) =>
      columnMask(
        area.sheet.column(area.left + column),
        cut(area, rowCount),
        conditions[index] ?? null,
        context.uses1904Dates,
      ),
    );
    const met = conjunction(masks);
    for (let row = met.indexOf(1); row >= 0; row = met.indexOf(1, row + 1)) visit(row, column);
  }
}

function cut(area: Area, rowCount: number): Area {
  return area.rowCount === rowCount
    ? area
    : new Area(area.sheet, area.top, area.left, area.top + rowCount - 1, area.right);
}

interface Pairs {
  readonly areas: readonly Area[];
  readonly conditions: readonly Argument[];
}

function pairsFrom(context: Context, args: readonly Argument[], start: number): Pairs {
  if ((args.length - start) % 2 !== 0) fail(ERRORS.value);
  const areas: Area[] = [];
  const conditions: Argument[] = [];
  for (let index = start; index < args.length; index += 2) {
    const area = areaAt(args, index);
    if (areas[0] && !sameShape(areas[0], area)) fail(ERRORS.value);
    context.settle(area.used);
    areas.push(area);
    conditions.push(args[index + 1] ?? null);
  }
  return { areas, conditions };
}

function forEachCondition(
  context: Context,
  { conditions }: Pairs,
  run: (conditions: readonly Scalar[]) => Scalar,
): Value {
  return broadcast(conditions.map((condition) => context.content(condition)), (...single) => run(single)); // prettier-ignore
}

function countIfs(context: Context, args: readonly Argument[]): Value {
  const pairs = pairsFrom(context, args, 0);
  const rowCount = usedRows(pairs.areas);
  const [first] = pairs.areas;
  const below = first ? (first.rowCount - rowCount) * first.columnCount : 0;
  return forEachCondition(context, pairs, (conditions) => {
    let count = 0;
    forEachMatch(context, pairs.areas, conditions, rowCount, () => (count += 1));
    // Rows of a whole column that nobody uses are blank, and may be what is asked for.
    const blanksMatch = below > 0 && conditions.every((condition) => criterion(condition, context.uses1904Dates)(null));
    return blanksMatch ? count + below : count;
  });
}

/** The cells that stand where the conditions hold, of the range that is added up. */
function reduceMatches(
  context: Context,
  pairs: Pairs,
  target: Area,
  reduce: (numbers: readonly number[]) => Scalar,
): Value {
  context.settle(target.used);
  const rowCount = usedRows([...pairs.areas, target]);
  return forEachCondition(context, pairs, (conditions) => {
    const numbers: number[] = [];
    const errors: CalcError[] = [];
    forEachMatch(context, pairs.areas, conditions, rowCount, (row, column) => {
      const value = target.sheet.columns.get(target.left + column)?.values[target.top + row];
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) errors.push(value);
    });
    return errors[0] ?? reduce(numbers);
  });
}

function plural(reduce: (numbers: readonly number[]) => Scalar) {
  return eager(3, MANY, (context, args) => {
    const pairs = pairsFrom(context, args, 1);
    const target = areaAt(args, 0);
    if (pairs.areas[0] && !sameShape(pairs.areas[0], target)) fail(ERRORS.value);
    return reduceMatches(context, pairs, target, reduce);
  });
}

/** The third range takes its shape from the first: only its upper left cell counts. */
function singular(reduce: (numbers: readonly number[]) => Scalar) {
  return eager(2, 3, (context, args) => {
    const pairs = pairsFrom(context, args.slice(0, 2), 0);
    const area = areaAt(args, 0);
    const start = args[2] === undefined ? area : areaAt(args, 2);
    const { rowCount, columnCount } = area;
    const target = new Area(start.sheet, start.top, start.left, start.top + rowCount - 1, start.left + columnCount - 1); // prettier-ignore
    return reduceMatches(context, pairs, target, reduce);
  });
}

export const criteria: FunctionTable = {
  COUNTIF: eager(2, 2, countIfs),
  COUNTIFS: eager(2, MANY, countIfs),
  SUMIF: singular(total),
  SUMIFS: plural(total),
  AVERAGEIF: singular(average),
  AVERAGEIFS: plural(average),
  MAXIFS: plural(largest),
  MINIFS: plural(smallest),
};
