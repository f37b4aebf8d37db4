import { messagesEnUS } from "./messages.en-US";
import { messagesZhCN } from "./messages.zh-CN";
import type { Language, NoticeResult } from "./CommandResult";

export interface SheetCount {
  readonly sheet: string;
  readonly cells: number;
}

export interface SeverityCounts {
  readonly hard: number;
  readonly query: number;
  readonly hint: number;
  /** Dealt with by a verdict; not among the others. */
  readonly closed: number;
}

/** A cell that no longer is what a step left, in words. */
export interface ShownDifference {
  readonly place: string;
  readonly left: string;
  readonly now: string;
}

/** A cell of somebody else that was written over, in words. */
export interface ShownOverwriting {
  readonly place: string;
  readonly before: string;
  readonly theirs: string;
  readonly now: string;
}

/** The sentences of results: what happened, whether anything changed, what to do next. */
export interface Messages {
  readonly busy: string;
  readonly noTables: string;
  readonly answersUnread: (entries: readonly string[]) => string;
  readonly validated: (counts: SeverityCounts) => string;
  readonly judged: (counts: SeverityCounts) => string;
  readonly findingGone: string;
  readonly noteMissing: string;
  readonly mustExplain: string;
  readonly corrected: (counts: SeverityCounts) => string;
  readonly forgotten: (counts: SeverityCounts) => string;
  readonly nothingToFix: string;
  readonly fixPreview: (cells: number) => string;
  readonly fixPreviewGone: string;
  readonly fixChangedSince: string;
  readonly fixed: (cells: number) => string;
  readonly noticeChecked: (coverage: NoticeResult["coverage"], contradicted: number) => string;
  readonly coloured: (rules: number, sheets: readonly string[]) => string;
  readonly colouredAlready: string;
  readonly cleared: (rules: number) => string;
  readonly nothingToClear: string;
  readonly protectedLeftAlone: (sheets: readonly string[]) => string;
  readonly onlyProtected: (sheets: readonly string[]) => string;
  readonly preview: (sheets: readonly SheetCount[]) => string;
  readonly built: (sheets: readonly SheetCount[]) => string;
  readonly builtDespite: (reason: string) => string;
  readonly builtAlready: string;
  readonly blocked: (hardCount: number) => string;
  readonly previewGone: string;
  readonly changedSincePreview: string;
  readonly created: (sheets: readonly string[]) => string;
  readonly hasLedger: string;
  readonly sheetsInUse: (sheets: readonly string[]) => string;
  readonly reported: (sheet: string) => string;
  readonly reportedAlready: string;
  readonly noAnnexes: string;
  readonly noIssue: string;
  readonly noAnnexesToIssue: string;
  readonly issueUndated: string;
  readonly markBlocked: (hardCount: number) => string;
  /** Dates of marks are ISO. */
  readonly marked: (issue: string, date: string) => string;
  readonly markedAgain: (issue: string, date: string, changes: number) => string;
  readonly markedAlready: (issue: string, date: string) => string;
  readonly notIssued: (issue: string) => string;
  /** `older`: the mark that holds again; null for none. */
  readonly unmarked: (issue: string, date: string, older: string | null) => string;
  readonly noLog: string;
  readonly overviewMade: (sheet: string) => string;
  readonly overviewAlready: string;
  /** What the steps are called that can be taken back, by command. */
  readonly steps: Readonly<Record<string, string>>;
  readonly anyStep: string;
  readonly stepUnfinished: (step: string) => string;
  readonly stepCutShort: (step: string) => string;
  readonly stepUnreadable: string;
  readonly stepNotKept: string;
  readonly changedSinceStep: (cells: readonly ShownDifference[], total: number) => string;
  readonly overwrittenTheirs: (cells: readonly ShownOverwriting[], total: number) => string;
  readonly theirsPutBack: (cells: number) => string;
  readonly noTheirs: string;
  readonly restored: (changes: number) => string;
  readonly emptied: (sheets: readonly string[]) => string;
  readonly missing: (sheets: readonly string[]) => string;
  readonly nothingToRestore: string;
  readonly sheetTooLarge: (sheet: string, cells: number, limit: number) => string;
  readonly sheetProtected: (sheet: string) => string;
  readonly workbookProtected: (sheet: string) => string;
  readonly workbookReadOnly: string;
  readonly sheetHidden: (sheet: string) => string;
  readonly sheetFiltered: (sheet: string) => string;
  readonly mergeAcrossBlock: (sheet: string, address: string) => string;
}

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { "zh-CN": messagesZhCN, "en-US": messagesEnUS };

export const messagesOf = (language: Language): Messages => BY_LANGUAGE[language];

/** What a step is called, by the command that it was. */
export const stepName = ({ steps, anyStep }: Messages, command: string): string => steps[command] ?? anyStep;
