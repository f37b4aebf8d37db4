import type { Ledger } from "../../src/domain/Ledger";
import { readLedger } from "../../src/domain/reading/readLedger";
import { recognisedTables } from "../../src/domain/reading/recognisedTables";
import { bookOf, bookWith, type Changes, type Rows, type Sheets } from "./bookOf";

/** The base workbook with one thing changed, understood. */
export function ledgerWith(changes: Changes): Ledger {
  return readLedger(bookWith(changes));
}

/** Which sheet was taken for what, and where its table stands. */
export function tablesOf(sheets: Sheets): readonly (readonly string[])[] {
  return recognisedTables(readLedger(bookOf(sheets))).map(({ sheet, role, address }) => [sheet, role, address]);
}

/** What one sheet alone is taken for; "" for nothing. */
export function roleOf(rows: Rows, name = "Sheet1"): string {
  return tablesOf({ [name]: rows })[0]?.[1] ?? "";
}
