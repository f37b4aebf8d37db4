import { Field, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import { mayConfirm } from "../ledgerReducer";
import type { BuildDialogState } from "../ledgerState";
import { ChangedCells } from "./ChangedCells";
import { ConfirmDialog } from "./ConfirmDialog";
import { HandCells } from "./HandCells";
import { SheetChangesList } from "./SheetChangesList";

interface BuildDialogProps {
  readonly dialog: BuildDialogState | null;
  readonly typeReason: (reason: string) => void;
  /** Keeps a computed cell as people have made it, or takes what is computed. */
  readonly choose: (place: string, isKept: boolean) => void;
  readonly confirm: (dialog: BuildDialogState) => void;
  readonly cancel: () => void;
}

interface OverrideProps {
  readonly dialog: BuildDialogState;
  readonly typeReason: (reason: string) => void;
}

function Override({ dialog, typeReason }: OverrideProps): JSX.Element {
  const strings = useStrings().build;
  return (
    <>
      <MessageBar intent="warning" layout="multiline" data-testid="build-blocked">
        <MessageBarBody>{dialog.preview.message}</MessageBarBody>
      </MessageBar>
      <Field label={strings.reasonLabel} required hint={mayConfirm(dialog) ? "" : strings.reasonMissing}>
        <Textarea
          data-testid="override-reason"
          value={dialog.reason}
          placeholder={strings.reasonHint}
          resize="vertical"
          onChange={(_event, data) => {
            typeReason(data.value);
          }}
        />
      </Field>
    </>
  );
}

/** Asked before anything is written: which sheets, which cells, before and after, what stays. */
export function BuildDialog({ dialog, typeReason, choose, confirm, cancel }: BuildDialogProps): JSX.Element | null {
  const strings = useStrings().build;
  if (dialog === null) return null;
  const { cells, sheets, status } = dialog.preview;
  const isBlocked = status === "blocked";
  return (
    <ConfirmDialog
      name="build"
      title={strings.title}
      note={strings.staysAsItIs}
      confirmLabel={isBlocked ? strings.confirmAnyway : strings.confirm}
      isReady={mayConfirm(dialog)}
      confirm={() => {
        confirm(dialog);
      }}
      cancel={cancel}
    >
      {isBlocked && <Override dialog={dialog} typeReason={typeReason} />}
      <SheetChangesList sheets={sheets} />
      <HandCells cells={cells} kept={dialog.kept} choose={choose} />
      <ChangedCells cells={cells} />
    </ConfirmDialog>
  );
}
