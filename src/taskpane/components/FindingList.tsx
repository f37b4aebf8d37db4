import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import type { FindingGroup, FindingView } from "../findingView";
import { FindingItem, type GoTo } from "./FindingItem";
import type { HandlingActs } from "./FindingHandling";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalM },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { color: tokens.colorNeutralForeground2 },
  items: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  more: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

interface FindingListProps {
  readonly view: FindingView;
  readonly currentKey: string | null;
  readonly goTo: GoTo;
  readonly acts: HandlingActs;
  readonly showMore: () => void;
}

function Group({
  group,
  currentKey,
  goTo,
  acts,
}: Omit<FindingListProps, "view" | "showMore"> & { readonly group: FindingGroup }): JSX.Element {
  const styles = useStyles();
  const severity = useStrings().severities[group.severity];
  return (
    <section className={styles.group} aria-label={`${severity.label} ${String(group.total)}`}>
      <h2 className={styles.heading}>
        <SeverityIcon severity={group.severity} />
        {severity.label} {group.total}
        <Text size={200} className={styles.meaning}>
          {severity.meaning}
        </Text>
      </h2>
      <ul className={styles.items}>
        {group.shown.map((entry) => (
          <FindingItem key={entry.key} entry={entry} current={entry.key === currentKey} goTo={goTo} acts={acts} />
        ))}
      </ul>
    </section>
  );
}

/** The findings that the filter lets through, the gravest first. A limit is announced. */
export function FindingList({ view, currentKey, goTo, acts, showMore }: FindingListProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().findings;
  return (
    <div>
      {view.groups.map((group) => (
        <Group key={group.severity} group={group} currentKey={currentKey} goTo={goTo} acts={acts} />
      ))}
      {view.shown < view.matching && (
        <div className={styles.more}>
          <Text size={200}>{strings.limited(view.shown, view.matching)}</Text>
          <Button size="small" data-testid="btn-more" onClick={showMore}>
            {strings.showMore}
          </Button>
        </div>
      )}
    </div>
  );
}
