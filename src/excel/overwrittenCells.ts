import { parseA1, rectToA1 } from "../domain/address";
import type { CellValue } from "../domain/snapshot";
import type { PlannedSheet } from "./applyPlans";
import { bandsOf } from "./bands";
import { formulasOf, valuesOf, type RawCells } from "./cellContents";
import type { UndoneSheet, WrittenCell } from "./UndoRecord";
import { holdsContent, type StandingCell } from "./writtenCells";

/** A cell that somebody else had changed between the reading and the writing: what was written went over it. */
export interface OverwrittenCell {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  /** Values, or formulas where there are any. */
  readonly before: CellValue;
  readonly theirs: CellValue;
  readonly now: CellValue;
  /** What puts theirs back. */
  readonly putBack: WrittenCell;
}

/** The cells of a built sheet whose contents change. A sheet that is not there yet has none that could be overwritten. */
export function writtenCellsOf({ plan, reading, changes }: PlannedSheet): WrittenCell[] {
  const { details } = reading;
  if (!details.exists) return [];
  return changes.flatMap(({ kind, address }): WrittenCell[] => {
    const rect = kind === "value" || kind === "formula" ? parseA1(address) : null;
    if (rect === null) return [];
    const row = rect.rowIndex - plan.block.rowIndex;
    const column = rect.columnIndex - plan.block.columnIndex;
    const planned = plan.cells[row]?.[column];
    const formula = details.formulas[row]?.[column] ?? null;
    const numberFormat = planned?.numberFormat ?? "General";
    return [
      {
        sheet: plan.sheetName,
        address,
        before: details.values[row]?.[column] ?? null,
        after: planned?.value ?? null,
        numberFormatBefore: numberFormat,
        numberFormatAfter: numberFormat,
        ...(formula === null ? {} : { formulaBefore: formula }),
        ...(planned?.formula === undefined ? {} : { formulaAfter: planned.formula }),
      },
    ];
  });
}

interface Queued {
  readonly cell: WrittenCell;
  readonly row: number;
  readonly column: number;
}

/**
 * Queues what stands in cells that are about to be written: goes right before their writes, in the same batch, so that
 * nothing can come between.
 * @returns Tells it, after the sync, in the order of the cells.
 */
export function queueStanding(
  context: Excel.RequestContext,
  cells: readonly WrittenCell[],
): () => readonly (readonly [WrittenCell, StandingCell])[] {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const loaded = names.flatMap((name) => {
    const entries = cells.flatMap((cell) => {
      const rect = cell.sheet === name ? parseA1(cell.address) : null;
      return rect === null ? [] : [{ rowIndex: rect.rowIndex, columnIndex: rect.columnIndex, value: cell }];
    });
    return bandsOf(entries).map(({ rect, grid }) => {
      const range = context.workbook.worksheets.getItem(name).getRange(rectToA1(rect));
      range.load("values,valueTypes,formulas");
      const queued = grid.flatMap((line, row) =>
        line.flatMap((cell, column): Queued[] => (cell === null ? [] : [{ cell, row, column }])),
      );
      return { range, queued };
    });
  });
  return () =>
    loaded.flatMap(({ range, queued }) => {
      const raw = range as unknown as RawCells;
      const [values, formulas] = [valuesOf(raw), formulasOf(raw)];
      return queued.map(({ cell, row, column }) => {
        const standing = { value: values[row]?.[column] ?? null, formula: formulas[row]?.[column] ?? null };
        return [cell, standing] as const;
      });
    });
}

/** Those that held neither what had been read nor what was written. */
export function overwrittenCells(standing: readonly (readonly [WrittenCell, StandingCell])[]): OverwrittenCell[] {
  return standing.flatMap(([cell, { value, formula }]): OverwrittenCell[] => {
    const isAsRead = holdsContent({ value, formula }, cell.before, cell.formulaBefore);
    if (isAsRead || holdsContent({ value, formula }, cell.after, cell.formulaAfter)) return [];
    const { sheet, address, numberFormatAfter } = cell;
    const putBack: WrittenCell = {
      sheet,
      address,
      before: cell.after,
      after: value,
      numberFormatBefore: numberFormatAfter,
      numberFormatAfter,
      ...(cell.formulaAfter === undefined ? {} : { formulaBefore: cell.formulaAfter }),
      ...(formula === null ? {} : { formulaAfter: formula }),
    };
    const before = cell.formulaBefore ?? cell.before;
    return [{ sheet, address, before, theirs: formula ?? value, now: cell.formulaAfter ?? cell.after, putBack }];
  });
}

const keyOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;

/** The cells, with what the other person had put there as what stood before: one step back leads to that. */
export function withTheirs(cells: readonly WrittenCell[], overwritten: readonly OverwrittenCell[]): WrittenCell[] {
  const theirs = new Map(overwritten.map(({ putBack }) => [keyOf(putBack), putBack]));
  return cells.map((cell) => {
    const found = theirs.get(keyOf(cell));
    if (found === undefined) return cell;
    const { formulaBefore: _formula, ...rest } = cell;
    const formula = found.formulaAfter === undefined ? {} : { formulaBefore: found.formulaAfter };
    return { ...rest, before: found.after, ...formula };
  });
}

const patched = <T>(grid: readonly (readonly T[])[], row: number, column: number, value: T): T[][] =>
  grid.map((cells, at) => cells.map((cell, index) => (at === row && index === column ? value : cell)));

/** The same for built sheets. */
export function sheetsWithTheirs(
  sheets: readonly UndoneSheet[],
  overwritten: readonly OverwrittenCell[],
): readonly UndoneSheet[] {
  return overwritten.reduce<readonly UndoneSheet[]>(
    (done, { sheet, address, theirs, putBack }) =>
      done.map((each) => {
        const rect = parseA1(address);
        if (each.plan.sheetName !== sheet || rect === null) return each;
        const { details } = each.reading;
        const row = rect.rowIndex - details.block.rowIndex;
        const column = rect.columnIndex - details.block.columnIndex;
        const values = patched(details.values, row, column, putBack.after);
        const formulas = patched(details.formulas, row, column, putBack.formulaAfter ?? null);
        const changes = each.changes.map((change) =>
          change.address === address && (change.kind === "value" || change.kind === "formula")
            ? { ...change, before: theirs }
            : change,
        );
        return { ...each, changes, reading: { ...each.reading, details: { ...details, values, formulas } } };
      }),
    sheets,
  );
}
