import { Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PreviewedAnnexCell } from "../../app/UseCases";
import { useStrings } from "../StringsContext";
import { placeOf } from "../ledgerReducer";

const useStyles = makeStyles({
  list: {
    maxHeight: "30vh",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorPaletteYellowBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: { padding: `0 ${tokens.spacingHorizontalS}`, overflowWrap: "anywhere" },
});

interface HandCellsProps {
  readonly cells: readonly PreviewedAnnexCell[];
  readonly kept: readonly string[];
  readonly choose: (place: string, isKept: boolean) => void;
}

/** Computed cells that people have changed: what stands, what is computed, and a tick for what stays. All are shown. */
export function HandCells({ cells, kept, choose }: HandCellsProps): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().build;
  const changed = cells.filter(({ hand }) => hand !== null);
  if (changed.length === 0) return null;
  const sign = (text: string): string => (text === "" ? strings.emptyCell : text);
  return (
    <div data-testid="build-by-hand">
      <Text>{strings.byHand(changed.length)}</Text>
      <ul className={styles.list}>
        {changed.map((cell) => {
          const place = placeOf(cell);
          const label = `${strings.keep} ${place} ${cell.unit}：${strings.byHandValue}「${sign(cell.before)}」，${strings.computed}「${sign(cell.after)}」`;
          return (
            <li key={place} className={styles.cell}>
              <Checkbox
                label={label}
                data-testid={`keep-${place}`}
                checked={kept.includes(place)}
                onChange={(_event, { checked }) => {
                  choose(place, checked === true);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
