import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import type { Failure } from "../failureOf";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere", userSelect: "text" },
  },
});

/** What support asks for, closed until it is wanted. */
export function SupportDetails({ failure }: { readonly failure: Failure }): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().failure;
  return (
    <details data-testid="failure-details">
      <summary className={styles.summary}>{strings.details}</summary>
      <dl className={styles.list}>
        <dt>{strings.code}</dt>
        <dd>{failure.code}</dd>
        {failure.location !== null && (
          <>
            <dt>{strings.location}</dt>
            <dd>{failure.location}</dd>
          </>
        )}
        <dt>{strings.message}</dt>
        <dd>{failure.technical}</dd>
      </dl>
    </details>
  );
}
