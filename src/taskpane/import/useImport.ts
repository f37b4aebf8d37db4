import { useCallback, useMemo, useRef, useState } from "react";
import type { CommandResult } from "../../app/CommandResult";
import { createImportActions, type ImportActions } from "./importActions";
import type { ImportState, ImportSurroundings } from "./importState";

export interface Import extends ImportActions {
  readonly state: ImportState;
}

/** The state of an import and what can be done with it. */
export function useImport(surroundings: Omit<ImportSurroundings, "show">): Import {
  const [state, setState] = useState<ImportState>({ phase: "closed" });
  const { useCases, openReader, options, received } = surroundings;
  const receive = useRef(received);
  receive.current = received;
  const pass = useCallback((result: CommandResult) => {
    receive.current(result);
  }, []);
  const actions = useMemo(
    () => createImportActions({ useCases, openReader, options, received: pass, show: setState }),
    [useCases, openReader, options, pass],
  );
  return useMemo(() => ({ ...actions, state }), [actions, state]);
}
