import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import { intentOf } from "../findingView";
import type { LedgerState } from "../ledgerState";
import { SupportDetails } from "./SupportDetails";

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  body: { overflowWrap: "anywhere" },
});

interface MessagesProps {
  readonly state: Pick<LedgerState, "failure" | "result" | "cancelled" | "dialog" | "fixPreview">;
  readonly dismissFailure: () => void;
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
      <FailureMessage {...props} />
      {failure === null && dialog === null && fixPreview === null && sentence !== undefined && sentence !== "" && (
        <MessageBar intent={intent} layout="multiline" data-testid="message" politeness="polite">
          <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
