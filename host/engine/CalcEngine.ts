/** The calculating half of the host's workbook engine. Rows and columns are 0-based. */

export interface CalcError {
  readonly error: string;
}
export type CalcValue = number | string | boolean | null | CalcError;

/** A formula (`=…`, en-US, without storage prefixes such as `_xlfn.`) or a constant. */
export type CalcInput = { readonly formula: string } | { readonly value: CalcValue };

export interface CalcSheet {
  readonly name: string;
  readonly cells: Iterable<{ readonly rowIndex: number; readonly columnIndex: number; readonly input: CalcInput }>;
}
export interface CalcBook {
  readonly sheets: readonly CalcSheet[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly uses1904Dates: boolean;
}

export interface CalcChange {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CalcValue;
  /** True for a cell that a spilled formula fills. */
  readonly spilled: boolean;
}

export interface CustomFunctionCall {
  readonly name: string;
  /** A range is a 2-D array, a scalar is bare, an omitted argument is null. */
  readonly args: readonly (CalcValue | readonly (readonly CalcValue[])[])[];
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}
export type CustomFunctionResult = CalcValue | readonly (readonly CalcValue[])[];

export interface CalcEngine {
  /** Replaces everything. Names of custom functions come first, so that formulas can be parsed. */
  load(book: CalcBook): Promise<void>;
  /** Functions of the add-in. All calls of one recalculation level arrive together. */
  setCustomFunctions(
    names: readonly string[],
    call: (calls: readonly CustomFunctionCall[]) => Promise<readonly CustomFunctionResult[]>,
  ): void;
  addSheet(name: string): void;
  removeSheet(name: string): void;
  renameSheet(before: string, after: string): void;
  setCells(
    sheet: string,
    cells: readonly { readonly rowIndex: number; readonly columnIndex: number; readonly input: CalcInput }[],
  ): void;
  /** Recalculates what depends on the edits (`all`: everything); resolves with every formula or spilled cell whose value is new. */
  recalculate(all?: boolean): Promise<readonly CalcChange[]>;
  /** The value of a formula as it would be in that cell; relative references are taken as written. */
  evaluate(formula: string, sheet: string, rowIndex: number, columnIndex: number): Promise<CalcValue>;
  /** The same at once: a function of the add-in that has to be asked first is `#BUSY!`. */
  evaluateNow(formula: string, sheet: string, rowIndex: number, columnIndex: number): CalcValue;
  dispose(): void;
}
