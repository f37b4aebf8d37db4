import type { Barrier } from "./BlockReading";

/**
 * Why the adapter will not read or write this workbook; nothing was changed.
 * `sheetTooLarge` {sheet, cells, limit} · `sheetProtected` {sheet} · `workbookProtected` {sheet} ·
 * `mergeAcrossBlock` {sheet, address} · `stepUnfinished` {command} · `workbookReadOnly` · `sheetHidden`,
 * `sheetFiltered` {sheet}
 */
export interface ExcelRefusal {
  readonly code:
    | "sheetTooLarge"
    | "sheetProtected"
    | "workbookProtected"
    | "workbookReadOnly"
    | "mergeAcrossBlock"
    | "stepUnfinished"
    | Barrier;
  readonly details: Readonly<Record<string, string | number>>;
}
