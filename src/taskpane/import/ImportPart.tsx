import { Button, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { useEffect, useRef, useState, type JSX } from "react";
import { ImportDialog } from "./ImportDialog";
import { importStringsOf } from "./importStrings";
import type { ImportSurroundings } from "./importState";
import { useImport } from "./useImport";
import type { Language } from "../../app/CommandResult";

const ACCEPTED = ".csv,.txt,.tsv,.xlsx,.xls";

const useStyles = makeStyles({
  part: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px dashed transparent",
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}` },
  drop: { color: tokens.colorNeutralForeground2 },
});

/** Files can be dropped anywhere on the pane: without this the browser would open them in its place. */
function useDrop(choose: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    // Also for a file that another part of the pane takes, which does not come here.
    const dropped = (): void => {
      setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      chosen.current(file);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", dropped, true);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", dropped, true);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}

interface ImportPartProps extends Omit<ImportSurroundings, "show"> {
  readonly language: Language;
}

/** 导入: a button, a place to drop files, and the dialog that follows. */
export function ImportPart({ language, ...surroundings }: ImportPartProps): JSX.Element {
  const styles = useStyles();
  const strings = importStringsOf(language);
  const importing = useImport(surroundings);
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined): void => {
    if (file !== undefined) void importing.choose(file);
  };
  const isOver = useDrop(choose);
  return (
    <div className={isOver ? `${styles.part} ${styles.over}` : styles.part} data-testid="import-part">
      <Tooltip content={strings.tip} relationship="description" positioning="below" withArrow>
        <Button
          size="small"
          icon={<ArrowImportRegular />}
          data-testid="btn-import"
          onClick={() => input.current?.click()}
        >
          {strings.button}
        </Button>
      </Tooltip>
      <Text size={200} className={styles.drop}>
        {strings.drop}
      </Text>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        data-testid="import-input"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          choose(file);
          // The same file, chosen again, is to be read again.
          event.target.value = "";
        }}
      />
      <ImportDialog importing={importing} strings={strings} />
    </div>
  );
}
