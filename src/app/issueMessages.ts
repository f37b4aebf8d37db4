import type { RolloverRefusal } from "../domain";
import type { Language } from "./CommandResult";

interface Started {
  readonly last: string;
  readonly next: string;
  /** Sheets that were added. */
  readonly sheets: readonly string[];
  /** Cells whose contents are others now. */
  readonly cells: number;
}

/** The sentences of 新建一期. */
export interface IssueMessages {
  readonly refused: (refusal: RolloverRefusal) => string;
  readonly dayUnread: (text: string) => string;
  readonly ready: (last: string) => string;
  readonly started: (started: Started) => string;
  readonly unplaced: (settings: readonly string[]) => string;
  readonly annexesLeft: (reason: string) => string;
  /** Exports that still hold the rows of the last 期. */
  readonly importAgain: (sheets: readonly string[]) => string;
}

const zhList = (sheets: readonly string[]): string => sheets.map((sheet) => `「${sheet}」`).join("、");
const enList = (sheets: readonly string[]): string => sheets.join(", ");

function refusedZh(refusal: RolloverRefusal): string {
  switch (refusal.code) {
    case "issueUnknown":
      return "参数表中没有写本期的期次，不知道要存档的是哪一期，没有新建，工作簿没有改动。请在参数表的「期次」中写明（如 第一期）后再试。";
    case "issueUnnamed":
      return "没有写新一期的期次，没有新建，工作簿没有改动。请写明期次（如 第二期）后再试。";
    case "issueSame":
      return `新一期的期次与本期相同（${refusal.issue}），没有新建，工作簿没有改动。请改为新的期次后再试。`;
    case "issueDaysReversed":
      return "统计起始日期晚于结束日期，没有新建，工作簿没有改动。请更正日期后再试。";
    case "issueSheetsInUse":
      return `工作表${zhList(refusal.sheets)}已有内容，与要新建的工作表同名，没有新建一期，工作簿没有改动。请将其改名后再试。`;
    case "issueSheetTooLarge":
      return `工作表「${refusal.sheet}」太大，不能逐格存档，没有新建一期，工作簿没有改动。请在报送台账中加一列「期次」，各期的行就可以写在同一张表里，不必存档。`;
  }
}

function refusedEn(refusal: RolloverRefusal): string {
  switch (refusal.code) {
    case "issueUnknown":
      return "The settings do not name this issue (期次), so it is not known what is to be kept; nothing was changed. Write it, e.g. 第一期, and try again.";
    case "issueUnnamed":
      return "The new issue has no name; nothing was changed. Write it, e.g. 第二期, and try again.";
    case "issueSame":
      return `The new issue has the name of this one (${refusal.issue}); nothing was changed. Give it another name and try again.`;
    case "issueDaysReversed":
      return "A period ends before it begins; nothing was changed. Correct the dates and try again.";
    case "issueSheetsInUse":
      return `Sheets ${enList(refusal.sheets)} are not empty and have the names of sheets to be added; nothing was changed. Rename them and try again.`;
    case "issueSheetTooLarge":
      return `Sheet ${refusal.sheet} is too large to be kept cell by cell; nothing was changed. Give the log a column 期次: then the rows of every issue can stay on it.`;
  }
}

const zhCN: IssueMessages = {
  refused: refusedZh,
  dayUnread: (text) => `日期「${text}」读不懂，没有新建一期，工作簿没有改动。请写成 2024-05-10 的样子。`,
  ready: (last) => `将结束${last}。确认后才写入，现在还没有改动。`,
  started: ({ last, next, sheets, cells }) =>
    `已转入${next}：${last}的内容${sheets.length === 0 ? "留在原表" : `存入${zhList(sheets)}`}，改动 ${String(cells)} 个单元格；一次性资料的标记保留。需要退回时请点「恢复」。`,
  unplaced: (settings) => `参数表中没有${zhList(settings)}，请自行补上。`,
  annexesLeft: (reason) => `附件1、附件2仍是上一期的样子，没有重新生成：${reason}`,
  importAgain: (sheets) => `${zhList(sheets)}仍是已导入的数据，请导入本期的导出件。`,
};

const enUS: IssueMessages = {
  refused: refusedEn,
  dayUnread: (text) => `Date “${text}” cannot be read; nothing was changed. Write it like 2024-05-10.`,
  ready: (last) => `This ends ${last}. Nothing is written before you confirm.`,
  started: ({ last, next, sheets, cells }) =>
    `${next} has begun: what ${last} held ${sheets.length === 0 ? "stays on its sheets" : `is kept on ${enList(sheets)}`}, ${String(cells)} cells were changed; what is sent in only once stays. Restore takes it back.`,
  unplaced: (settings) => `The settings have no rows ${enList(settings)}; please add them.`,
  annexesLeft: (reason) => `The annexes are still those of the last issue and were not built anew: ${reason}`,
  importAgain: (sheets) => `${enList(sheets)}: still the rows imported before; import the export of this issue.`,
};

const BY_LANGUAGE: Readonly<Record<Language, IssueMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export const issueMessagesOf = (language: Language): IssueMessages => BY_LANGUAGE[language];
