import type { CellValue } from "../domain/snapshot";

/** So many rows share a fingerprint: an import of a million rows still leaves a short record. */
export const ROWS_A_PRINT = 100;

type Written = CellValue | undefined;

/** Excel takes an empty text for an empty cell; a cell that was left alone says nothing. */
const written = (value: Written): unknown => (value === undefined || value === "" ? null : value);

/** FNV-1a, 32 bits: tells an edit by accident, not one by design. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Fingerprints of rows of written cells, one for each `ROWS_A_PRINT` rows. */
export function rowPrints(rows: readonly (readonly Written[])[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_PRINT) }, (_none, at) =>
    hashOf(JSON.stringify(rows.slice(at * ROWS_A_PRINT, (at + 1) * ROWS_A_PRINT).map((row) => row.map(written)))),
  );
}
