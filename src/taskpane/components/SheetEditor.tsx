import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Recognition, SeenSheet } from "../../domain/recognition/Recognition";
import { useStrings } from "../StringsContext";
import { ColumnFields, HeadFields, RoleField } from "./SheetFields";
import {
  correctionsOfDraft,
  draftOf,
  isDraftValid,
  keepsRole,
  takesRoleBack,
  type SheetDraft,
} from "../recognitionDraft"; // prettier-ignore // prettier-ignore
import type { Ledger } from "../useLedger";
import { useRecognitionStyles } from "./recognitionStyles";

interface SheetEditorProps {
  readonly seen: SeenSheet;
  readonly fields: Recognition["fields"];
  readonly ledger: Pick<Ledger, "correct" | "forget">;
  readonly close: () => void;
}

/** What a person can say of a sheet: what it holds, where its head stands, what its columns mean. */
export function SheetEditor({ seen, fields, ledger, close }: SheetEditorProps): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  const [draft, setDraft] = useState(() => draftOf(seen));
  const change = (changes: Partial<SheetDraft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const corrections = correctionsOfDraft(seen, draft);
  const isReady = isDraftValid(draft) && (corrections !== null || takesRoleBack(seen, draft));
  const adopt = (): void => {
    if (!isReady) return;
    close();
    void (corrections === null ? ledger.forget({ part: "sheet", key: seen.sheet }) : ledger.correct(corrections));
  };
  return (
    <div className={styles.editor}>
      <RoleField draft={draft} change={change} />
      {keepsRole(seen, draft) && <HeadFields draft={draft} change={change} />}
      {keepsRole(seen, draft) && <ColumnFields seen={seen} fields={fields} draft={draft} change={change} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          data-testid="sheet-adopt"
          disabledFocusable={!isReady}
          onClick={adopt}
        >
          {strings.adopt}
        </Button>
        <Button size="small" onClick={close}>
          {strings.cancel}
        </Button>
        {seen.isCorrected && (
          <Button
            size="small"
            data-testid="sheet-reset"
            onClick={() => {
              close();
              void ledger.forget({ part: "sheet", key: seen.sheet });
            }}
          >
            {strings.backToAutomatic}
          </Button>
        )}
      </div>
    </div>
  );
}
