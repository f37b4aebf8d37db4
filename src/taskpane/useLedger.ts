import { useEffect, useMemo, useReducer } from "react";
import type { CommandOptions, CommandResult } from "../app/CommandResult";
import { createLedgerActions, type LedgerActions } from "./ledgerActions";
import { ledgerReducer } from "./ledgerReducer";
import { INITIAL_STATE, type LedgerEvent, type LedgerState } from "./ledgerState";
import type { UseCases } from "../app/UseCases";

/** Where results of ribbon commands appear; `lastResult` of `src/app`. */
export interface ResultSource {
  subscribe(listener: (result: CommandResult) => void): () => void;
}

export interface Ledger extends LedgerActions {
  readonly state: LedgerState;
  readonly dispatch: (event: LedgerEvent) => void;
}

/** The pane's state and what can be done with it. */
export function useLedger(useCases: UseCases, results: ResultSource, options: () => CommandOptions): Ledger {
  const [state, dispatch] = useReducer(ledgerReducer, { ...INITIAL_STATE, canRestore: useCases.canRestore });
  const actions = useMemo(() => createLedgerActions({ useCases, dispatch, options }), [useCases, options]);
  useEffect(() => {
    void actions.opened();
  }, [actions]);
  useEffect(
    () =>
      results.subscribe((result) => {
        actions.received(result);
      }),
    [actions, results],
  );
  return useMemo(() => ({ ...actions, state, dispatch }), [actions, state]);
}
