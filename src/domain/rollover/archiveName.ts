/** Excel's limit of a sheet's name, and what it must not hold. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/gu;

/**
 * The name of the sheet that keeps what a sheet held in a 期. The reading knows it again by the 期 in it.
 * @example archiveName("报送台账", "第一期") // "报送台账（第一期）"
 */
export function archiveName(sheet: string, issue: string): string {
  const ending = `（${issue.replace(FORBIDDEN, "-")}）`;
  return `${sheet.slice(0, MAX_LENGTH - ending.length)}${ending}`;
}
