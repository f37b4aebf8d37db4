import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
  },
  icon: { display: "flex", fontSize: "40px", color: tokens.colorBrandForeground1 },
  body: { color: tokens.colorNeutralForeground2, maxWidth: "34em", textWrap: "balance", whiteSpace: "pre-line" },
  children: { marginTop: tokens.spacingVerticalM },
});

interface PlaceholderProps {
  readonly testId: string;
  readonly icon: JSX.Element;
  readonly title: string;
  readonly body: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** Where the list would stand while there is none: what this is, and what comes next. */
export function Placeholder({ testId, icon, title, body, note, children }: PlaceholderProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.box} data-testid={testId}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
        {title}
      </Text>
      <Text align="center" className={styles.body}>
        {body}
      </Text>
      {note !== undefined && (
        <Text size={200} align="center" className={styles.body}>
          {note}
        </Text>
      )}
      {children !== undefined && <div className={styles.children}>{children}</div>}
    </div>
  );
}
