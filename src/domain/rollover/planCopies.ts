import type { Ledger } from "../Ledger";
import type { Table } from "../reading/Table";
import type { SheetSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { archiveName, nameOfNext } from "./sheetNames";
import type { RolloverRefusal, SheetCopy } from "./Rollover";

/** A sheet is copied cell by cell: a log of this size wants a column 期次, and no copy. */
const MAX_COPIED_CELLS = 20_000;

export interface Copies {
  readonly copies: readonly SheetCopy[];
  /** What a sheet is called in the new 期: itself, or the copy in which it goes on. */
  readonly nameAfter: (sheet: string) => string;
  /** The annexes stand on sheets that go on. */
  readonly hasAnnexes: boolean;
}

/**
 * The sheets that a new 期 adds. What is on a sheet that names the last 期 is kept by staying: it goes on in a copy that
 * names the new one. Everything else is kept in a copy that names the last one.
 * @param emptied Tables whose contents go.
 */
export function planCopies(
  { annex1, annex2, settings }: Ledger,
  settingsTable: Table,
  emptied: readonly Table[],
  next: string,
): Copies {
  const last = settings.issue.value;
  const namesLast = ({ sheet }: Table): boolean => compactText(sheet.name).includes(compactText(last));
  const annexes = [annex1, annex2].flatMap((annex) => (annex === null || namesLast(annex.table) ? [] : [annex.table]));
  const kept = [settingsTable, ...emptied, ...annexes].filter((table) => !namesLast(table));
  const carried = emptied.filter((table) => namesLast(table) && table.sheet !== settingsTable.sheet);
  const carriedTo = new Map(carried.map(({ sheet }) => [sheet.name, nameOfNext(sheet.name, last, next)]));
  const copies = [
    ...[...new Set(kept.map(({ sheet }) => sheet.name))].map((from) => ({ from, to: archiveName(from, last) })),
    ...[...carriedTo].map(([from, to]) => ({ from, to })),
  ];
  return { copies, nameAfter: (sheet) => carriedTo.get(sheet) ?? sheet, hasAnnexes: annexes.length > 0 };
}

/** Why these sheets cannot be added; null where they can. One that is empty is as good as none. */
export function copyRefusal({ snapshot }: Ledger, copies: readonly SheetCopy[]): RolloverRefusal | null {
  const find = (name: string): SheetSnapshot | undefined =>
    snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const inUse = copies.map(({ to }) => to).filter((name) => (find(name)?.used ?? null) !== null);
  if (inUse.length > 0) return { code: "issueSheetsInUse", sheets: inUse };
  const large = copies.find(({ from }) => {
    const used = find(from)?.used;
    return used != null && used.rowCount * used.columnCount > MAX_COPIED_CELLS;
  });
  return large === undefined ? null : { code: "issueSheetTooLarge", sheet: large.from };
}
