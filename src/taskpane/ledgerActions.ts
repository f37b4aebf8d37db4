import type { CommandOptions, CommandResult } from "../app/CommandResult";
import { failureOf } from "./failureOf";
import type { ActionName, BuildDialogState, ButtonAction, LedgerEvent, StepSeen } from "./ledgerState";
import type { Corrections } from "../domain/memory/Memory";
import type { Forgotten } from "../domain/recognition/withoutCorrections";
import type { Judgement } from "../domain/verdicts/judge";
import { mayConfirm } from "./ledgerReducer";
import type { AnnexPreview, FixPreview, IssueWishes, UseCases } from "../app/UseCases";

/** After this many milliseconds a running command shows progress. */
export const SLOW_AFTER_MS = 500;

export interface LedgerActions {
  /** The pane has opened: is there a step to take back, or one that was cut short? */
  readonly opened: () => Promise<void>;
  readonly run: (action: ButtonAction) => Promise<void>;
  /** Takes the last step back although cells have been changed since. */
  readonly restoreAnyway: () => Promise<void>;
  readonly confirmBuild: (dialog: BuildDialogState) => Promise<void>;
  readonly judge: (judgement: Judgement) => Promise<void>;
  /** Asks first: these findings, or with null all that are open and can be fixed. */
  readonly previewFixes: (fingerprints: readonly string[] | null) => Promise<void>;
  readonly confirmFixes: (preview: FixPreview) => Promise<void>;
  readonly confirmIssue: (wishes: IssueWishes) => Promise<void>;
  readonly correct: (corrections: Partial<Corrections>) => Promise<void>;
  readonly forget: (forgotten: Forgotten) => Promise<void>;
  readonly goTo: (key: string, sheet: string, address: string) => Promise<void>;
  /** A command that was started elsewhere, on the ribbon, has answered. */
  readonly received: (result: CommandResult) => void;
}

/** 转为数值, by the button: which formulas it is about. */
const SCOPES = { toValues: "annexes", selectionToValues: "selection", workbookToValues: "workbook" } as const;

const isToValues = (action: ButtonAction): action is keyof typeof SCOPES => action in SCOPES;

/** The ribbon's 生成附件 answers with a preview too: the pane asks, and applies. */
const isPreview = (result: CommandResult): result is AnnexPreview => "token" in result && "sheets" in result;

interface Surroundings {
  readonly useCases: UseCases;
  readonly dispatch: (event: LedgerEvent) => void;
  /** Asked for each command, so that a pane left open over midnight is not wrong. */
  readonly options: () => CommandOptions;
}

/**
 * The effects behind the pane: runs a use-case, tells the reducer. What is thrown below is caught here, once. One
 * command runs at a time: a second click while one runs does nothing.
 */
export function createLedgerActions({ useCases, dispatch, options }: Surroundings): LedgerActions {
  let busy = false;
  const step = (): Required<StepSeen> => ({
    canRestore: useCases.canRestore,
    isCutShort: useCases.lastStep.state === "started",
  });

  const fail = (thrown: unknown): void => {
    dispatch({ type: "failed", failure: failureOf(thrown, options().language), ...step() });
  };

  async function once(action: ActionName, work: () => Promise<LedgerEvent>): Promise<void> {
    if (busy) return;
    busy = true;
    dispatch({ type: "started", action });
    const timer = setTimeout(() => {
      dispatch({ type: "slow" });
    }, SLOW_AFTER_MS);
    try {
      dispatch(await work());
    } catch (thrown) {
      fail(thrown);
    } finally {
      clearTimeout(timer);
      busy = false;
    }
  }

  const finished = (result: CommandResult): LedgerEvent => ({
    type: "finished",
    result,
    ...step(),
  });

  const previewed = (preview: AnnexPreview): LedgerEvent => ({
    type: "previewed",
    preview,
    ...step(),
  });

  const answered = (action: ActionName, work: () => Promise<CommandResult>): Promise<void> =>
    once(action, async () => finished(await work()));

  async function perform(action: ButtonAction): Promise<LedgerEvent> {
    if (action === "build") {
      return previewed(await useCases.previewAnnexes(options()));
    }
    if (isToValues(action)) return finished(await useCases.toValues({ ...options(), scope: SCOPES[action] }));
    if (action === "newIssue") {
      return { type: "issuePreviewed", preview: await useCases.previewIssue(options()), ...step() };
    }
    return finished(await useCases[action](options()));
  }

  return {
    opened: async () => {
      try {
        await useCases.lookAtLastStep();
        dispatch({ type: "stepSeen", ...step() });
      } catch (thrown) {
        fail(thrown);
      }
    },

    restoreAnyway: () => answered("restore", () => useCases.restore({ ...options(), restoresAnyway: true })),

    received: (result) => {
      if (!busy) dispatch(isPreview(result) ? previewed(result) : finished(result));
    },

    run: (action) => once(action, () => perform(action)),

    confirmBuild: async ({ preview, reason, kept }) => {
      if (!mayConfirm({ preview, reason })) return;
      const override = preview.status === "blocked" ? { override: reason.trim() } : {};
      await answered("build", () =>
        useCases.applyAnnexes({ token: preview.token, keep: kept }, { ...options(), ...override }),
      );
    },

    judge: (judgement) => answered("judge", () => useCases.judge(judgement, options())),

    previewFixes: (fingerprints) =>
      once("fix", async () => ({
        type: "fixPreviewed",
        preview: await useCases.previewFixes(fingerprints, options()),
        ...step(),
      })),

    confirmFixes: (preview) => answered("fix", () => useCases.applyFixes(preview, options())),

    confirmIssue: (wishes) => answered("newIssue", () => useCases.startIssue(wishes, options())),

    correct: (corrections) => answered("correct", () => useCases.correct(corrections, options())),

    forget: (forgotten) => answered("correct", () => useCases.forget(forgotten, options())),

    goTo: async (key, sheet, address) => {
      if (busy) return;
      try {
        await useCases.goTo(sheet, address);
        dispatch({ type: "located", key });
      } catch (thrown) {
        fail(thrown);
      }
    },
  };
}
