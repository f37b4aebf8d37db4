import type { Alignment } from "exceljs";

/** ExcelJS has no word for a justified last line: an indent this much larger stands for it (packedFormats.ts). */
export const INDENT_JUSTIFIED = 1_000;

export const indentOf = ({ indent = 0 }: Partial<Alignment>): number => indent % INDENT_JUSTIFIED;

export const justifiesLastLine = ({ indent = 0 }: Partial<Alignment>): boolean => indent >= INDENT_JUSTIFIED;

/** The indent as it is kept; undefined for nothing to keep. */
export const keptIndent = (indent: number, isJustified: boolean): number | undefined =>
  indent + (isJustified ? INDENT_JUSTIFIED : 0) || undefined;
