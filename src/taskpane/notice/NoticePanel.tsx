import {
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { SupportDetails } from "../components/SupportDetails";
import { useStrings } from "../StringsContext";
import { CheckPart } from "./CheckPart";
import { DraftPart } from "./DraftPart";
import type { NoticeStrings } from "./noticeStrings";
import type { NoticeMessage, NoticeMode } from "./noticeState";
import { RemindPart } from "./RemindPart";
import type { Notice } from "./useNotice";

const useStyles = makeStyles({
  panel: { marginTop: tokens.spacingVerticalS },
  status: { minHeight: "22px", marginTop: tokens.spacingVerticalXS },
  body: { overflowWrap: "anywhere" },
});

const MODES: readonly NoticeMode[] = ["check", "draft", "remind"];

export interface NoticePanelProps {
  readonly notice: Notice;
  readonly strings: NoticeStrings;
  readonly today: () => string;
}

function sentenceOf(message: NoticeMessage, strings: NoticeStrings): string {
  switch (message.kind) {
    case "said":
      return message.sentence;
    case "file":
      return strings.problems[message.problem](message.fileName);
    case "copied":
      return message.isCopied ? strings.copied : strings.notCopied;
    case "saved":
      return strings.saved(message.fileName);
  }
}

function intentOfMessage(message: NoticeMessage): "success" | "warning" | "error" | "info" {
  if (message.kind === "said") return message.intent;
  if (message.kind === "file") return "error";
  return message.kind === "copied" && !message.isCopied ? "warning" : "success";
}

/** What is going on, or what came of it, in a region that is read aloud when it changes. */
function Status({ notice, strings }: Omit<NoticePanelProps, "today">): JSX.Element {
  const styles = useStyles();
  const failureStrings = useStrings().failure;
  const { running, message, failure } = notice.state;
  return (
    <div className={styles.status} aria-live="polite">
      {running !== null && (
        <>
          <Text size={200}>{strings.running[running]}</Text>
          <ProgressBar aria-label={strings.running[running]} />
        </>
      )}
      {failure !== null && (
        <MessageBar intent="error" layout="multiline" data-testid="notice-message">
          <MessageBarBody className={styles.body}>
            {failure.sentence ?? failureStrings.sentence}
            <SupportDetails failure={failure} />
          </MessageBarBody>
        </MessageBar>
      )}
      {failure === null && message !== null && (
        <MessageBar
          intent={intentOfMessage(message)}
          layout="multiline"
          data-testid="notice-message"
          politeness="polite"
        >
          <MessageBarBody className={styles.body}>{sentenceOf(message, strings)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** 通报: check it, draft it, and remind those who owe. */
export function NoticePanel({ notice, strings, today }: NoticePanelProps): JSX.Element {
  const styles = useStyles();
  const { mode } = notice.state;
  return (
    <section className={styles.panel} aria-label={strings.modesLabel} data-testid="notice">
      <TabList
        size="small"
        appearance="subtle"
        aria-label={strings.modesLabel}
        selectedValue={mode}
        onTabSelect={(_event, { value }) => {
          notice.choose(MODES.find((one) => one === value) ?? "check");
        }}
      >
        {MODES.map((one) => (
          <Tab key={one} value={one} data-testid={`notice-mode-${one}`}>
            {strings.modes[one]}
          </Tab>
        ))}
      </TabList>
      <Status notice={notice} strings={strings} />
      {mode === "check" && <CheckPart notice={notice} strings={strings} />}
      {mode === "draft" && <DraftPart notice={notice} strings={strings} />}
      {mode === "remind" && <RemindPart notice={notice} strings={strings} today={today} />}
    </section>
  );
}
