import { Tab, TabList, makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { JSX, ReactNode } from "react";
import { useStrings } from "../StringsContext";
import { offersNewWorkbook } from "../findingView";
import type { ButtonAction, PaneView } from "../ledgerState";
import type { Ledger } from "../useLedger";
import { ActionButton } from "./ActionButton";
import { FindingsPanel } from "./FindingsPanel";
import { Placeholder } from "./Placeholder";
import { RecognitionPanel } from "./RecognitionPanel";

const useStyles = makeStyles({ tabs: { marginTop: tokens.spacingVerticalS } });

interface ResultsProps {
  readonly ledger: Ledger;
}

interface PlainButtonProps extends ResultsProps, Pick<ButtonProps, "appearance"> {
  readonly action: ButtonAction;
  readonly testId: string;
  readonly icon: JSX.Element;
}

const PlainButton = ({ ledger, ...rest }: PlainButtonProps): JSX.Element => (
  <ActionButton {...rest} running={ledger.state.running} run={ledger.run} />
);

const newWorkbook = {
  action: "createTrackingWorkbook",
  testId: "btn-new-workbook",
  icon: <TableAddRegular />,
} as const;

/** The list of findings, or what stands in its place. */
function Findings({ ledger }: ResultsProps): JSX.Element | null {
  const strings = useStrings();
  const { state } = ledger;
  const { result, findings } = state;
  if (offersNewWorkbook(state)) {
    return (
      <Placeholder testId="new-workbook" icon={<TableAddRegular />} {...strings.newWorkbook}>
        <PlainButton {...newWorkbook} ledger={ledger} appearance="primary" />
      </Placeholder>
    );
  }
  if (result === null && state.failure === null) {
    return (
      <Placeholder testId="start" icon={<ClipboardTaskListLtrRegular />} {...strings.start}>
        <PlainButton {...newWorkbook} ledger={ledger} appearance="subtle" />
      </Placeholder>
    );
  }
  if (findings === null || (findings.length === 0 && result?.status !== "done")) return null;
  if (findings.length > 0) return <FindingsPanel findings={findings} ledger={ledger} />;
  const { none, noneBody } = strings.findings;
  return (
    <Placeholder testId="no-findings" icon={<CheckmarkCircleRegular />} title={none} body={noneBody}>
      <PlainButton action="report" testId="btn-report" icon={<DocumentTableRegular />} ledger={ledger} />
    </Placeholder>
  );
}

interface ResultsTabsProps extends ResultsProps {
  /** 通报; without it there is no such tab. */
  readonly notice?: ReactNode;
}

const VIEWS: readonly PaneView[] = ["findings", "recognition", "notice"];

/** 问题; 识别结果, as soon as a workbook has been read; 通报. */
export function Results({ ledger, notice }: ResultsTabsProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().views;
  const { recognition, view } = ledger.state;
  const offered = VIEWS.filter(
    (one) => (one !== "recognition" || recognition !== null) && (one !== "notice" || notice !== undefined),
  );
  if (offered.length === 1) return <Findings ledger={ledger} />;
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={strings.label}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          ledger.dispatch({ type: "viewed", view: VIEWS.find((one) => one === value) ?? "findings" });
        }}
      >
        {offered.map((one) => (
          <Tab key={one} value={one} data-testid={`tab-${one}`}>
            {strings[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={strings[view]}>
        {view === "notice" && notice}
        {view === "recognition" && recognition !== null && (
          <RecognitionPanel recognition={recognition} ledger={ledger} />
        )}
        {view === "findings" && <Findings ledger={ledger} />}
      </div>
    </>
  );
}
