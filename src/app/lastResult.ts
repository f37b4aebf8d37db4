import type { CommandResult } from "./CommandResult";

type Listener = (result: CommandResult) => void;

/** Where results of ribbon commands wait for the pane. */
export interface ResultStore {
  /** Tells every listener; keeps the result for the first one to come when there is none yet. */
  publish(result: CommandResult): void;
  /** @returns Ends the subscription. */
  subscribe(listener: Listener): () => void;
}

/**
 * A store for one result. A pane that opens after the command has answered still gets it, once.
 */
export function createResultStore(): ResultStore {
  const listeners = new Set<Listener>();
  let waiting: CommandResult | null = null;
  return {
    publish(result) {
      waiting = listeners.size === 0 ? result : null;
      for (const listener of listeners) listener(result);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (waiting !== null) {
        const result = waiting;
        waiting = null;
        listener(result);
      }
      return () => listeners.delete(listener);
    },
  };
}
