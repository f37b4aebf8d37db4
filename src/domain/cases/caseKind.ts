import { compactText } from "../values/text";

/** 案件性质: a case of the street, or one entered to try the system. */
export type CaseKind = "实际" | "测试";

/** What people write in the column 结案日期 of a case that is still open. */
export const STILL_OPEN: ReadonlySet<string> = new Set(["", "/", "-", "—", "——", "无", "未结", "未结案", "办理中"]);

/**
 * The kind that a text names.
 * Shape: a cell's text → kind, or `null` for anything else.
 * Source: 附件2, 实际案件数 and 测试案件数.
 * @example readCaseKind("测试案件") // "测试"
 * @example readCaseKind("行政处罚") // null
 */
export function readCaseKind(text: string): CaseKind | null {
  const match = /^(实际|真实|测试)(?:案件|数据|案)?(?:数)?$/u.exec(compactText(text));
  if (match === null) return null;
  return match[1] === "测试" ? "测试" : "实际";
}
