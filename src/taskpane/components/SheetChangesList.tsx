import { Badge, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import type { PreviewedSheet } from "../../app/UseCases";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sheet: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    "&:not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  cells: { marginLeft: "auto", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

/** Which sheets a build writes to, and how many cells on each. */
export function SheetChangesList({ sheets }: { readonly sheets: readonly PreviewedSheet[] }): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().build;
  if (sheets.length === 0) return null;
  return (
    <div>
      <Text>{strings.intro}</Text>
      <ul className={styles.list}>
        {sheets.map(({ sheet, cells, created }) => (
          <li key={sheet} className={styles.sheet} data-testid={`build-sheet-${sheet}`}>
            <span className={styles.name}>{sheet}</span>
            {created && (
              <Badge appearance="tint" color="informative">
                {strings.isNew}
              </Badge>
            )}
            <span className={styles.cells}>{strings.cellsChange(cells)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
