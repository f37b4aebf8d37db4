import type { Area } from "../book/Area";
import type { FormulaCell } from "../book/FormulaCell";

interface Visit {
  readonly cell: FormulaCell;
  readonly next: Iterator<FormulaCell>;
}

/** The formulas in an area that have to be calculated, those that fill cells of it included. */
export function* dirtyIn(area: Area): Generator<FormulaCell> {
  for (const column of area.sheet.columnsBetween(area.left, area.right)) {
    if (column.dirtyRows.size > 0) yield* dirtyRowsIn(column.dirtyRows, column.formulas, area);
    if (column.filledBy.size === 0) continue;
    for (const [rowIndex, filler] of column.filledBy) {
      if (filler.isDirty && rowIndex >= area.top && rowIndex <= area.bottom) yield filler;
    }
  }
}

function* dirtyRowsIn(
  rows: ReadonlySet<number>,
  formulas: ReadonlyMap<number, FormulaCell>,
  area: Area,
): Generator<FormulaCell> {
  const isShort = area.bottom - area.top < rows.size;
  const candidates: Iterable<number> = isShort ? rowsOf(area) : rows;
  for (const rowIndex of candidates) {
    if (rowIndex < area.top || rowIndex > area.bottom || !rows.has(rowIndex)) continue;
    const cell = formulas.get(rowIndex);
    if (cell) yield cell;
  }
}

function* rowsOf(area: Area): Generator<number> {
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) yield rowIndex;
}

function* dirtyPrecedents(cell: FormulaCell): Generator<FormulaCell> {
  for (const area of cell.precedents) yield* dirtyIn(area);
}

/**
 * Calculates formulas after what they read, by Tarjan's search for strongly connected components: it yields every
 * component after those it leads to, and a component of several cells, or a cell that reads itself, is a circle. Without
 * recursion, since a column of running totals is as deep as it is long.
 */
export class CalculationOrder {
  private index = 0;
  private readonly open: FormulaCell[] = [];

  constructor(
    private readonly calculate: (cell: FormulaCell) => void,
    private readonly breakCircle: (cells: readonly FormulaCell[]) => void,
  ) {}

  visit(root: FormulaCell): void {
    const path: Visit[] = [this.enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { cell, next } = top;
      const step = next.next();
      if (step.done !== true) {
        const precedent = step.value;
        if (!precedent.search) path.push(this.enter(precedent));
        // One that an outer search is at leads back here by a reference that only turned up while calculating.
        else if (precedent.search === this) cell.lowLink = Math.min(cell.lowLink, precedent.searchIndex);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.cell.lowLink = Math.min(parent.cell.lowLink, cell.lowLink);
      if (cell.lowLink === cell.searchIndex) this.close(cell);
    }
  }

  private enter(cell: FormulaCell): Visit {
    cell.search = this;
    cell.searchIndex = this.index;
    cell.lowLink = this.index;
    this.index += 1;
    this.open.push(cell);
    return { cell, next: dirtyPrecedents(cell) };
  }

  private close(root: FormulaCell): void {
    const component: FormulaCell[] = [];
    for (let cell = this.open.pop(); cell; cell = this.open.pop()) {
      cell.search = null;
      component.push(cell);
      if (cell === root) break;
    }
    const readsItself = root.precedents.some(
      (area) => area.sheet === root.sheet && area.holds(root.rowIndex, root.columnIndex),
    );
    if (component.length === 1 && !readsItself) this.calculate(root);
    else this.breakCircle(component);
  }
}
