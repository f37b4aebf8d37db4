import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { useStrings } from "../StringsContext";
import { useDialogStyles } from "./dialogStyles";

interface ConfirmDialogProps {
  /** `build`: the surface is `build-dialog`, its buttons `btn-build-confirm` and `btn-build-cancel`. */
  readonly name: string;
  readonly title: string;
  /** What stays as it is, said last. */
  readonly note: string;
  readonly confirmLabel: string;
  /** False while something still has to be filled in. */
  readonly isReady?: boolean;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

/** The frame of what is asked before anything is written. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { name, title, note, confirmLabel, isReady = true, confirm, cancel, children } = props;
  const styles = useDialogStyles();
  const strings = useStrings().build;
  return (
    <Dialog open modalType="alert" onOpenChange={cancel}>
      <DialogSurface className={styles.surface} data-testid={`${name}-dialog`}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            <Text as="p" block size={200} className={styles.note}>
              {note}
            </Text>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button
              appearance="primary"
              data-testid={`btn-${name}-confirm`}
              disabledFocusable={!isReady}
              onClick={() => {
                if (isReady) confirm();
              }}
            >
              {confirmLabel}
            </Button>
            <Button data-testid={`btn-${name}-cancel`} onClick={cancel}>
              {strings.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
