import type { Scalar, Method } from "../bridge/members";
import { read } from "../bridge/members";
import { ApiError, invalidArgument } from "../bridge/ApiError";
import type { CalcValue } from "../engine/CalcEngine";
import { rect } from "../engine/document/a1";
import { contentAt, type CellContent } from "../engine/document/cellValues";
import { cellText } from "./cellText";
import { writeInput } from "./cellWrites";
import { assertShape, forEachCell, gridOf, valueAt, type RangeObject } from "./RangeObject";
import { changeNumberFormat, numberFormatAt } from "./styles";

/** Office.js reads at most this many cells of one range. */
const CELL_LIMIT = 5_000_000;

export function readGrid<T>(
  range: RangeObject,
  cell: (content: CellContent, rowIndex: number, columnIndex: number) => T,
): T[][] | null {
  if (range.isUnbounded) return null;
  if (range.cellCount > CELL_LIMIT) {
    throw new ApiError("RangeExceedsLimit", "The range has more than 5,000,000 cells.");
  }
  return gridOf(range.area, (row, column) => cell(contentAt(range.sheet, row, column), row, column));
}

/** Errors and empty cells as the API has them. */
export function apiValue(value: CalcValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function valueType(value: CalcValue): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "object" ? "Error" : "Double";
}

type InputOf = (given: unknown, rowIndex: number, columnIndex: number) => unknown;

export function writeContents(range: RangeObject, given: unknown, inputOf: InputOf = (value) => value): void {
  if (range.isUnbounded) throw invalidArgument("Values cannot be set on whole rows or columns.");
  const { session, sheet, area } = range;
  const at = valueAt(area, given);
  session.assertContentEditable(sheet, area);
  forEachCell(area, (row, column) => {
    writeInput(session, sheet, row, column, inputOf(at(row, column), row, column));
  });
  session.events.changed(sheet, area, "addin");
}

const contents = (get: (content: CellContent) => unknown): Scalar<RangeObject> => ({
  get: (range) => readGrid(range, get),
  set: (range, given) => {
    writeContents(range, given);
  },
});

const FORMULAS = contents(({ value, formula }) => formula ?? apiValue(value));

const NUMBER_FORMAT: Scalar<RangeObject> = {
  get: (range) => readGrid(range, (_, row, column) => numberFormatAt(range.sheet, row, column)),
  set: (range, given) => {
    const { session, sheet, area } = range;
    const at = valueAt(area, given);
    session.assertAllowed(sheet, "formatCells");
    if (!Array.isArray(given)) {
      if (typeof given === "string") changeNumberFormat(session, sheet, area, given);
      else if (given !== null) throw invalidArgument();
      return;
    }
    forEachCell(area, (row, column) => {
      const format = at(row, column);
      if (format === null) return;
      if (typeof format !== "string") throw invalidArgument();
      changeNumberFormat(session, sheet, rect(row, column), format);
    });
  },
};

export const RANGE_VALUES: Readonly<Record<string, Scalar<RangeObject>>> = {
  values: contents(({ value }) => apiValue(value)),
  formulas: FORMULAS,
  formulasLocal: FORMULAS,
  text: {
    get: (range) =>
      readGrid(range, ({ value }, row, column) =>
        cellText(value, numberFormatAt(range.sheet, row, column), range.session.workbook.uses1904Dates),
      ),
  },
  valueTypes: { get: (range) => readGrid(range, ({ value }) => valueType(value)) },
  numberFormat: NUMBER_FORMAT,
  numberFormatLocal: NUMBER_FORMAT,
};

export const RANGE_VALUE_METHODS: Readonly<Record<string, Method<RangeObject>>> = {
  _ValidateArraySize: read((range, [rowCount, columnCount]) => {
    assertShape(range.area, rowCount, columnCount);
    return null;
  }),
  calculate: { effect: "view", call: ({ session }) => {
    session.calculation.requestAll();
    return null;
  } }, // prettier-ignore
  setDirty: { effect: "view", call: ({ session, sheet, area }) => {
    for (const cell of sheet.existingCells(area)) {
      session.calculation.edited(sheet, Number(cell.row) - 1, Number(cell.col) - 1, true);
    }
    return null;
  } }, // prettier-ignore
};
