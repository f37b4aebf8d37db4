import { ApiError } from "../bridge/ApiError";

/** Why an edit was refused, in the words of whoever made it. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidArgument: "公式或内容有误，请检查括号、引号是否成对，有没有缺少的部分",
  AccessDenied: "工作表受保护，这里的单元格不能修改",
  InvalidOperation: "不能只修改数组公式的一部分",
  FormulaLengthExceedsLimit: "公式超过 8192 个字符",
};

export function failureSentence(error: unknown): string {
  if (error instanceof ApiError) return SENTENCES[error.code] ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
