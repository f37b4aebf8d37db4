import { planCopy, planEdits, type CellEdit, type Ledger, type Rollover, type SheetPlan } from "../domain";
import { toA1 } from "../domain/address";
import { diffBlock } from "../domain/plan/diffBlock";
import type { Rect, WorkbookSnapshot } from "../domain/snapshot";
import { cellText } from "../domain/values/text";
import { valueAt } from "../domain/reading/cells";
import { emptiedReading, readBlocks, type BlockReading, type ExcelContext, type PlannedSheet } from "../excel";
import type { PreviewedAnnexCell } from "./UseCases";

/** The smallest block that holds all edits of a sheet. */
function blockOf(edits: readonly CellEdit[]): Rect {
  const rows = edits.map(({ rowIndex }) => rowIndex);
  const columns = edits.map(({ columnIndex }) => columnIndex);
  const [rowIndex, columnIndex] = [Math.min(...rows), Math.min(...columns)];
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(...rows) - rowIndex + 1,
    columnCount: Math.max(...columns) - columnIndex + 1,
  };
}

const planned = (plan: SheetPlan, reading: BlockReading): PlannedSheet => ({
  plan,
  reading,
  changes: diffBlock(plan, reading.details),
});

/**
 * Reads what stands where a new 期 writes (one sync) and compares: sheets that are added, cells that change, annexes.
 * @throws OfficeExtension.Error
 */
export async function prepareRollover(
  context: ExcelContext,
  { sheets }: WorkbookSnapshot,
  { copies, ...rollover }: Rollover,
  annexes: readonly SheetPlan[],
): Promise<readonly PlannedSheet[]> {
  const edits = [...rollover.terms, ...rollover.edits];
  const usedOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.used ?? null;
  const made = copies.flatMap((copy) => {
    const block = usedOf(copy.from);
    return block === null ? [] : [{ ...copy, block }];
  });
  const editsOf = (name: string) => edits.filter(({ sheet }) => sheet === name);
  const changed = [...new Set(edits.map(({ sheet }) => sheet))]
    .filter((name) => !copies.some(({ to }) => to === name))
    .map((name) => ({ sheetName: name, block: blockOf(editsOf(name)) }));
  const places = [
    ...made.map(({ from, block }) => ({ sheetName: from, block })),
    ...made.map(({ to, block }) => ({ sheetName: to, block })),
    ...changed,
    ...annexes,
  ];
  const names = sheets.map(({ name }) => name);
  const readings = await readBlocks(context, places, names);
  const [sources, targets] = [readings, readings.slice(made.length)];
  const standing = readings.slice(2 * made.length);
  const added = made.flatMap(({ to }, at) => {
    const [source, target] = [sources[at], targets[at]];
    if (source === undefined || target === undefined) return [];
    return [planned(planCopy(source.details, source, to, editsOf(to)), emptiedReading(target))];
  });
  const others = [...changed.map(({ sheetName }) => sheetName), ...annexes].flatMap((each, at) => {
    const reading = standing[at];
    if (reading === undefined) return [];
    return [planned(typeof each === "string" ? planEdits(reading.details, editsOf(each)) : each, reading)];
  });
  return [...added, ...others];
}

/** The first text of a row: the unit, or the name of a setting. */
function headOf({ snapshot }: Ledger, sheetName: string, rowIndex: number): string {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (!sheet?.used) return "";
  const { columnIndex, columnCount } = sheet.used;
  const texts = Array.from({ length: columnCount }, (_none, at) => valueAt(sheet, rowIndex, columnIndex + at));
  return (
    texts
      .filter((value) => typeof value === "string")
      .map((value) => value.trim())
      .find((text) => text !== "") ?? ""
  );
}

/**
 * The cells that a new 期 changes beside what was asked for, as a confirmation lists them; what stands is read from the
 * source where the sheet is still to be added.
 */
export function previewEdits(ledger: Ledger, { copies, edits }: Rollover): PreviewedAnnexCell[] {
  const sources = new Map(copies.map(({ from, to }) => [to, from]));
  return edits.map(({ sheet, rowIndex, columnIndex, value }) => {
    const source = sources.get(sheet) ?? sheet;
    const standing = ledger.snapshot.sheets.find(({ name }) => name === source);
    const used = standing?.used;
    const text = standing?.text[rowIndex - (used?.rowIndex ?? 0)]?.[columnIndex - (used?.columnIndex ?? 0)] ?? "";
    const unit = headOf(ledger, source, rowIndex);
    return {
      sheet,
      unit,
      address: toA1(rowIndex, columnIndex),
      before: text.trim(),
      after: cellText(value),
      hand: null,
    };
  });
}
