import type { Area } from "../book/Area";
import type { Book } from "../book/Book";
import type { SheetStore } from "../book/SheetStore";
import type { CustomFunctionCall } from "../../CalcEngine";
import type { FunctionLibrary } from "../functions/FunctionDefinition";
import { isArea, isLambda } from "./kinds";
import { ERRORS, isMatrix, type Argument, type Matrix, type Scalar } from "../values";

/** What the evaluation of a formula needs from the calculation around it. */
export interface Workbench {
  readonly book: Book;
  readonly library: FunctionLibrary;
  /** Makes sure that the cells hold their values; false when some wait for a custom function. */
  settle(area: Area): boolean;
  /** Today with the time of day, as a serial. */
  now(): number;
  /** 0 ≤ x < 1, the same sequence for the same workbook. */
  random(): number;
  /** The result, or undefined while the add-in works on it; null when there is no such function. */
  callCustom(name: string, args: CustomFunctionCall["args"], context: Context): Scalar | Matrix | undefined;
  isCustom(name: string): boolean;
}

/** The evaluation of one formula in one cell. */
export class Context {
  /** Something the formula reads waits for a custom function: whatever comes out is not the result yet. */
  isWaiting = false;
  /** Lambdas inside lambdas; a recursion without end must not end the process. */
  depth = 0;

  constructor(
    readonly bench: Workbench,
    readonly sheet: SheetStore,
    readonly rowIndex: number,
    readonly columnIndex: number,
  ) {}

  get uses1904Dates(): boolean {
    return this.bench.book.uses1904Dates;
  }

  /** Works something out and says whether it waits: what hangs on it must not be begun, or the wrong calls go out. */
  attempt<T>(run: () => T): { readonly value: T; readonly waits: boolean } {
    const before = this.isWaiting;
    this.isWaiting = false;
    const value = run();
    const waits = this.isWaiting;
    this.isWaiting = before || waits;
    return { value, waits };
  }

  settle(area: Area): void {
    if (!this.bench.settle(area)) this.isWaiting = true;
  }

  /** The single value of an argument; of several, the first. */
  scalar(value: Argument): Scalar {
    if (value === undefined) return null;
    if (isArea(value)) {
      this.settle(value.isCell ? value : value.used);
      return value.sheet.value(value.top, value.left);
    }
    if (isMatrix(value)) return value[0]?.[0] ?? null;
    return isLambda(value) ? ERRORS.calc : value;
  }

  /** The values of an argument as rows; of a whole column, the part that is in use. */
  matrix(value: Argument): Matrix {
    if (value !== undefined && isArea(value)) return this.read(value.used);
    return value !== undefined && isMatrix(value) ? value : [[this.scalar(value)]];
  }

  /** A scalar where there is one value, rows where there are more. */
  content(value: Argument): Scalar | Matrix {
    if (value !== undefined && isArea(value) && !value.isCell) return this.read(value.used);
    if (value !== undefined && isMatrix(value)) return value;
    return this.scalar(value);
  }

  private read(area: Area): Matrix {
    this.settle(area);
    const columns: (readonly (Scalar | undefined)[] | undefined)[] = [];
    for (let index = area.left; index <= area.right; index += 1) columns.push(area.sheet.columns.get(index)?.values);
    const rows: Scalar[][] = [];
    for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
      rows.push(columns.map((column) => column?.[rowIndex] ?? null));
    }
    return rows;
  }
}
