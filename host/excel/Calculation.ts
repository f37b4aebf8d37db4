import type { CalcChange, CalcEngine, CalcValue } from "../engine/CalcEngine";
import { rect, type Rect } from "../engine/document/a1";
import { contentOf, writeResult, writeValue } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { bookOf, inputAt, type CellPosition } from "./calcInputs";
import { respill } from "./spill";

/**
 * Keeps the engine in step with the document and brings results back. The engine is loaded at the first edit that a
 * formula could feel: a workbook without formulas never needs it, and opening one recalculates nothing, as in Excel.
 */
export class Calculation {
  private loaded = false;
  private stale = true;
  private readonly disabled = new Set<HostSheet>();
  private edits = new Map<HostSheet, Map<string, CellPosition>>();
  private structureChanged = false;
  private wantsAll = false;
  private formulasSeen: boolean | null = null;
  private running: Promise<void> | null = null;
  private ready: CalcEngine | null = null;
  /** The engine has read the book, but what it makes of it did not come back yet. */
  private unsettled = false;

  constructor(
    private readonly workbook: HostWorkbook,
    private readonly engine: Promise<CalcEngine>,
    private readonly onCalculated: (sheet: HostSheet, area: Rect) => void,
  ) {
    void engine.then((ready) => (this.ready = ready));
  }

  edited(sheet: HostSheet, rowIndex: number, columnIndex: number, hasFormula: boolean): void {
    if (hasFormula) this.formulasSeen = true;
    // Nothing can feel an edit in a workbook without formulas, and the engine will be loaded when one comes.
    else if (!this.hasFormulas()) {
      this.stale = true;
      return;
    }
    const cells = this.edits.get(sheet) ?? new Map<string, CellPosition>();
    this.edits.set(sheet, cells);
    cells.set(`${String(rowIndex)},${String(columnIndex)}`, { rowIndex, columnIndex });
  }

  /** Rows, columns, sheets or names moved: the engine is loaded anew. */
  restructured(): void {
    this.structureChanged = true;
    this.formulasSeen = null;
  }

  isEnabled(sheet: HostSheet): boolean {
    return !this.disabled.has(sheet);
  }

  /** Formulas of a sheet that is switched off keep their results; switched on again, the sheet is calculated. */
  enable(sheet: HostSheet, isEnabled: boolean): void {
    // The engine told of the results that were not taken, and will not tell of them again: it starts anew.
    if (isEnabled && this.disabled.delete(sheet)) this.restructured();
    if (!isEnabled) this.disabled.add(sheet);
  }

  requestAll(): void {
    this.wantsAll = true;
  }

  /** Someone asked for a calculation, whatever the mode. */
  get isRequested(): boolean {
    return this.wantsAll;
  }

  get isDirty(): boolean {
    return this.structureChanged || this.wantsAll || this.edits.size > 0;
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Resolves when everything edited so far has been calculated. */
  async run(): Promise<void> {
    while (this.running) await this.running;
    if (!this.isDirty) return;
    this.running = this.calculate().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  async evaluate(formula: string, sheet: HostSheet, rowIndex: number, columnIndex: number): Promise<CalcValue> {
    await this.run();
    const engine = await this.engine;
    if (!this.loaded || this.stale) await this.load(engine);
    return engine.evaluate(formula, sheet.name, rowIndex, columnIndex);
  }

  /** At once, for what must be answered within an action. Edits that wait to be calculated are not seen. */
  evaluateNow(formula: string, sheet: HostSheet, rowIndex: number, columnIndex: number): CalcValue {
    const { ready } = this;
    if (!ready) return { error: "#BUSY!" };
    if (!this.loaded || this.stale) {
      // This engine has read the book when the call returns; the promise is for others.
      void this.load(ready);
    }
    return ready.evaluateNow(formula, sheet.name, rowIndex, columnIndex);
  }

  private async calculate(): Promise<void> {
    const { edits, wantsAll, structureChanged } = this;
    this.edits = new Map();
    this.wantsAll = false;
    this.structureChanged = false;
    if (structureChanged) this.stale = true;
    if (!this.hasFormulas()) {
      this.stale = true;
      return;
    }
    const engine = await this.engine;
    if (!this.loaded || this.stale) await this.load(engine);
    else this.bring(edits, engine);
    const isFirst = this.unsettled;
    this.unsettled = false;
    this.apply(await engine.recalculate(wantsAll || isFirst), isFirst ? isFirstKnown : () => false);
  }

  private bring(edits: ReadonlyMap<HostSheet, ReadonlyMap<string, CellPosition>>, engine: CalcEngine): void {
    for (const [sheet, cells] of edits) {
      if (this.workbook.sheets.includes(sheet)) engine.setCells(sheet.name, [...cells.values()].map((cell) => inputAt(sheet, cell))); // prettier-ignore
    }
  }

  private async load(engine: CalcEngine): Promise<void> {
    const loading = engine.load(bookOf(this.workbook));
    this.loaded = true;
    this.stale = false;
    this.unsettled = true;
    await loading;
  }

  private hasFormulas(): boolean {
    this.formulasSeen ??= this.workbook.sheets.some((sheet) => {
      for (const cell of sheet.existingCells()) if (contentOf(cell).formula !== null) return true;
      return false;
    });
    return this.formulasSeen;
  }

  /** `keepsCached` says that a result that only shows the engine's own limits must not replace the file's value. */
  private apply(changes: readonly CalcChange[], keepsCached: (value: CalcValue) => boolean): void {
    const bySheet = new Map<string, CalcChange[]>();
    for (const change of changes) {
      const list = bySheet.get(change.sheet) ?? [];
      bySheet.set(change.sheet, list);
      list.push(change);
    }
    for (const [name, list] of bySheet) {
      const sheet = this.workbook.findSheet(name);
      if (sheet && this.isEnabled(sheet)) this.applyToSheet(sheet, list, keepsCached);
    }
  }

  private applyToSheet(
    sheet: HostSheet,
    changes: readonly CalcChange[],
    keepsCached: (value: CalcValue) => boolean,
  ): void {
    const spilled = new Set(changes.filter((change) => change.spilled).map((change) => key(change)));
    for (const change of changes)
      if (change.spilled) writeValue(sheet.cell(change.rowIndex, change.columnIndex), change.value);
    for (const change of changes) {
      if (change.spilled) continue;
      const cell = sheet.findCell(change.rowIndex, change.columnIndex);
      const before = contentOf(cell);
      if (!cell || before.formula === null) continue;
      if (keepsCached(change.value) && before.value !== null && !isUnknownName(before.value)) continue;
      writeResult(cell, change.value, respill(sheet, change, spilled));
      this.onCalculated(sheet, rect(change.rowIndex, change.columnIndex));
    }
  }
}

function key({ rowIndex, columnIndex }: CellPosition): string {
  return `${String(rowIndex)},${String(columnIndex)}`;
}

function isUnknownName(value: CalcValue): boolean {
  return typeof value === "object" && value !== null && value.error === "#NAME?";
}

/** After loading, #NAME? means a function that the engine lacks: the file's value is better than that. */
function isFirstKnown(value: CalcValue): boolean {
  return isUnknownName(value);
}
