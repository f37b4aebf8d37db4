import type { Area } from "./Area";
import type { FormulaCell } from "./FormulaCell";
import { MAX_COLUMNS } from "../syntax/references";
import type { SheetStore } from "./SheetStore";

const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 16;
/** An area over more blocks than this is looked at for every edit instead of being listed in each block. */
const MANY_BLOCKS = 32;

interface Entry {
  readonly area: Area;
  readonly dependents: Set<FormulaCell>;
}

interface SheetEntries {
  /** Single cells, which most references are, by position. */
  readonly cells: Map<number, Set<FormulaCell>>;
  readonly byArea: Map<string, Entry>;
  readonly blocks: Map<number, Set<Entry>>;
  readonly large: Set<Entry>;
}

function cellKey(rowIndex: number, columnIndex: number): number {
  return rowIndex * MAX_COLUMNS + columnIndex;
}

function* blockKeys(area: Area): Generator<number> {
  for (let row = Math.floor(area.top / BLOCK_ROWS); row <= Math.floor(area.bottom / BLOCK_ROWS); row += 1) {
    const last = Math.floor(area.right / BLOCK_COLUMNS);
    for (let column = Math.floor(area.left / BLOCK_COLUMNS); column <= last; column += 1) yield cellKey(row, column);
  }
}

function blockCount(area: Area): number {
  const rows = Math.floor(area.bottom / BLOCK_ROWS) - Math.floor(area.top / BLOCK_ROWS) + 1;
  return rows * (Math.floor(area.right / BLOCK_COLUMNS) - Math.floor(area.left / BLOCK_COLUMNS) + 1);
}

function keyOf(area: Area): string {
  return `${String(area.top)},${String(area.left)},${String(area.bottom)},${String(area.right)}`;
}

/** Which formulas read which cells. Equal areas are kept once, small ones are found by the block they lie in. */
export class DependentIndex {
  private sheets = new WeakMap<SheetStore, SheetEntries>();

  add(area: Area, dependent: FormulaCell): void {
    const entries = this.entriesOf(area.sheet);
    if (area.isCell) {
      const cell = cellKey(area.top, area.left);
      const known = entries.cells.get(cell);
      if (known) known.add(dependent);
      else entries.cells.set(cell, new Set([dependent]));
      return;
    }
    const key = keyOf(area);
    let entry = entries.byArea.get(key);
    if (!entry) {
      entry = { area, dependents: new Set() };
      entries.byArea.set(key, entry);
      this.place(entries, entry);
    }
    entry.dependents.add(dependent);
  }

  remove(area: Area, dependent: FormulaCell): void {
    const entries = this.entriesOf(area.sheet);
    if (area.isCell) {
      entries.cells.get(cellKey(area.top, area.left))?.delete(dependent);
      return;
    }
    const key = keyOf(area);
    const entry = entries.byArea.get(key);
    if (!entry) return;
    entry.dependents.delete(dependent);
    if (entry.dependents.size > 0) return;
    entries.byArea.delete(key);
    entries.large.delete(entry);
    if (blockCount(entry.area) <= MANY_BLOCKS)
      for (const block of blockKeys(entry.area)) entries.blocks.get(block)?.delete(entry);
  }

  clear(): void {
    this.sheets = new WeakMap();
  }

  /** The formulas that read any cell of the area. */
  *of(area: Area): Generator<FormulaCell> {
    const entries = this.entriesOf(area.sheet);
    yield* this.ofCells(entries, area);
    for (const entry of this.candidates(entries, area)) if (entry.area.overlaps(area)) yield* entry.dependents;
  }

  private *ofCells({ cells }: SheetEntries, area: Area): Generator<FormulaCell> {
    if (area.rowCount * area.columnCount <= cells.size) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) yield* cells.get(cellKey(row, column)) ?? [];
      }
      return;
    }
    for (const [key, dependents] of cells)
      if (area.holds(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) yield* dependents;
  }

  private *candidates(entries: SheetEntries, area: Area): Generator<Entry> {
    if (blockCount(area) > MANY_BLOCKS) {
      yield* entries.byArea.values();
      return;
    }
    yield* entries.large;
    for (const block of blockKeys(area)) yield* entries.blocks.get(block) ?? [];
  }

  private place(entries: SheetEntries, entry: Entry): void {
    if (blockCount(entry.area) > MANY_BLOCKS) {
      entries.large.add(entry);
      return;
    }
    for (const block of blockKeys(entry.area)) {
      const list = entries.blocks.get(block);
      if (list) list.add(entry);
      else entries.blocks.set(block, new Set([entry]));
    }
  }

  private entriesOf(sheet: SheetStore): SheetEntries {
    let entries = this.sheets.get(sheet);
    if (!entries)
      this.sheets.set(sheet, (entries = { cells: new Map(), byArea: new Map(), blocks: new Map(), large: new Set() }));
    return entries;
  }
}
