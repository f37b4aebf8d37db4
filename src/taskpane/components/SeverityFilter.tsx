import { Link, Text, ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Severity } from "../../domain/findings/Finding";
import { useStrings } from "../StringsContext";
import { SEVERITIES, type FindingView } from "../findingView";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: tokens.spacingHorizontalS },
  tile: { minWidth: 0, padding: "4px" },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: "3px",
    ":hover": shorthands.borderColor(tokens.colorCompoundBrandStrokeHover),
    ":hover:active": shorthands.borderColor(tokens.colorCompoundBrandStrokePressed),
  },
  content: { display: "flex", flexDirection: "column", alignItems: "center" },
  label: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  all: { fontSize: tokens.fontSizeBase200 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SeverityFilterProps {
  readonly view: FindingView;
  readonly total: number;
  readonly filter: Severity | null;
  readonly choose: (severity: Severity | null) => void;
}

/** The counts; each is a switch that leaves only its own severity in the list. */
export function SeverityFilter({ view, total, filter, choose }: SeverityFilterProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings();
  return (
    <div>
      <div className={styles.tiles} role="group" aria-label={strings.findings.filterLabel}>
        {SEVERITIES.map((severity) => {
          const label = strings.severities[severity].label;
          const count = view.counts[severity];
          return (
            <ToggleButton
              key={severity}
              className={mergeClasses(styles.tile, filter === severity && styles.chosen)}
              checked={filter === severity}
              disabled={count === 0}
              aria-label={strings.findings.showOnly(label, count)}
              data-testid={`filter-${severity}`}
              onClick={() => {
                choose(filter === severity ? null : severity);
              }}
            >
              <span className={styles.content}>
                <span className={styles.label}>
                  <SeverityIcon severity={severity} />
                  {label}
                </span>
                <span className={styles.count}>{count}</span>
              </span>
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.line}>
        <Text size={200}>
          {filter === null
            ? strings.findings.listed(total)
            : strings.findings.listedOf(strings.severities[filter].label, view.matching, total)}
        </Text>
        {filter !== null && (
          <Link
            as="button"
            className={styles.all}
            data-testid="filter-all"
            onClick={() => {
              choose(null);
            }}
          >
            {strings.findings.showAll}
          </Link>
        )}
      </div>
    </div>
  );
}
