import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Ledger } from "../useLedger";
import { ActionBar } from "./ActionBar";
import { BuildDialog } from "./BuildDialog";
import { FixDialog } from "./FixDialog";
import { IssueDialog } from "./IssueDialog";
import { Messages } from "./Messages";
import { Results } from "./Results";

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalXXL },
});

interface PaneProps {
  readonly ledger: Ledger;
  /** Stands below the commands. */
  readonly children?: ReactNode;
  /** 通报. */
  readonly notice?: ReactNode;
}

/** The whole pane for a state. */
export function Pane({ ledger, notice, children }: PaneProps): JSX.Element {
  const styles = useStyles();
  const { state, dispatch } = ledger;
  return (
    <>
      <ActionBar running={state.running} canRestore={state.canRestore} run={ledger.run} />
      {children}
      <main className={styles.main} aria-busy={state.running !== null}>
        <Messages
          state={state}
          run={ledger.run}
          restoreAnyway={ledger.restoreAnyway}
          dismissFailure={() => {
            dispatch({ type: "failureDismissed" });
          }}
        />
        <Results ledger={ledger} notice={notice} />
      </main>
      <FixDialog
        preview={state.fixPreview}
        confirm={(preview) => void ledger.confirmFixes(preview)}
        cancel={() => {
          dispatch({ type: "fixCancelled" });
        }}
      />
      <IssueDialog
        dialog={state.issueDialog}
        type={(wishes) => {
          dispatch({ type: "issueTyped", wishes });
        }}
        confirm={(wishes) => void ledger.confirmIssue(wishes)}
        cancel={() => {
          dispatch({ type: "issueCancelled" });
        }}
      />
      <BuildDialog
        dialog={state.dialog}
        typeReason={(reason) => {
          dispatch({ type: "reasonTyped", reason });
        }}
        choose={(place, isKept) => {
          dispatch({ type: "keptChosen", place, isKept });
        }}
        confirm={(dialog) => void ledger.confirmBuild(dialog)}
        cancel={() => {
          dispatch({ type: "buildCancelled" });
        }}
      />
    </>
  );
}
