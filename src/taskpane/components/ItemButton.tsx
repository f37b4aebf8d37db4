import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":active": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  strong: { color: tokens.colorBrandForegroundLink },
});

interface ItemButtonProps {
  readonly testId: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** A light button: hundreds of findings have several each. */
export function ItemButton({ testId, strong = false, children, onClick }: ItemButtonProps): JSX.Element {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, strong && styles.strong)}
      data-testid={testId}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
