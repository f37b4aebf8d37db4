import { createUseCases } from "./createUseCases";
import { createResultStore, type ResultStore } from "./lastResult";
import type { UseCases } from "./UseCases";

export interface Shared {
  readonly useCases: UseCases;
  readonly lastResult: ResultStore;
}

/**
 * Ribbon and pane are two bundles of one page, each with a copy of this module: what they share (the command that runs,
 * the step that can be undone, the last result) has to hang on the page.
 */
const KEY = Symbol.for("enforcement-ledger.shared");

/** The one set of use-cases of the page. */
export function shared(): Shared {
  const page = globalThis as unknown as Record<symbol, Shared | undefined>;
  const found = page[KEY];
  if (found !== undefined) return found;
  const made: Shared = { useCases: createUseCases(), lastResult: createResultStore() };
  page[KEY] = made;
  return made;
}
