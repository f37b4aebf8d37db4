import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import { intentOf } from "../findingView";
import type { ButtonAction, LedgerState } from "../ledgerState";
import { SupportDetails } from "./SupportDetails";

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  body: { overflowWrap: "anywhere" },
});

interface MessagesProps {
  readonly state: Pick<
    LedgerState,
    "failure" | "result" | "cancelled" | "dialog" | "fixPreview" | "isCutShort" | "running"
  >;
  readonly dismissFailure: () => void;
  readonly run: (action: ButtonAction) => Promise<void>;
  readonly restoreAnyway: () => Promise<void>;
}

/** A step that was cut short stays in sight until it is taken back: one click. */
function CutShort({ state: { isCutShort, running }, run }: MessagesProps): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().step;
  if (!isCutShort || running !== null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="cut-short">
      <MessageBarBody className={styles.body}>{strings.cutShort}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-testid="btn-heal" onClick={() => void run("restore")}>
          {strings.heal}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What can be done about an answer, right where it stands. */
function Remedy({ state: { result, cancelled, running }, run, restoreAnyway }: MessagesProps): JSX.Element | null {
  const strings = useStrings();
  if (result === null || cancelled || running !== null) return null;
  if (result.refusal === "changedSinceStep") {
    return (
      <MessageBarActions>
        <Button size="small" data-testid="btn-restore-anyway" onClick={() => void restoreAnyway()}>
          {strings.step.restoreAnyway}
        </Button>
      </MessageBarActions>
    );
  }
  if (result.overwritten === undefined) return null;
  return (
    <MessageBarActions>
      <Button size="small" data-testid="btn-put-back" onClick={() => void run("putBackTheirs")}>
        {strings.actions.putBackTheirs.label}
      </Button>
    </MessageBarActions>
  );
}

function FailureMessage({ state: { failure }, dismissFailure }: MessagesProps): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().failure;
  if (failure === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" data-testid="message">
      <MessageBarBody className={styles.body}>
        {failure.sentence ?? strings.sentence}
        <SupportDetails failure={failure} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={strings.dismiss}
            icon={<DismissRegular />}
            onClick={dismissFailure}
          />
        }
      />
    </MessageBar>
  );
}

/** What the last command says, in a region that is read aloud when it changes. */
export function Messages(props: MessagesProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings();
  const { failure, result, cancelled, dialog, fixPreview } = props.state;
  const sentence = cancelled ? strings.build.cancelled : result?.message;
  const intent = cancelled || result === null ? "info" : intentOf(result);
  return (
    <div className={styles.messages} aria-live="polite">
      <CutShort {...props} />
      <FailureMessage {...props} />
      {failure === null && dialog === null && fixPreview === null && sentence !== undefined && sentence !== "" && (
        <MessageBar intent={intent} layout="multiline" data-testid="message" politeness="polite">
          <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
          <Remedy {...props} />
        </MessageBar>
      )}
    </div>
  );
}
