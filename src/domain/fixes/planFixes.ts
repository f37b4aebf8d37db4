import { parseA1 } from "../address";
import type { Finding, FixedCell } from "../findings/Finding";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** One cell that a fix writes, with what stands there. */
export interface CellFix {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  readonly before: CellValue;
  readonly after: string | number;
  readonly numberFormatBefore: string;
  readonly numberFormatAfter: string;
}

interface Standing {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

function standingAt(sheets: ReadonlyMap<string, SheetSnapshot>, { sheet, address }: FixedCell): Standing | null {
  const found = sheets.get(sheet);
  const rect = parseA1(address);
  if (found?.used == null || rect === null) return null;
  const row = rect.rowIndex - found.used.rowIndex;
  const column = rect.columnIndex - found.used.columnIndex;
  return {
    value: found.values[row]?.[column] ?? null,
    formula: found.formulas[row]?.[column] ?? null,
    numberFormat: found.numberFormats[row]?.[column] ?? "General",
  };
}

const sheetsOf = ({ sheets }: WorkbookSnapshot) => new Map(sheets.map((sheet) => [sheet.name, sheet]));

/** Under the number format of texts a number would be a text again. */
function numberFormatFor({ value, numberFormat }: FixedCell, standing: string): string {
  return numberFormat ?? (typeof value === "number" && standing === "@" ? "General" : standing);
}

/**
 * What the fixes of findings write: constants only, each cell once.
 * Shape: workbook, findings → one entry a cell, in the order of the findings; a cell with a formula is left alone, since
 * its sources are what has to be corrected.
 */
export function planFixes(snapshot: WorkbookSnapshot, findings: readonly Finding[]): readonly CellFix[] {
  const sheets = sheetsOf(snapshot);
  const planned = new Map<string, CellFix>();
  for (const cell of findings.flatMap(({ fix }) => fix?.cells ?? [])) {
    const standing = standingAt(sheets, cell);
    const key = `${cell.sheet}!${cell.address}`;
    if (standing?.formula !== null || planned.has(key)) continue;
    planned.set(key, {
      sheet: cell.sheet,
      address: cell.address,
      before: standing.value,
      after: cell.value,
      numberFormatBefore: standing.numberFormat,
      numberFormatAfter: numberFormatFor(cell, standing.numberFormat),
    });
  }
  return [...planned.values()];
}

/**
 * Findings whose fixes leave formulas alone: what is not offered cannot be asked for.
 * Shape: workbook, findings → findings; a fix without a cell left is `null`.
 */
export function withSafeFixes(snapshot: WorkbookSnapshot, findings: readonly Finding[]): readonly Finding[] {
  const sheets = sheetsOf(snapshot);
  return findings.map((finding) => {
    if (finding.fix === null) return finding;
    const cells = finding.fix.cells.filter((cell) => standingAt(sheets, cell)?.formula === null);
    return cells.length === finding.fix.cells.length
      ? finding
      : { ...finding, fix: cells.length === 0 ? null : { cells } };
  });
}
