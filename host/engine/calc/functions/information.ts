import { ERRORS, isError, isMatrix, type Scalar, type Value } from "../values";
import type { Context } from "../evaluate/Context";
import { isArea } from "../evaluate/kinds";
import { eager, inspect, number, scalar, textAt, type EagerFunction, type FunctionTable } from "./FunctionDefinition";

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1, "#DIV/0!": 2, "#VALUE!": 3, "#REF!": 4, "#NAME?": 5, "#NUM!": 6, "#N/A": 7, "#SPILL!": 9, "#CALC!": 14,
}; // prettier-ignore

/** N and T look at the first cell of a range. */
function first(run: (value: Scalar) => Scalar): EagerFunction {
  return eager(1, 1, (context, args) => {
    const [arg] = args;
    return arg !== undefined && isMatrix(arg) ? arg.map((row) => row.map(run)) : run(context.scalar(arg));
  });
}

function typeOf(context: Context, value: Value): number {
  if (isMatrix(value) || (isArea(value) && !value.isCell)) return 64;
  const single = context.scalar(value);
  if (isError(single)) return 16;
  return typeof single === "string" ? 2 : typeof single === "boolean" ? 4 : 1;
}

export const information: FunctionTable = {
  ISERROR: inspect(isError),
  ISERR: inspect((value) => isError(value) && value.error !== "#N/A"),
  ISNA: inspect((value) => isError(value) && value.error === "#N/A"),
  ISNUMBER: inspect((value) => typeof value === "number"),
  ISTEXT: inspect((value) => typeof value === "string"),
  ISNONTEXT: inspect((value) => typeof value !== "string"),
  ISLOGICAL: inspect((value) => typeof value === "boolean"),
  ISBLANK: inspect((value) => value === null),
  ISEVEN: scalar([number()], (_context, value) => Math.trunc(value) % 2 === 0),
  ISODD: scalar([number()], (_context, value) => Math.trunc(value) % 2 !== 0),
  ISREF: eager(1, 1, (_context, args) => isArea(args[0]), { takesPlace: true }),
  ISFORMULA: eager(1, 1, (_context, args) => {
    const [arg] = args;
    return isArea(arg) ? arg.sheet.formula(arg.top, arg.left) !== undefined : ERRORS.value;
  }),
  N: first((value) =>
    typeof value === "string" || value === null ? 0 : typeof value === "boolean" ? Number(value) : value,
  ),
  T: first((value) => (typeof value === "string" || isError(value) ? value : "")),
  NA: eager(0, 0, () => ERRORS.notAvailable),
  TYPE: eager(1, 1, (context, args) => typeOf(context, args[0] ?? null)),
  "ERROR.TYPE": inspect((value) => (isError(value) ? (ERROR_NUMBERS[value.error] ?? ERRORS.notAvailable) : ERRORS.notAvailable)), // prettier-ignore
  SHEETS: eager(0, 0, (context) => context.bench.book.sheetCount),
  SHEET: eager(
    0,
    1,
    (context, args) => {
      const [arg] = args;
      const sheet = isArea(arg)
        ? arg.sheet
        : arg === undefined
          ? context.sheet
          : context.bench.book.sheet(textAt(context, args, 0));
      const place = [...context.bench.book.allSheets].findIndex((candidate) => candidate === sheet);
      return place < 0 ? ERRORS.notAvailable : place + 1;
    },
    { takesPlace: true },
  ),
};
