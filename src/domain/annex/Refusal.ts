/** Why a command cannot work on a workbook: data only, its sentence is rendered late (`renderRefusal`). */
export interface Refusal {
  readonly code:
    | "tableMissing"
    | "foreignAnnexSheet"
    | "annexRows"
    | "annexColumn"
    | "annexUnit"
    | "annexWouldCover"
    | "annexBeside"
    | "foreignReportSheet"
    | "nothingToColour"
    | "unreadNames";
  readonly details: Readonly<Record<string, string | number>>;
}
