import type { Language } from "../../app/CommandResult";
import type { ClaimCell, NoticeCoverage, Verdict } from "../../domain/notice/Notice";
import type { DraftKind } from "../../domain/notice/Draft";
import type { NoticeFileProblem } from "../../notice-file/readNoticeFile";
import { noticeEnUS } from "./noticeStrings.en-US";
import { noticeZhCN } from "./noticeStrings.zh-CN";
import type { NoticeMode, NoticeTask } from "./noticeState";

/** Everything that 通报 says before and around its results. */
export interface NoticeStrings {
  readonly modesLabel: string;
  readonly modes: Readonly<Record<NoticeMode, string>>;
  readonly running: Readonly<Record<NoticeTask, string>>;
  readonly problems: Readonly<Record<NoticeFileProblem, (fileName: string) => string>>;
  readonly copied: string;
  readonly notCopied: string;
  readonly saved: (fileName: string) => string;

  readonly textLabel: string;
  readonly textHint: string;
  readonly open: string;
  readonly drop: string;
  readonly check: string;
  readonly edit: string;
  readonly copyNote: string;
  readonly checkedText: string;
  readonly claimsLabel: string;
  readonly filterLabel: string;
  readonly showOnly: (verdict: string, count: number) => string;
  readonly showAll: string;
  readonly verdicts: Readonly<Record<Verdict, { readonly label: string; readonly meaning: string }>>;
  readonly coverage: (coverage: NoticeCoverage) => string;
  readonly nothingStated: string;
  readonly noteTitle: string;
  readonly quoted: (text: string) => string;
  readonly cell: (cell: ClaimCell) => string;
  readonly numbers: (said: string, found: string) => string;
  readonly cellsLabel: string;
  readonly moreCells: (count: number) => string;
  readonly limited: (shown: number, total: number) => string;
  readonly showMore: string;
  readonly toText: string;

  readonly draftIntro: string;
  readonly draft: string;
  readonly draftAgain: string;
  readonly saveDraft: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly wordings: string;
  readonly wordingsTip: string;
  readonly kinds: Readonly<Record<DraftKind, string>>;
  readonly edited: string;
  readonly stale: string;
  readonly generated: string;
  readonly regenerate: string;

  readonly remindIntro: string;
  readonly remind: string;
  readonly nobodyOwes: string;
  readonly times: (times: number) => string;
  readonly copyOne: string;
  readonly copyAll: string;
  readonly saveLetters: string;
  readonly date: string;
  readonly way: string;
  readonly ways: readonly string[];
  readonly person: string;
  readonly log: (units: number) => string;
  readonly chosen: (unit: string) => string;
}

const BY_LANGUAGE: Readonly<Record<Language, NoticeStrings>> = { "zh-CN": noticeZhCN, "en-US": noticeEnUS };

export const noticeStringsOf = (language: Language): NoticeStrings => BY_LANGUAGE[language];
