import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { useStrings } from "../StringsContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface NoteFormProps {
  readonly save: (note: string) => void;
  readonly cancel: () => void;
}

/** Where a 说明 is written. Escape leaves it. */
export function NoteForm({ save, cancel }: NoteFormProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().handling;
  const [note, setNote] = useState("");
  const isBlank = note.trim() === "";
  return (
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
    >
      <Field label={strings.noteLabel} size="small" required>
        <Textarea
          autoFocus
          data-testid="note"
          size="small"
          value={note}
          placeholder={strings.noteHint}
          resize="vertical"
          onChange={(_event, data) => {
            setNote(data.value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          data-testid="note-save"
          disabledFocusable={isBlank}
          onClick={() => {
            if (!isBlank) save(note.trim());
          }}
        >
          {strings.save}
        </Button>
        <Button size="small" data-testid="note-cancel" onClick={cancel}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
