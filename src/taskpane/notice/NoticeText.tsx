import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, type JSX } from "react";
import type { ReportedClaim } from "../../app/CommandResult";
import type { Verdict } from "../../domain/notice/Notice";
import { claimLines, type Line, type Segment } from "./claimSegments";
import type { NoticeStrings } from "./noticeStrings";
import { useVerdictStyles } from "./verdictStyles";

const useStyles = makeStyles({
  box: {
    maxHeight: "45vh",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    lineHeight: "1.75",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  line: {
    margin: 0,
    minHeight: "1.75em",
    whiteSpace: "pre-wrap",
    // Thousands of lines off screen cost no layout.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 2em",
  },
});

interface LineProps {
  readonly line: Line;
  readonly claims: readonly ReportedClaim[];
  readonly filter: Verdict | null;
  /** The chosen claim, if it is in this line. */
  readonly current: number | null;
  readonly select: (claim: number) => void;
}

interface MarkProps extends Omit<LineProps, "line"> {
  readonly segment: Segment;
}

/** Words of a claim. The list is the way for the keyboard: a thousand stops of Tab would be none. */
function Mark({ segment, claims, filter, current, select }: MarkProps): JSX.Element {
  const styles = useVerdictStyles();
  const shown = segment.claims.filter((index) => filter === null || claims[index]?.verdict === filter);
  const [first] = shown;
  const verdict = first === undefined ? undefined : claims[first]?.verdict;
  if (first === undefined || verdict === undefined) return <>{segment.text}</>;
  const isCurrent = current !== null && shown.includes(current);
  return (
    <mark
      className={mergeClasses(styles.mark, styles[verdict], isCurrent && styles.current)}
      data-claim={first}
      data-verdict={verdict}
      onClick={() => {
        // Where several claims share words, each click goes on to the next.
        const at = current === null ? -1 : shown.indexOf(current);
        select(shown[(at + 1) % shown.length] ?? first);
      }}
    >
      {segment.text}
    </mark>
  );
}

const TextLine = memo(function TextLine({ line, ...rest }: LineProps): JSX.Element {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {line.segments.map((segment, at) => (
        // The pieces of a line never change places.
        <Mark key={at} segment={segment} {...rest} />
      ))}
    </p>
  );
});

interface NoticeTextProps extends Omit<LineProps, "line"> {
  readonly text: string;
  readonly strings: NoticeStrings;
}

/** The notice with its claims marked in place. */
export function NoticeText({ text, claims, filter, current, select, strings }: NoticeTextProps): JSX.Element {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => claimLines(text, claims), [text, claims]);
  useEffect(() => {
    if (current === null) return;
    const mark = box.current?.querySelector(`[data-claim="${String(current)}"]`);
    mark?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div
      ref={box}
      className={styles.box}
      role="region"
      tabIndex={0}
      aria-label={strings.checkedText}
      data-testid="notice-text"
    >
      {lines.map((line) => (
        <TextLine
          key={line.start}
          line={line}
          claims={claims}
          filter={filter}
          current={
            line.segments.some((segment) => current !== null && segment.claims.includes(current)) ? current : null
          }
          select={select}
        />
      ))}
    </div>
  );
}
