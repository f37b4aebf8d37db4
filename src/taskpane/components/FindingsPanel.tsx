import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useEffect, useMemo, useRef, type JSX, type RefObject } from "react";
import { useStrings } from "../StringsContext";
import { countClosed, fixableCells, keyFindings, viewFindings } from "../findingView";
import type { ReportedFinding } from "../../app/CommandResult";
import type { Ledger } from "../useLedger";
import { ActionButton } from "./ActionButton";
import { FindingList } from "./FindingList";
import { HandledFilter } from "./HandledFilter";
import { Placeholder } from "./Placeholder";
import { SeverityFilter } from "./SeverityFilter";

const useStyles = makeStyles({
  results: { marginTop: tokens.spacingVerticalM, outlineStyle: "none" },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    "& > *": { flexGrow: 1, whiteSpace: "nowrap" },
  },
});

/** A finding that was dealt with leaves the list, and its button with it: the keyboard goes on from the list. */
function useFocusKept(answer: unknown): RefObject<HTMLElement> {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) list.current?.focus({ preventScroll: true });
  }, [answer]);
  return list;
}

interface FindingsPanelProps {
  readonly findings: readonly ReportedFinding[];
  readonly ledger: Ledger;
}

function Tools({ findings, ledger }: FindingsPanelProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().fix;
  const { running, showsClosed } = ledger.state;
  const cells = showsClosed ? 0 : fixableCells(findings);
  return (
    <div className={styles.tools}>
      {cells > 0 && (
        <Button
          size="small"
          data-testid="btn-fix-all"
          disabledFocusable={running !== null}
          onClick={() => void ledger.previewFixes(null)}
        >
          {strings.all(cells)}
        </Button>
      )}
      <ActionButton
        action="report"
        testId="btn-report"
        size="small"
        icon={<DocumentTableRegular />}
        running={running}
        run={ledger.run}
      />
    </div>
  );
}

/** The list of findings: what is open, or what a person has dealt with. */
export function FindingsPanel({ findings, ledger }: FindingsPanelProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings();
  const { state, dispatch } = ledger;
  const { filter, shownCount, showsClosed } = state;
  const entries = useMemo(() => keyFindings(findings), [findings]);
  const standing = useMemo(
    () => entries.filter(({ finding }) => finding.isOpen !== showsClosed),
    [entries, showsClosed],
  );
  const view = useMemo(() => viewFindings(standing, filter, shownCount), [standing, filter, shownCount]);
  const { judge, previewFixes } = ledger;
  const acts = useMemo(() => {
    const showRecognition = (): void => {
      dispatch({ type: "viewed", view: "recognition" });
    };
    return { judge, previewFixes, showRecognition };
  }, [judge, previewFixes, dispatch]);
  const counts = countClosed(findings);
  const list = useFocusKept(state.result);
  const { noneOpen, noneOpenBody, noneClosed, noneClosedBody } = strings.handling;
  const [title, body] = showsClosed ? [noneClosed, noneClosedBody] : [noneOpen, noneOpenBody];
  return (
    <section
      ref={list}
      tabIndex={-1}
      className={styles.results}
      aria-label={strings.findings.heading}
      data-testid="findings"
    >
      {(counts.closed > 0 || showsClosed) && (
        <HandledFilter
          {...counts}
          showsClosed={showsClosed}
          choose={(chosen) => {
            dispatch({ type: "closedAsked", showsClosed: chosen });
          }}
        />
      )}
      {standing.length === 0 ? (
        <Placeholder testId="none-standing" icon={<CheckmarkCircleRegular />} title={title} body={body} />
      ) : (
        <SeverityFilter
          view={view}
          total={standing.length}
          filter={filter}
          choose={(severity) => {
            dispatch({ type: "filtered", severity });
          }}
        />
      )}
      <Tools findings={findings} ledger={ledger} />
      <FindingList
        view={view}
        currentKey={state.currentKey}
        goTo={ledger.goTo}
        acts={acts}
        showMore={() => {
          dispatch({ type: "moreAsked" });
        }}
      />
    </section>
  );
}
