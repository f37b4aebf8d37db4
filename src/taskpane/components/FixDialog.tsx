import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FixPreview } from "../../app/UseCases";
import { useStrings } from "../StringsContext";
import { ConfirmDialog } from "./ConfirmDialog";

const SHOWN_CELLS = 100;

const useStyles = makeStyles({
  list: {
    maxHeight: "45vh",
    overflowY: "auto",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    "&:not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { whiteSpace: "pre-wrap", backgroundColor: tokens.colorNeutralBackground3, padding: "0 3px" },
});

interface FixDialogProps {
  readonly preview: FixPreview | null;
  readonly confirm: (preview: FixPreview) => void;
  readonly cancel: () => void;
}

/** Asked before a fix is written: every cell, before and after. */
export function FixDialog({ preview, confirm, cancel }: FixDialogProps): JSX.Element | null {
  const styles = useStyles();
  const { fix: strings, findings } = useStrings();
  if (preview === null) return null;
  const { cells } = preview;
  return (
    <ConfirmDialog
      name="fix"
      title={strings.title}
      note={strings.staysAsItIs}
      confirmLabel={strings.confirm}
      confirm={() => {
        confirm(preview);
      }}
      cancel={cancel}
    >
      <Text>{strings.intro(cells.length)}</Text>
      {/* The list scrolls, so the keyboard has to reach it. */}
      <ul className={styles.list} tabIndex={0} aria-label={strings.intro(cells.length)}>
        {cells.slice(0, SHOWN_CELLS).map(({ sheet, address, before, after }) => (
          <li key={`${sheet}!${address}`} className={styles.cell}>
            <span className={styles.place}>{`${sheet}!${address}`}</span>
            <span className={styles.value}>{before}</span> {strings.becomes}{" "}
            <span className={styles.value}>{after}</span>
          </li>
        ))}
      </ul>
      {cells.length > SHOWN_CELLS && <Text size={200}>{findings.limited(SHOWN_CELLS, cells.length)}</Text>}
    </ConfirmDialog>
  );
}
