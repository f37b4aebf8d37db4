import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { PreviewedAnnexCell } from "../../app/UseCases";
import { useStrings } from "../StringsContext";
import { placeOf } from "../ledgerReducer";

/** So many cells are drawn at first, and with each click more: an annex of many units stays quick. */
const SHOWN_CELLS = 100;

const useStyles = makeStyles({
  list: {
    maxHeight: "40vh",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
  head: { fontWeight: tokens.fontWeightSemibold },
  cells: { margin: 0, padding: 0, listStyleType: "none" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginRight: "6px" },
  value: { whiteSpace: "pre-wrap", backgroundColor: tokens.colorNeutralBackground3, padding: "0 3px" },
  nothing: { color: tokens.colorNeutralForeground3, padding: "0 3px" },
});

interface Group {
  readonly sheet: string;
  readonly unit: string;
  readonly cells: PreviewedAnnexCell[];
}

/** One group a row: the cells come row by row. A row that is no unit's belongs to title, head and notes. */
function groupsOf(cells: readonly PreviewedAnnexCell[]): Group[] {
  const groups: Group[] = [];
  for (const cell of cells) {
    const { unit } = cell;
    const last = groups.at(-1);
    if (last?.sheet === cell.sheet && last.unit === unit) last.cells.push(cell);
    else groups.push({ sheet: cell.sheet, unit, cells: [cell] });
  }
  return groups;
}

function Value({ text }: { readonly text: string }): JSX.Element {
  const styles = useStyles();
  const { emptyCell } = useStrings().build;
  return text === "" ? (
    <span className={styles.nothing}>{emptyCell}</span>
  ) : (
    <span className={styles.value}>{text}</span>
  );
}

/** Every cell whose contents a build would change, before and after, by sheet and unit. */
export function ChangedCells({ cells }: { readonly cells: readonly PreviewedAnnexCell[] }): JSX.Element | null {
  const styles = useStyles();
  const { build, findings, fix } = useStrings();
  const [shown, setShown] = useState(SHOWN_CELLS);
  const changed = cells.filter(({ hand }) => hand === null);
  if (changed.length === 0) return null;
  const groups = groupsOf(changed.slice(0, shown));
  return (
    <div>
      <Text>{build.cellsListed(changed.length)}</Text>
      {/* The list scrolls, so the keyboard has to reach it. */}
      <div className={styles.list} tabIndex={0} role="region" aria-label={build.cellsListed(changed.length)}>
        {groups.map(({ sheet, unit, cells: own }) => (
          <div key={placeOf(own[0] ?? { sheet, address: unit })} className={styles.group}>
            <span className={styles.head}>{`${sheet} · ${unit === "" ? build.noUnit : unit}`}</span>
            <ul className={styles.cells}>
              {own.map(({ address, before, after }) => (
                <li key={address} data-testid={`change-${placeOf({ sheet, address })}`}>
                  <span className={styles.place}>{address}</span>
                  <Value text={before} /> {fix.becomes} <Value text={after} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {changed.length > shown && (
        <Text size={200}>
          {findings.limited(shown, changed.length)}{" "}
          <Button
            size="small"
            appearance="subtle"
            data-testid="btn-more-cells"
            onClick={() => {
              setShown(shown + SHOWN_CELLS);
            }}
          >
            {findings.showMore}
          </Button>
        </Text>
      )}
    </div>
  );
}
