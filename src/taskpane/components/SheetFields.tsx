import { Field, Input, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Recognition, SeenSheet } from "../../domain/recognition/Recognition";
import { useStrings } from "../StringsContext";
import { firstTable, type SheetDraft } from "../recognitionDraft";
import { ROLE_ORDER } from "../roleOrder";
import { useRecognitionStyles } from "./recognitionStyles";

interface PartProps {
  readonly draft: SheetDraft;
  readonly change: (changes: Partial<SheetDraft>) => void;
}

interface ColumnFieldsProps extends PartProps {
  readonly seen: SeenSheet;
  readonly fields: Recognition["fields"];
}

/** Where the head stands. */
export function HeadFields({ draft, change }: PartProps): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  return (
    <div className={styles.rows}>
      <Field label={strings.headFrom} size="small">
        <Input
          size="small"
          inputMode="numeric"
          data-testid="head-row"
          value={draft.rowNumber}
          onChange={(_event, { value }) => {
            change({ rowNumber: value });
          }}
        />
      </Field>
      <Field label={strings.headRows} size="small">
        <Input
          size="small"
          inputMode="numeric"
          data-testid="head-rows"
          value={draft.rowCount}
          onChange={(_event, { value }) => {
            change({ rowCount: value });
          }}
        />
      </Field>
    </div>
  );
}

/** What each column of the head means. */
export function ColumnFields({ seen, fields, draft, change }: ColumnFieldsProps): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  const table = firstTable(seen);
  const choices = table === null ? [] : (fields[table.role] ?? []);
  return (
    <div role="group" aria-label={strings.columns}>
      <div className={styles.note}>{strings.columns}</div>
      {table?.columns.map(({ column, header, key }) => (
        <label key={column} className={styles.column}>
          <span>{`${column} ${header}`}</span>
          <Select
            size="small"
            value={draft.columns[key] ?? "none"}
            onChange={(_event, { value }) => {
              change({ columns: { ...draft.columns, [key]: value } });
            }}
          >
            <option value="none">{strings.noField}</option>
            {choices.map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
          </Select>
        </label>
      ))}
    </div>
  );
}

/** What the sheet holds. */
export function RoleField({ draft, change }: PartProps): JSX.Element {
  const strings = useStrings().recognition;
  return (
    <Field label={strings.role} size="small">
      <Select
        size="small"
        data-testid="sheet-role"
        value={draft.role}
        onChange={(_event, { value }) => {
          change({ role: ROLE_ORDER.find((role) => role === value) ?? "" });
        }}
      >
        <option value="">{strings.automatic}</option>
        {ROLE_ORDER.map((role) => (
          <option key={role} value={role}>
            {strings.roles[role]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
