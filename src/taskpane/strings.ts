import type { Language } from "../app/CommandResult";
import type { Severity } from "../domain/findings/Finding";
import type { ActionName } from "./ledgerState";
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

/** Everything that the pane itself says. Sentences of results and findings arrive from the use-cases, rendered. */
export interface Strings {
  readonly actions: Readonly<Record<ActionName, ActionStrings>>;
  readonly toolbarLabel: string;
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
  readonly build: {
    readonly title: string;
    readonly intro: string;
    readonly cellsChange: (cells: number) => string;
    readonly isNew: string;
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
