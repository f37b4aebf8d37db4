import { useCallback, useMemo, useRef, useState } from "react";
import type { CommandOptions } from "../../app/CommandResult";
import { createNoticeActions, type NoticeActions } from "./noticeActions";
import type { NoticeFiles } from "./noticeFiles";
import { INITIAL_NOTICE, type NoticeState, type NoticeUseCases } from "./noticeState";

export interface Notice extends NoticeActions {
  readonly state: NoticeState;
}

interface Given {
  readonly useCases: NoticeUseCases;
  readonly files: NoticeFiles;
  readonly options: () => CommandOptions;
  readonly wrote: () => void;
}

/** The state of 通报 and what can be done with it. It lives above the tabs: what was pasted stays while others are shown. */
export function useNotice({ useCases, files, options, wrote }: Given): Notice {
  const [state, setState] = useState<NoticeState>(INITIAL_NOTICE);
  const standing = useRef(state);
  const tell = useRef(wrote);
  tell.current = wrote;
  const show = useCallback((change: Partial<NoticeState>) => {
    standing.current = { ...standing.current, ...change };
    setState(standing.current);
  }, []);
  const actions = useMemo(
    () =>
      createNoticeActions({
        useCases,
        files,
        options,
        state: () => standing.current,
        show,
        wrote: () => {
          tell.current();
        },
      }),
    [useCases, files, options, show],
  );
  return useMemo(() => ({ ...actions, state }), [actions, state]);
}
