/** What 参数 say of one 期. Days are serials of the 1900 system; null where it has none. */
export interface IssueTerms {
  /** 期次, e.g. 第二期. */
  readonly issue: string;
  /** 报送截至日期. */
  readonly cutOff: number | null;
  readonly caseFrom: number | null;
  readonly caseTo: number | null;
  readonly examFrom: number | null;
  readonly examTo: number | null;
}

/** The days of the terms, each with the name of its setting. */
export const DAY_SETTINGS = [
  ["cutOff", "报送截至日期"],
  ["caseFrom", "案件统计起"],
  ["caseTo", "案件统计止"],
  ["examFrom", "考试统计起"],
  ["examTo", "考试统计止"],
] as const satisfies readonly (readonly [Exclude<keyof IssueTerms, "issue">, string])[];
