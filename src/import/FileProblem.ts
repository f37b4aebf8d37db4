/**
 * Why a file is not read: `notText` (neither UTF-8 nor GB18030) · `utf16` · `oldExcel` (.xls) · `webPage` · `empty` ·
 * `brokenQuotes` {rowNumber} · `unreadable` (a damaged or locked .xlsx) · `tooLarge` {megabytes} · `noRows`
 */
export type FileProblemCode =
  "notText" | "utf16" | "oldExcel" | "webPage" | "empty" | "brokenQuotes" | "unreadable" | "tooLarge" | "noRows";

export class FileProblem extends Error {
  override readonly name = "FileProblem";

  constructor(
    readonly code: FileProblemCode,
    readonly details: Readonly<Record<string, number>> = {},
  ) {
    super(code);
  }
}
