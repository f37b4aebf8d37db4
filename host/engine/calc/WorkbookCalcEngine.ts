import type {
  CalcBook,
  CalcChange,
  CalcEngine,
  CalcInput,
  CalcValue,
  CustomFunctionCall,
  CustomFunctionResult,
} from "../CalcEngine";
import { Area } from "./book/Area";
import { Book, sheetKey } from "./book/Book";
import type { SheetStore } from "./book/SheetStore";
import { Calculator, type Clock } from "./calculate/Calculator";
import { ChangeLog } from "./calculate/ChangeLog";
import { CustomCalls } from "./calculate/CustomCalls";
import { Context } from "./evaluate/Context";
import { evaluateNode, resultOf } from "./evaluate/evaluateNode";
import { functionLibrary } from "./functions/library";
import { renameSheetIn } from "./syntax/Node";
import { errorValue, isError, isMatrix, type Scalar } from "./values";

interface PositionedInput {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly input: CalcInput;
}

function constant(value: CalcValue): Scalar {
  return isError(value) ? errorValue(value.error) : value;
}

/** The engine behind `CalcEngine`: a store of values, a graph of formulas, and an evaluator. */
export class WorkbookCalcEngine implements CalcEngine {
  private readonly custom = new CustomCalls();
  private readonly log = new ChangeLog();
  private book = new Book(false);
  private calculator: Calculator;

  constructor(private readonly clockFor: (uses1904Dates: boolean) => Clock) {
    this.calculator = this.newCalculator();
  }

  load(book: CalcBook): Promise<void> {
    this.book = new Book(book.uses1904Dates);
    this.calculator = this.newCalculator();
    this.log.clear();
    // All sheets and names are there before the first formula is read.
    const sheets = book.sheets.map(({ name, cells }) => ({ sheet: this.book.addSheet(name), cells }));
    for (const { name, formula } of book.names) this.book.defineName(name, formula);
    for (const { sheet, cells } of sheets) for (const cell of cells) this.place(sheet, cell);
    return Promise.resolve();
  }

  setCustomFunctions(
    names: readonly string[],
    call: (calls: readonly CustomFunctionCall[]) => Promise<readonly CustomFunctionResult[]>,
  ): void {
    this.custom.register(names, call);
    this.reconnectAll();
  }

  addSheet(name: string): void {
    this.book.addSheet(name);
    this.reconnectAll();
  }

  removeSheet(name: string): void {
    const sheet = this.book.sheet(name);
    if (!sheet) return;
    for (const cell of [...sheet.formulas()]) this.calculator.removeFormula(cell);
    this.book.removeSheet(name);
    this.log.forget(sheet);
    this.reconnectAll();
  }

  renameSheet(before: string, after: string): void {
    const isBefore = (name: string): boolean => sheetKey(name) === sheetKey(before);
    for (const sheet of this.book.allSheets) {
      for (const cell of sheet.formulas()) cell.node = renameSheetIn(cell.node, isBefore, after);
    }
    this.book.mapNames((node) => renameSheetIn(node, isBefore, after));
    this.book.renameSheet(before, after);
    this.reconnectAll();
  }

  setCells(sheetName: string, cells: readonly PositionedInput[]): void {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`The engine has no sheet named ${sheetName}.`);
    this.calculator.beginRuns();
    for (const cell of cells) this.enter(sheet, cell);
  }

  async recalculate(all = false): Promise<readonly CalcChange[]> {
    if (all)
      for (const sheet of this.book.allSheets) for (const cell of sheet.formulas()) this.calculator.markDirty(cell);
    this.calculator.markVolatile();
    this.calculator.beginRuns();
    this.calculator.retryWaiting();
    await this.calculator.calculate();
    this.custom.forget();
    return this.log.take();
  }

  async evaluate(formula: string, sheetName: string, rowIndex: number, columnIndex: number): Promise<CalcValue> {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`The engine has no sheet named ${sheetName}.`);
    const node = this.book.parse(formula);
    for (;;) {
      const context = new Context(this.calculator, sheet, rowIndex, columnIndex);
      const result = resultOf(context, evaluateNode(context, node, null));
      if (!context.isWaiting || !this.custom.hasPending) return isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
      await this.custom.flush();
      this.calculator.retryWaiting();
    }
  }

  evaluateNow(formula: string, sheetName: string, rowIndex: number, columnIndex: number): CalcValue {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`The engine has no sheet named ${sheetName}.`);
    const context = new Context(this.calculator, sheet, rowIndex, columnIndex);
    const result = resultOf(context, evaluateNode(context, this.book.parse(formula), null));
    if (context.isWaiting) return { error: "#BUSY!" };
    return isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
  }

  dispose(): void {
    this.book = new Book(false);
    this.calculator = this.newCalculator();
    this.log.clear();
    this.custom.forget();
  }

  private newCalculator(): Calculator {
    return new Calculator(this.book, functionLibrary(), this.custom, this.log, this.clockFor(this.book.uses1904Dates));
  }

  private enter(sheet: SheetStore, { rowIndex, columnIndex, input }: PositionedInput): void {
    const before = sheet.formula(rowIndex, columnIndex);
    const filler = sheet.filledBy(rowIndex, columnIndex);
    const isEmptied = "value" in input && input.value === null;
    // Emptying a cell that a formula fills changes nothing: the formula fills it again.
    if (filler && isEmptied) return;
    if (before) this.calculator.removeFormula(before);
    if (filler) {
      this.calculator.release(filler);
      this.calculator.markDirty(filler);
    }
    this.place(sheet, { rowIndex, columnIndex, input });
    this.calculator.touch(new Area(sheet, rowIndex, columnIndex, rowIndex, columnIndex));
  }

  private place(sheet: SheetStore, { rowIndex, columnIndex, input }: PositionedInput): void {
    if ("formula" in input) this.calculator.addFormula(sheet, rowIndex, columnIndex, this.book.parse(input.formula));
    else sheet.write(rowIndex, columnIndex, constant(input.value));
  }

  private reconnectAll(): void {
    for (const sheet of this.book.allSheets) for (const cell of sheet.formulas()) this.calculator.reconnect(cell);
  }
}
