import type { IssueWishes } from "../app/UseCases";
import type { Language } from "../app/CommandResult";
import type { Severity } from "../domain/findings/Finding";
import type { VerdictKind } from "../domain/memory/Memory";
import type { ActionName } from "./ledgerState";
import type { RecognitionStrings } from "./recognitionStrings";
import { enUS } from "./strings.en-US";
import { zhCN } from "./strings.zh-CN";

export interface ActionStrings {
  readonly label: string;
  readonly tip: string;
  /** Beside the progress bar. */
  readonly running: string;
}

export interface SeverityStrings {
  readonly label: string;
  readonly meaning: string;
}

/** What 新建一期 asks. */
export interface IssueStrings {
  readonly title: string;
  readonly fields: Readonly<Record<keyof IssueWishes, string>>;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly kept: (sheets: number) => string;
  readonly keptInPlace: string;
  readonly copy: (from: string, to: string) => string;
  readonly staysAsItIs: string;
  readonly confirm: string;
}

/** Everything that the pane itself says. Sentences of results and findings arrive from the use-cases, rendered. */
export interface Strings {
  readonly actions: Readonly<Record<ActionName, ActionStrings>>;
  readonly step: {
    /** Above the results while the last step stands half done. */
    readonly cutShort: string;
    readonly heal: string;
    readonly restoreAnyway: string;
  };
  readonly issue: IssueStrings;
  readonly toolbarLabel: string;
  readonly more: string;
  readonly nothingToRestore: string;
  readonly severities: Readonly<Record<Severity, SeverityStrings>>;
  readonly start: { readonly title: string; readonly body: string; readonly note: string };
  readonly newWorkbook: { readonly title: string; readonly body: string };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly noneBody: string;
    readonly filterLabel: string;
    readonly showOnly: (severity: string, count: number) => string;
    readonly showAll: string;
    readonly listed: (count: number) => string;
    readonly listedOf: (severity: string, count: number, total: number) => string;
    readonly limited: (shown: number, total: number) => string;
    readonly showMore: string;
    readonly wholeWorkbook: string;
    readonly whatToDo: string;
    readonly also: (count: number) => string;
  };
  readonly views: {
    readonly label: string;
    readonly findings: string;
    readonly recognition: string;
    readonly notice: string;
  };
  readonly handling: {
    readonly filterLabel: string;
    readonly open: (count: number) => string;
    readonly closed: (count: number) => string;
    readonly noneOpen: string;
    readonly noneOpenBody: string;
    readonly noneClosed: string;
    readonly noneClosedBody: string;
    readonly groupLabel: string;
    readonly verdicts: Readonly<Record<VerdictKind, { readonly action: string; readonly given: string }>>;
    readonly toRecognition: string;
    readonly withdraw: string;
    readonly stillOpen: string;
    readonly reopened: string;
    readonly before: string;
    readonly noteLabel: string;
    readonly noteHint: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly fix: {
    readonly one: (cells: number) => string;
    readonly all: (cells: number) => string;
    readonly title: string;
    readonly intro: (cells: number) => string;
    readonly becomes: string;
    readonly staysAsItIs: string;
    readonly confirm: string;
  };
  readonly recognition: RecognitionStrings;
  readonly build: {
    readonly title: string;
    readonly intro: string;
    readonly cellsChange: (cells: number) => string;
    readonly isNew: string;
    readonly byHand: (cells: number) => string;
    readonly keep: string;
    readonly computed: string;
    readonly byHandValue: string;
    readonly cellsListed: (cells: number) => string;
    readonly noUnit: string;
    readonly emptyCell: string;
    readonly staysAsItIs: string;
    readonly reasonLabel: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly confirm: string;
    readonly confirmAnyway: string;
    readonly cancel: string;
    readonly cancelled: string;
  };
  readonly failure: {
    readonly sentence: string;
    readonly details: string;
    readonly code: string;
    readonly location: string;
    readonly message: string;
    readonly dismiss: string;
  };
  readonly crash: { readonly title: string; readonly body: string; readonly reload: string };
}

const BY_LANGUAGE: Readonly<Record<Language, Strings>> = { "zh-CN": zhCN, "en-US": enUS };

export const stringsOf = (language: Language): Strings => BY_LANGUAGE[language];
