import { Link, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { ReportedClaim } from "../../app/CommandResult";
import type { Verdict } from "../../domain/notice/Notice";
import { VERDICTS } from "./claimSegments";
import type { NoticeStrings } from "./noticeStrings";
import { useVerdictStyles } from "./verdictStyles";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingLeft: "6px", paddingRight: "6px", fontWeight: tokens.fontWeightRegular },
});

interface VerdictFilterProps {
  readonly claims: readonly ReportedClaim[];
  readonly filter: Verdict | null;
  readonly strings: NoticeStrings;
  readonly choose: (verdict: Verdict | null) => void;
}

/** The counts; each is a switch that leaves only its own verdict, and the legend of the marks as well. */
export function VerdictFilter({ claims, filter, strings, choose }: VerdictFilterProps): JSX.Element {
  const styles = useStyles();
  const verdictStyles = useVerdictStyles();
  const counts = useMemo(
    () => VERDICTS.map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length })),
    [claims],
  );
  return (
    <div className={styles.row} role="group" aria-label={strings.filterLabel}>
      {counts.map(({ verdict, count }) => (
        <ToggleButton
          key={verdict}
          className={styles.button}
          size="small"
          checked={filter === verdict}
          disabled={count === 0}
          aria-label={strings.showOnly(strings.verdicts[verdict].label, count)}
          data-testid={`verdict-${verdict}`}
          onClick={() => {
            choose(filter === verdict ? null : verdict);
          }}
        >
          <span className={mergeClasses(verdictStyles.mark, verdictStyles[verdict])}>
            {strings.verdicts[verdict].label}
          </span>
          &nbsp;{count}
        </ToggleButton>
      ))}
      {filter !== null && (
        <Link
          as="button"
          data-testid="verdict-all"
          onClick={() => {
            choose(null);
          }}
        >
          {strings.showAll}
        </Link>
      )}
    </div>
  );
}
