import { makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useMemo, type JSX } from "react";
import { useStrings } from "../StringsContext";
import { keyFindings, offersNewWorkbook, viewFindings } from "../findingView";
import type { Ledger } from "../useLedger";
import { ActionButton } from "./ActionButton";
import { FindingList } from "./FindingList";
import { Placeholder } from "./Placeholder";
import { SeverityFilter } from "./SeverityFilter";

const useStyles = makeStyles({
  results: { marginTop: tokens.spacingVerticalM },
});

interface ResultsProps {
  readonly ledger: Ledger;
}

function NewWorkbookButton({ ledger, appearance }: ResultsProps & Pick<ButtonProps, "appearance">): JSX.Element {
  return (
    <ActionButton
      action="createTrackingWorkbook"
      testId="btn-new-workbook"
      appearance={appearance}
      icon={<TableAddRegular />}
      running={ledger.state.running}
      run={ledger.run}
    />
  );
}

/** The list of findings, or what stands in its place. */
export function Results({ ledger }: ResultsProps): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings();
  const { state, dispatch } = ledger;
  const { result, findings, filter, shownCount } = state;
  const entries = useMemo(() => keyFindings(findings ?? []), [findings]);
  const view = useMemo(() => viewFindings(entries, filter, shownCount), [entries, filter, shownCount]);

  if (offersNewWorkbook(state)) {
    return (
      <Placeholder testId="new-workbook" icon={<TableAddRegular />} {...strings.newWorkbook}>
        <NewWorkbookButton ledger={ledger} appearance="primary" />
      </Placeholder>
    );
  }
  if (result === null && state.failure === null) {
    return (
      <Placeholder testId="start" icon={<ClipboardTaskListLtrRegular />} {...strings.start}>
        <NewWorkbookButton ledger={ledger} appearance="subtle" />
      </Placeholder>
    );
  }
  if (findings === null || (findings.length === 0 && result?.status !== "done")) return null;
  if (findings.length === 0) {
    const { none, noneBody } = strings.findings;
    return <Placeholder testId="no-findings" icon={<CheckmarkCircleRegular />} title={none} body={noneBody} />;
  }
  return (
    <section className={styles.results} aria-label={strings.findings.heading} data-testid="findings">
      <SeverityFilter
        view={view}
        total={findings.length}
        filter={filter}
        choose={(severity) => {
          dispatch({ type: "filtered", severity });
        }}
      />
      <FindingList
        view={view}
        currentKey={state.currentKey}
        goTo={ledger.goTo}
        showMore={() => {
          dispatch({ type: "moreAsked" });
        }}
      />
    </section>
  );
}
