import { ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { PaintBrushRegular } from "@fluentui/react-icons/svg/paint-brush";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import type { ButtonAction, RunningAction } from "../ledgerState";
import { ActionButton } from "./ActionButton";
import { MoreMenu } from "./MoreMenu";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0, whiteSpace: "nowrap" },
  },
  tools: {
    display: "flex",
    marginTop: tokens.spacingVerticalXS,
    gap: tokens.spacingHorizontalXS,
    "& > *": { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap", paddingLeft: "6px", paddingRight: "6px" },
  },
  progress: { height: "22px", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  progressText: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

interface ActionBarProps {
  readonly running: RunningAction | null;
  readonly canRestore: boolean;
  readonly run: (action: ButtonAction) => Promise<void>;
}

/** The commands, always in sight, and the progress of the one that runs. */
export function ActionBar({ running, canRestore, run }: ActionBarProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings();
  const shared = { running, run };
  return (
    <header className={styles.bar}>
      <div role="group" aria-label={strings.toolbarLabel}>
        <div className={styles.row}>
          <ActionButton
            {...shared}
            action="validate"
            testId="btn-validate"
            appearance="primary"
            icon={<ClipboardTaskListLtrRegular />}
          />
          <ActionButton {...shared} action="build" testId="btn-build" icon={<DocumentTableRegular />} />
        </div>
        <div className={styles.tools}>
          <ActionButton
            {...shared}
            action="colour"
            testId="btn-colour"
            appearance="subtle"
            icon={<PaintBrushRegular />}
          />
          <ActionButton
            {...shared}
            action="clearColours"
            testId="btn-clear-colours"
            appearance="subtle"
            icon={<EraserRegular />}
          />
          <ActionButton
            {...shared}
            action="restore"
            testId="btn-restore"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            unavailable={canRestore ? undefined : strings.nothingToRestore}
          />
          <MoreMenu {...shared} />
        </div>
      </div>
      <div role="status">
        {running?.slow === true && (
          <div className={styles.progress}>
            <Text size={200} className={styles.progressText}>
              {strings.actions[running.action].running}
            </Text>
            <ProgressBar aria-label={strings.actions[running.action].running} />
          </div>
        )}
      </div>
    </header>
  );
}
