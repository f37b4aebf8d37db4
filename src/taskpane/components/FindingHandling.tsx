import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ReportedFinding } from "../../app/CommandResult";
import type { VerdictKind } from "../../domain/memory/Memory";
import type { Severity } from "../../domain/findings/Finding";
import type { LedgerActions } from "../ledgerActions";
import { isCorrectable } from "../findingView";
import { useStrings } from "../StringsContext";
import { ItemButton } from "./ItemButton";
import { NoteForm } from "./NoteForm";

const useStyles = makeStyles({
  handling: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  said: {
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** A hard finding cannot be waved away. */
const KINDS: Readonly<Record<Severity, readonly VerdictKind[]>> = {
  hard: ["explained"],
  query: ["confirmed", "dismissed", "explained"],
  hint: ["confirmed", "dismissed", "explained"],
};

export interface HandlingActs extends Pick<LedgerActions, "judge" | "previewFixes"> {
  readonly showRecognition: () => void;
}

interface FindingHandlingProps {
  readonly finding: ReportedFinding;
  readonly acts: HandlingActs;
}

function Said({
  finding: { verdict, reopenedFrom, isOpen },
}: Pick<FindingHandlingProps, "finding">): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().handling;
  const given = verdict ?? reopenedFrom;
  if (given === null) return null;
  const { given: word } = strings.verdicts[given.kind];
  return (
    <div className={styles.said} data-testid="verdict">
      {reopenedFrom !== null && <div>{strings.reopened}</div>}
      {reopenedFrom !== null && (
        <div>
          {strings.before}
          {reopenedFrom.actual}
        </div>
      )}
      <div>{given.note === "" ? word : `${word}：${given.note}`}</div>
      {verdict !== null && isOpen && <div>{strings.stillOpen}</div>}
    </div>
  );
}

/** What a person can do about a finding, and what was said about it. */
export function FindingHandling({ finding, acts }: FindingHandlingProps): JSX.Element {
  const styles = useStyles();
  const { handling: strings, fix: fixStrings } = useStrings();
  const [isWriting, setWriting] = useState(false);
  const { fingerprint, verdict, severity, fix } = finding;
  const judge = (kind: VerdictKind | null, note = ""): void => void acts.judge({ fingerprint, kind, note });
  const press = (kind: VerdictKind): void => {
    if (kind === "explained") setWriting(true);
    else judge(kind);
  };
  return (
    <div className={styles.handling} role="group" aria-label={`${strings.groupLabel}: ${finding.title}`}>
      <Said finding={finding} />
      {isWriting ? (
        <NoteForm
          save={(note) => {
            setWriting(false);
            judge("explained", note);
          }}
          cancel={() => {
            setWriting(false);
          }}
        />
      ) : (
        <>
          {fix !== null && verdict === null && (
            <ItemButton testId="fix" strong onClick={() => void acts.previewFixes([fingerprint])}>
              {fixStrings.one(fix.cells.length)}
            </ItemButton>
          )}
          {isCorrectable(finding) && (
            <ItemButton testId="to-recognition" strong onClick={acts.showRecognition}>
              {strings.toRecognition}
            </ItemButton>
          )}
          {verdict === null &&
            KINDS[severity].map((kind) => (
              <ItemButton
                key={kind}
                testId={`verdict-${kind}`}
                onClick={() => {
                  press(kind);
                }}
              >
                {strings.verdicts[kind].action}
              </ItemButton>
            ))}
          {verdict !== null && (
            <ItemButton
              testId="verdict-withdraw"
              onClick={() => {
                judge(null);
              }}
            >
              {strings.withdraw}
            </ItemButton>
          )}
        </>
      )}
    </div>
  );
}
