import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Textarea,
  Text,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import { mayConfirm } from "../ledgerReducer";
import type { BuildDialogState } from "../ledgerState";
import { ChangedCells } from "./ChangedCells";
import { useDialogStyles } from "./dialogStyles";
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
  const styles = useDialogStyles();
  const strings = useStrings().build;
  if (dialog === null) return null;
  const blocked = dialog.preview.status === "blocked";
  return (
    <Dialog open modalType="alert" onOpenChange={cancel}>
      <DialogSurface className={styles.surface} data-testid="build-dialog">
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {blocked && <Override dialog={dialog} typeReason={typeReason} />}
            <SheetChangesList sheets={dialog.preview.sheets} />
            <HandCells cells={dialog.preview.cells} kept={dialog.kept} choose={choose} />
            <ChangedCells cells={dialog.preview.cells} />
            <Text as="p" block size={200} className={styles.note}>
              {strings.staysAsItIs}
            </Text>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button
              appearance="primary"
              data-testid="btn-confirm"
              disabledFocusable={!mayConfirm(dialog)}
              onClick={() => {
                confirm(dialog);
              }}
            >
              {blocked ? strings.confirmAnyway : strings.confirm}
            </Button>
            <Button data-testid="btn-cancel" onClick={cancel}>
              {strings.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
