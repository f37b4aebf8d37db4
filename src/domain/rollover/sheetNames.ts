/** Excel's limit of a sheet's name, and what it must not hold. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/gu;

const allowed = (issue: string): string => issue.replace(FORBIDDEN, "-");

/**
 * The name of the sheet that keeps what a sheet held in a 期. The reading knows it again by the 期 in it.
 * @example archiveName("报送台账", "第一期") // "报送台账（第一期）"
 */
export function archiveName(sheet: string, issue: string): string {
  const ending = `（${allowed(issue)}）`;
  return `${sheet.slice(0, MAX_LENGTH - ending.length)}${ending}`;
}

/**
 * The name of the sheet in which one that names its 期 goes on.
 * @example nameOfNext("第一期报送台账", "第一期", "第二期") // "第二期报送台账"
 */
export const nameOfNext = (sheet: string, last: string, next: string): string =>
  sheet.replaceAll(last, allowed(next)).slice(0, MAX_LENGTH);
