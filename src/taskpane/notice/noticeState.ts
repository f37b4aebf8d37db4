import type { CommandOptions, DraftResult, RemindersResult, ReportedClaim } from "../../app/CommandResult";
import type { UseCases } from "../../app/UseCases";
import type { NoticeCoverage, Verdict } from "../../domain/notice/Notice";
import type { NoticeFileProblem } from "../../notice-file/readNoticeFile";
import type { Failure } from "../failureOf";
import type { NoticeFiles } from "./noticeFiles";

/** 核对, 起草 or 催办. */
export type NoticeMode = "check" | "draft" | "remind";

/** What the notice part is busy with. */
export type NoticeTask = "open" | "check" | "draft" | "keep" | "template" | "remind" | "log" | "save";

/** A text that was held against the annexes, as it was then. */
export interface CheckedNotice {
  readonly text: string;
  readonly claims: readonly ReportedClaim[];
  readonly coverage: NoticeCoverage;
}

/** What the message bar of the part says. */
export type NoticeMessage =
  | { readonly kind: "said"; readonly intent: "success" | "warning" | "error" | "info"; readonly sentence: string }
  | { readonly kind: "file"; readonly problem: NoticeFileProblem; readonly fileName: string }
  | { readonly kind: "copied"; readonly isCopied: boolean }
  | { readonly kind: "saved"; readonly fileName: string };

export interface NoticeState {
  readonly mode: NoticeMode;
  readonly text: string;
  readonly fileName: string | null;
  /** The last check; null before the first, and while the text is being changed. */
  readonly checked: CheckedNotice | null;
  readonly filter: Verdict | null;
  /** The claim that was chosen last. */
  readonly current: number | null;
  readonly draft: DraftResult | null;
  /** Paragraphs that were typed and are not kept yet, by key. */
  readonly typed: Readonly<Record<string, string>>;
  readonly reminders: RemindersResult | null;
  readonly running: NoticeTask | null;
  readonly message: NoticeMessage | null;
  readonly failure: Failure | null;
}

export const INITIAL_NOTICE: NoticeState = {
  mode: "check",
  text: "",
  fileName: null,
  checked: null,
  filter: null,
  current: null,
  draft: null,
  typed: {},
  reminders: null,
  running: null,
  message: null,
  failure: null,
};

export type NoticeUseCases = Pick<
  UseCases,
  "checkNotice" | "draftNotice" | "keepDraftEdits" | "addWordings" | "remindUnits" | "logReminders" | "goTo"
>;

/** What the effects of the part need. */
export interface NoticeSurroundings {
  readonly useCases: NoticeUseCases;
  readonly files: NoticeFiles;
  readonly options: () => CommandOptions;
  /** What stands now. */
  readonly state: () => NoticeState;
  readonly show: (change: Partial<NoticeState>) => void;
  /** Something was written: the rest of the pane has to know that it can be taken back. */
  readonly wrote: () => void;
}
