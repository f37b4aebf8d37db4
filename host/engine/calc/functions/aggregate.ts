import { toNumber } from "../coerce";
import type { Context } from "../evaluate/Context";
import { isArea } from "../evaluate/kinds";
import { fail, isError, isMatrix, type Argument, type Scalar } from "../values";

/** Calls `visit` for each value; in a range, blanks are passed over. `isOwn` for a value written into the formula itself. */
export function forEachValue(
  context: Context,
  args: readonly Argument[],
  visit: (value: Scalar, isOwn: boolean) => void,
): void {
  for (const arg of args) {
    if (arg !== undefined && isArea(arg)) {
      const area = arg.used;
      context.settle(area);
      for (const column of area.sheet.columnsBetween(area.left, area.right)) {
        const last = Math.min(area.bottom, column.values.length - 1);
        for (let rowIndex = area.top; rowIndex <= last; rowIndex += 1) {
          const value = column.values[rowIndex];
          if (value !== undefined && value !== null) visit(value, false);
        }
      }
    } else if (arg !== undefined && isMatrix(arg)) for (const row of arg) for (const value of row) visit(value, false);
    else visit(context.scalar(arg), true);
  }
}

/**
 * The numbers among the arguments, as SUM takes them: in ranges only true numbers, in the formula itself also TRUE and
 * "12". An error anywhere is the result.
 */
export function numbersOf(context: Context, args: readonly Argument[]): number[] {
  const numbers: number[] = [];
  forEachValue(context, args, (value, isOwn) => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) fail(value);
    else if (isOwn) {
      const number = toNumber(value, context.uses1904Dates);
      numbers.push(isError(number) ? fail(number) : number);
    }
  });
  return numbers;
}

/** As AVERAGEA takes them: text counts 0 and TRUE counts 1 in ranges too. */
export function numbersAndTextsOf(context: Context, args: readonly Argument[]): number[] {
  const numbers: number[] = [];
  forEachValue(context, args, (value, isOwn) => {
    if (isError(value)) fail(value);
    else if (typeof value === "string" && !isOwn) numbers.push(0);
    else if (value !== null || isOwn) {
      const number = toNumber(value, context.uses1904Dates);
      numbers.push(isError(number) ? fail(number) : number);
    }
  });
  return numbers;
}

export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
