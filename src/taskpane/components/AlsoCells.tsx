import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type JSX } from "react";
import type { CellRef } from "../../domain/findings/Finding";
import { useStrings } from "../StringsContext";

const PAGE = 60;

const useStyles = makeStyles({
  toggle: {
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} 20px`,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    "& button": { fontSize: tokens.fontSizeBase200 },
  },
});

interface AlsoCellsProps {
  readonly cells: readonly CellRef[];
  readonly select: (cell: CellRef) => void;
}

/** The other cells of a grouped finding, closed until they are wanted. */
export function AlsoCells({ cells, select }: AlsoCellsProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().findings;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  return (
    <div>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {strings.also(cells.length)}
      </Button>
      <ul className={styles.cells} id={listId} hidden={!open} style={open ? undefined : { display: "none" }}>
        {open &&
          cells.slice(0, limit).map((cell) => (
            <li key={`${cell.sheet}!${cell.address}`}>
              <Link
                as="button"
                onClick={() => {
                  select(cell);
                }}
              >
                {`${cell.sheet}!${cell.address}`}
              </Link>
            </li>
          ))}
        {open && cells.length > limit && (
          <li>
            {strings.limited(limit, cells.length)}{" "}
            <Link
              as="button"
              onClick={() => {
                setLimit(limit + PAGE);
              }}
            >
              {strings.showMore}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
