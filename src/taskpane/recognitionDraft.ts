import type { Corrections, SheetRole } from "../domain/memory/Memory";
import type { SeenSheet, SeenTable } from "../domain/recognition/Recognition";

/** What a person is about to say of a sheet. */
export interface SheetDraft {
  /** "" leaves it to the reading. */
  readonly role: SheetRole | "";
  readonly rowNumber: string;
  readonly rowCount: string;
  /** Header key → field, "none" for a column to leave alone. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The first table speaks for its sheet: corrections of head and columns are about it. */
export const firstTable = ({ tables }: SeenSheet): SeenTable | null => tables[0] ?? null;

/** A draft that says what stands already. */
export function draftOf(seen: SeenSheet): SheetDraft {
  const table = firstTable(seen);
  return {
    role: seen.said ?? "",
    rowNumber: String(table?.head.rowNumber ?? 1),
    rowCount: String(table?.head.rowCount ?? 1),
    columns: Object.fromEntries((table?.columns ?? []).map(({ key, field }) => [key, field ?? "none"])),
  };
}

const rowOf = (text: string): number | null => (/^[1-9]\d{0,6}$/.test(text.trim()) ? Number(text) : null);

/** Head and columns can be spoken of while the role stays: another role has other fields. */
export const keepsRole = (seen: SeenSheet, { role }: SheetDraft): boolean =>
  firstTable(seen) !== null && role !== "none" && (role === "" || role === firstTable(seen)?.role);

/** Rows that are no rows cannot be adopted. */
export const isDraftValid = (draft: SheetDraft): boolean =>
  rowOf(draft.rowNumber) !== null && rowOf(draft.rowCount) !== null;

/** What the draft says beyond what stands; null when it says nothing new, or no row. */
export function correctionsOfDraft(seen: SeenSheet, draft: SheetDraft): Partial<Corrections> | null {
  const before = draftOf(seen);
  const { sheet } = seen;
  const rowNumber = rowOf(draft.rowNumber);
  const rowCount = rowOf(draft.rowCount);
  if (rowNumber === null || rowCount === null) return null;
  const isMoved = draft.rowNumber.trim() !== before.rowNumber || draft.rowCount.trim() !== before.rowCount;
  const columns = Object.entries(draft.columns).filter(([key, field]) => before.columns[key] !== field);
  const stays = keepsRole(seen, draft);
  const said: Partial<Corrections> = {
    ...(draft.role !== "" && draft.role !== before.role ? { sheets: { [sheet]: draft.role } } : {}),
    ...(stays && isMoved ? { heads: { [sheet]: { rowNumber, rowCount } } } : {}),
    ...(stays && columns.length > 0 ? { columns: { [sheet]: Object.fromEntries(columns) } } : {}),
  };
  return Object.keys(said).length === 0 ? null : said;
}

/** The person's word about what the sheet holds is taken back. */
export const takesRoleBack = ({ said }: SeenSheet, { role }: SheetDraft): boolean => said !== null && role === "";
