import { Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { IssueWishes } from "../../app/UseCases";
import { useStrings } from "../StringsContext";
import type { IssueDialogState } from "../ledgerState";
import { ChangedCells } from "./ChangedCells";
import { ConfirmDialog } from "./ConfirmDialog";

const DAYS = ["cutOff", "caseFrom", "caseTo", "examFrom", "examTo"] as const satisfies readonly (keyof IssueWishes)[];

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
  copies: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

interface TermFieldsProps {
  readonly wishes: IssueWishes;
  readonly type: (wishes: IssueWishes) => void;
}

/** 期次 and its days, each to be corrected. */
function TermFields({ wishes, type }: TermFieldsProps): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().issue;
  const { issue = "" } = wishes;
  return (
    <div className={styles.fields}>
      <Field
        className={styles.wide}
        label={strings.fields.issue}
        required
        hint={issue.trim() === "" ? strings.nameMissing : ""}
      >
        <Input
          className={styles.input}
          data-testid="issue-issue"
          value={issue}
          placeholder={strings.nameHint}
          onChange={(_event, { value }) => {
            type({ issue: value });
          }}
        />
      </Field>
      {DAYS.map((field) => (
        <Field key={field} className={field === "cutOff" ? styles.wide : undefined} label={strings.fields[field]}>
          <Input
            className={styles.input}
            type="date"
            data-testid={`issue-${field}`}
            value={wishes[field] ?? ""}
            onChange={(_event, { value }) => {
              type({ [field]: value });
            }}
          />
        </Field>
      ))}
    </div>
  );
}

interface IssueDialogProps {
  readonly dialog: IssueDialogState | null;
  readonly type: (wishes: IssueWishes) => void;
  readonly confirm: (wishes: IssueWishes) => void;
  readonly cancel: () => void;
}

/** Asked before a new 期 begins: what it is called and when it is, what is kept where, every cell that changes. */
export function IssueDialog({ dialog, type, confirm, cancel }: IssueDialogProps): JSX.Element | null {
  const styles = useStyles();
  const strings = useStrings().issue;
  if (dialog === null) return null;
  const { preview, wishes } = dialog;
  return (
    <ConfirmDialog
      name="issue"
      title={strings.title}
      note={strings.staysAsItIs}
      confirmLabel={strings.confirm}
      isReady={(wishes.issue ?? "").trim() !== ""}
      confirm={() => {
        confirm(wishes);
      }}
      cancel={cancel}
    >
      <TermFields wishes={wishes} type={type} />
      <div>
        <Text>{preview.copies.length === 0 ? strings.keptInPlace : strings.kept(preview.copies.length)}</Text>
        <ul className={styles.copies} data-testid="issue-copies">
          {preview.copies.map(({ from, to }) => (
            <li key={to}>{strings.copy(from, to)}</li>
          ))}
        </ul>
      </div>
      <ChangedCells cells={preview.cells} />
    </ConfirmDialog>
  );
}
