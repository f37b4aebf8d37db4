import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";

const useStyles = makeStyles({
  group: { display: "flex", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
});

interface HandledFilterProps {
  readonly open: number;
  readonly closed: number;
  readonly showsClosed: boolean;
  readonly choose: (showsClosed: boolean) => void;
}

/** 未处理 or 已处理: one of the two is always chosen. */
export function HandledFilter({ open, closed, showsClosed, choose }: HandledFilterProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().handling;
  const button = (testId: string, label: string, value: boolean): JSX.Element => (
    <ToggleButton
      size="small"
      appearance="subtle"
      checked={showsClosed === value}
      data-testid={testId}
      onClick={() => {
        choose(value);
      }}
    >
      {label}
    </ToggleButton>
  );
  return (
    <div className={styles.group} role="group" aria-label={strings.filterLabel}>
      {button("show-open", strings.open(open), false)}
      {button("show-closed", strings.closed(closed), true)}
    </div>
  );
}
