import type { CommandOptions, CommandResult } from "../app/CommandResult";
import { failureOf } from "./failureOf";
import type { ActionName, BuildDialogState, LedgerEvent } from "./ledgerState";
import { mayConfirm } from "./ledgerReducer";
import type { AnnexPreview, UseCases } from "../app/UseCases";

/** After this many milliseconds a running command shows progress. */
export const SLOW_AFTER_MS = 500;

export interface LedgerActions {
  readonly run: (action: ActionName) => Promise<void>;
  readonly confirmBuild: (dialog: BuildDialogState) => Promise<void>;
  readonly goTo: (key: string, sheet: string, address: string) => Promise<void>;
  /** A command that was started elsewhere, on the ribbon, has answered. */
  readonly received: (result: CommandResult) => void;
}

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

  const fail = (thrown: unknown): void => {
    dispatch({ type: "failed", failure: failureOf(thrown, options().language), canRestore: useCases.canRestore });
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
    canRestore: useCases.canRestore,
  });

  const previewed = (preview: AnnexPreview): LedgerEvent => ({
    type: "previewed",
    preview,
    canRestore: useCases.canRestore,
  });

  async function perform(action: ActionName): Promise<LedgerEvent> {
    if (action === "build") {
      return previewed(await useCases.previewAnnexes(options()));
    }
    return finished(await useCases[action](options()));
  }

  return {
    received: (result) => {
      if (!busy) dispatch(isPreview(result) ? previewed(result) : finished(result));
    },

    run: (action) => once(action, () => perform(action)),

    confirmBuild: async ({ preview, reason }) => {
      if (!mayConfirm({ preview, reason })) return;
      const override = preview.status === "blocked" ? { override: reason.trim() } : {};
      await once("build", async () => finished(await useCases.applyAnnexes(preview, { ...options(), ...override })));
    },

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
