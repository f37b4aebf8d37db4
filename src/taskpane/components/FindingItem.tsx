import { mergeClasses } from "@fluentui/react-components";
import { memo, type JSX } from "react";
import { useStrings } from "../StringsContext";
import { placeOf, type KeyedFinding } from "../findingView";
import { AlsoCells } from "./AlsoCells";
import { FindingHandling, type HandlingActs } from "./FindingHandling";
import { useFindingItemStyles } from "./findingItemStyles";

export type GoTo = (key: string, sheet: string, address: string) => Promise<void>;

interface FindingItemProps {
  readonly entry: KeyedFinding;
  readonly current: boolean;
  readonly goTo: GoTo;
  readonly acts: HandlingActs;
}

function FindingText({ entry: { finding } }: Pick<FindingItemProps, "entry">): JSX.Element {
  const styles = useFindingItemStyles();
  const strings = useStrings().findings;
  const place = placeOf(finding);
  return (
    <>
      <span className={styles.title}>{finding.title}</span>
      <span className={mergeClasses(styles.place, finding.sheet === null && styles.placeless)}>
        {place ?? strings.wholeWorkbook}
      </span>
      <span className={styles.message}>{finding.message}</span>
      {finding.whatToDo !== "" && (
        <span className={styles.whatToDo}>
          {strings.whatToDo}
          {finding.whatToDo}
        </span>
      )}
    </>
  );
}

/** One finding. Light elements on purpose: a thousand of these must scroll. */
export const FindingItem = memo(function FindingItem({ entry, current, goTo, acts }: FindingItemProps): JSX.Element {
  const styles = useFindingItemStyles();
  const { key, finding } = entry;
  const { sheet, address } = finding;
  const testId = `finding-${finding.ruleId}`;
  return (
    <li className={mergeClasses(styles.item, styles[finding.severity], current && styles.current)}>
      {sheet === null ? (
        <div className={styles.main} data-testid={testId}>
          <FindingText entry={entry} />
        </div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.main, styles.clickable)}
          data-testid={testId}
          aria-current={current}
          onClick={() => void goTo(key, sheet, address ?? "A1")}
        >
          <FindingText entry={entry} />
        </button>
      )}
      {finding.also.length > 0 && (
        <div className={styles.also}>
          <AlsoCells cells={finding.also} select={(cell) => void goTo(key, cell.sheet, cell.address)} />
        </div>
      )}
      <FindingHandling finding={finding} acts={acts} />
    </li>
  );
});
