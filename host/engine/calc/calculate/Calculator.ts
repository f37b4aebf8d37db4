import { Area } from "../book/Area";
import type { Book } from "../book/Book";
import { DependentIndex } from "../book/DependentIndex";
import { FormulaCell } from "../book/FormulaCell";
import { precedentsOf } from "../book/precedents";
import type { SheetStore } from "../book/SheetStore";
import type { CustomFunctionCall } from "../../CalcEngine";
import { Context, type Workbench } from "../evaluate/Context";
import { evaluateNode, resultOf } from "../evaluate/evaluateNode";
import type { FunctionLibrary } from "../functions/FunctionDefinition";
import type { Node } from "../syntax/Node";
import { ERRORS, isMatrix, type Matrix, type Scalar } from "../values";
import { CalculationOrder, dirtyIn } from "./CalculationOrder";
import type { ChangeLog } from "./ChangeLog";
import type { CustomCalls } from "./CustomCalls";
import { checkSpill, filledCells, spillArea, valueIn } from "./Spill";

/** A formula whose spill moves others, which move it: Excel ends in #SPILL! as well. */
const MAX_RUNS = 25;

export interface Clock {
  readonly now: () => number;
  readonly random: () => number;
}

/** Knows which formulas have to be calculated, and calculates them until none is left. */
export class Calculator implements Workbench {
  private readonly dependents = new DependentIndex();
  private readonly dirty = new Set<FormulaCell>();
  private readonly waiting = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();
  private edit = 0;

  constructor(
    readonly book: Book,
    readonly library: FunctionLibrary,
    private readonly custom: CustomCalls,
    private readonly log: ChangeLog,
    private readonly clock: Clock,
  ) {}

  now(): number {
    return this.clock.now();
  }

  random(): number {
    return this.clock.random();
  }

  isCustom(name: string): boolean {
    return this.custom.has(name);
  }

  callCustom(name: string, args: CustomFunctionCall["args"], context: Context): Scalar | Matrix | undefined {
    return this.custom.call(name, args, context);
  }

  addFormula(sheet: SheetStore, rowIndex: number, columnIndex: number, node: Node): void {
    const cell = new FormulaCell(sheet, rowIndex, columnIndex, node);
    sheet.column(columnIndex).formulas.set(rowIndex, cell);
    // The cell belongs to the used area from now on, whatever its value will be.
    sheet.write(rowIndex, columnIndex, 0);
    this.connect(cell);
    this.log.note(sheet, rowIndex, columnIndex, undefined);
    this.markDirty(cell);
  }

  removeFormula(cell: FormulaCell): void {
    this.release(cell);
    this.disconnect(cell);
    this.dirty.delete(cell);
    this.waiting.delete(cell);
    const column = cell.sheet.column(cell.columnIndex);
    column.formulas.delete(cell.rowIndex);
    column.dirtyRows.delete(cell.rowIndex);
  }

  /** Reads anew what a formula depends on, after sheets came or went. */
  reconnect(cell: FormulaCell): void {
    this.disconnect(cell);
    this.connect(cell);
    this.markDirty(cell);
  }

  markDirty(cell: FormulaCell): void {
    const queue = [cell];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (next.isDirty) continue;
      next.isDirty = true;
      next.sheet.column(next.columnIndex).dirtyRows.add(next.rowIndex);
      this.dirty.add(next);
      for (const dependent of this.dependents.of(next.spill ?? areaOfCell(next))) queue.push(dependent);
    }
  }

  /** Something in the area is new for whoever reads it. */
  touch(area: Area): void {
    for (const cell of this.dependents.of(area)) this.markDirty(cell);
  }

  markVolatile(): void {
    for (const cell of this.volatile) this.markDirty(cell);
  }

  /** What is calculated from here on answers to a new edit. */
  beginRuns(): void {
    this.edit += 1;
  }

  /** Calculates everything that is dirty, level by level of the custom functions. */
  async calculate(): Promise<void> {
    for (;;) {
      this.calculateKnown();
      if (!this.custom.hasPending) return;
      await this.custom.flush();
      this.retryWaiting();
    }
  }

  retryWaiting(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const cell of waiting) this.markDirty(cell);
  }

  private calculateKnown(): void {
    const order = this.newOrder();
    for (const cell of this.dirty) if (cell.isDirty && !cell.search) order.visit(cell);
  }

  settle(area: Area): boolean {
    for (const cell of dirtyIn(area)) if (!cell.isRunning && !cell.search) this.newOrder().visit(cell);
    for (const cell of this.waiting)
      if (area.sheet === cell.sheet && area.holds(cell.rowIndex, cell.columnIndex)) return false;
    return true;
  }

  private newOrder(): CalculationOrder {
    return new CalculationOrder(
      (cell) => {
        this.run(cell);
      },
      (cells) => {
        // As in Excel without iteration: a circle holds 0.
        for (const cell of cells) {
          this.clean(cell);
          this.store(cell, 0);
        }
      },
    );
  }

  private run(cell: FormulaCell): void {
    this.clean(cell);
    cell.runs = cell.runsSince === this.edit ? cell.runs + 1 : 1;
    cell.runsSince = this.edit;
    if (cell.runs > MAX_RUNS) return;
    cell.isRunning = true;
    const context = new Context(this, cell.sheet, cell.rowIndex, cell.columnIndex);
    const result = resultOf(context, evaluateNode(context, cell.node, null));
    cell.isRunning = false;
    if (context.isWaiting) {
      this.waiting.add(cell);
      cell.runs -= 1;
      this.store(cell, ERRORS.busy);
    } else this.store(cell, result);
  }

  private clean(cell: FormulaCell): void {
    cell.isDirty = false;
    cell.sheet.column(cell.columnIndex).dirtyRows.delete(cell.rowIndex);
    this.dirty.delete(cell);
    this.waiting.delete(cell);
  }

  private store(cell: FormulaCell, result: Scalar | Matrix): void {
    if (!isMatrix(result)) {
      this.release(cell);
      this.write(cell.sheet, cell.rowIndex, cell.columnIndex, result);
      return;
    }
    const area = spillArea(cell, result);
    const check = area ? checkSpill(cell, area) : null;
    if (!area || check?.isBlocked !== false) {
      this.release(cell);
      this.write(cell.sheet, cell.rowIndex, cell.columnIndex, ERRORS.spill);
      if (area) this.waitFor(cell, area);
      return;
    }
    for (const other of check.evicted) {
      this.release(other);
      this.markDirty(other);
    }
    this.fill(cell, area, result);
  }

  /** Waits for what stands in the way to go. */
  private waitFor(cell: FormulaCell, area: Area): void {
    cell.blocked = area;
    this.dependents.add(area, cell);
  }

  private fill(cell: FormulaCell, area: Area, rows: Matrix): void {
    const isSame = cell.spill !== null && cell.spill.covers(area) && area.covers(cell.spill);
    let isNew = !isSame;
    if (!isSame) this.release(cell);
    cell.spill = area;
    this.write(cell.sheet, cell.rowIndex, cell.columnIndex, valueIn(rows, area, cell.rowIndex, cell.columnIndex));
    for (const { rowIndex, columnIndex } of filledCells(cell, area)) {
      cell.sheet.column(columnIndex).filledBy.set(rowIndex, cell);
      if (this.write(cell.sheet, rowIndex, columnIndex, valueIn(rows, area, rowIndex, columnIndex))) isNew = true;
    }
    if (isNew) this.touchFilled(cell, area);
  }

  /** Formulas that read filled cells may have been calculated before there was anything in them. */
  private touchFilled(cell: FormulaCell, area: Area): void {
    for (const dependent of this.dependents.of(area)) {
      if (dependent !== cell && !dependent.isRunning) this.markDirty(dependent);
    }
  }

  /** Takes back the cells that a formula fills. */
  release(cell: FormulaCell): void {
    if (cell.blocked) this.dependents.remove(cell.blocked, cell);
    cell.blocked = null;
    const { spill } = cell;
    if (!spill) return;
    cell.spill = null;
    for (const { rowIndex, columnIndex } of filledCells(cell, spill)) {
      const column = cell.sheet.column(columnIndex);
      if (column.filledBy.get(rowIndex) !== cell) continue;
      column.filledBy.delete(rowIndex);
      this.write(cell.sheet, rowIndex, columnIndex, null);
    }
    this.touchFilled(cell, spill);
  }

  /** @returns whether the value is another one */
  private write(sheet: SheetStore, rowIndex: number, columnIndex: number, value: Scalar): boolean {
    const before = sheet.value(rowIndex, columnIndex);
    if (before === value) return false;
    this.log.note(sheet, rowIndex, columnIndex, before);
    sheet.write(rowIndex, columnIndex, value);
    return true;
  }

  private connect(cell: FormulaCell): void {
    const { areas, isVolatile } = precedentsOf(cell.node, cell.sheet, this.book, this.library);
    cell.precedents = areas;
    cell.isVolatile = isVolatile;
    for (const area of areas) this.dependents.add(area, cell);
    if (isVolatile) this.volatile.add(cell);
  }

  private disconnect(cell: FormulaCell): void {
    for (const area of cell.precedents) this.dependents.remove(area, cell);
    this.volatile.delete(cell);
    cell.precedents = [];
  }
}

function areaOfCell({ sheet, rowIndex, columnIndex }: FormulaCell): Area {
  return new Area(sheet, rowIndex, columnIndex, rowIndex, columnIndex);
}
