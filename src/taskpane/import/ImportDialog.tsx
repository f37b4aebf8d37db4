import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { SupportDetails } from "../components/SupportDetails";
import { ImportForm } from "./ImportForm";
import type { ImportStrings } from "./importStrings";
import type { ImportState } from "./importState";
import type { Import } from "./useImport";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalXL, width: "calc(100vw - 24px)", boxSizing: "border-box" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  actions: {
    "@media screen and (max-width: 480px)": { flexDirection: "row", "& > *": { flexGrow: 1, flexBasis: 0 } },
  },
});

const percent = (share: number): number => Math.floor(share * 100);

function progressText(state: ImportState, strings: ImportStrings): string {
  if (state.phase === "writing") return state.isCancelled ? strings.takingBack : strings.writing(percent(state.share));
  if (state.phase !== "reading" || state.share === null) return strings.readingWorkbook;
  return strings.readingFile(percent(state.share));
}

type Problem = Extract<ImportState, { phase: "problem" }>;
type ProblemCode = keyof ImportStrings["problems"];

/** A problem of the file has its own sentence; anything else the sentence and details of a failure. */
function ProblemMessage({ state, strings }: { readonly state: Problem; readonly strings: ImportStrings }): JSX.Element {
  const { code, details } = state.problem as { code?: unknown; details?: Readonly<Record<string, number>> };
  const isOfFile = typeof code === "string" && Object.hasOwn(strings.problems, code);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody data-testid="import-problem">
        {isOfFile ? strings.problems[code as ProblemCode](details ?? {}) : (state.failure.sentence ?? "")}
        {!isOfFile && <SupportDetails failure={state.failure} />}
      </MessageBarBody>
    </MessageBar>
  );
}

function Content({ importing, strings }: ImportDialogProps): JSX.Element | null {
  const { state, change } = importing;
  if (state.phase === "closed") return null;
  if (state.phase === "problem") return <ProblemMessage state={state} strings={strings} />;
  if (state.phase === "preview") {
    return <ImportForm {...state} strings={strings} change={(wish) => void change(wish)} />;
  }
  const text = progressText(state, strings);
  return (
    <div role="status" data-testid="import-progress">
      <Text>{text}</Text>
      <ProgressBar aria-label={text} {...(state.share === null ? {} : { value: state.share })} />
    </div>
  );
}

interface ImportDialogProps {
  readonly importing: Import;
  readonly strings: ImportStrings;
}

/** An import from the choice of the file to its last row; it can be stopped at any time. */
export function ImportDialog({ importing, strings }: ImportDialogProps): JSX.Element | null {
  const styles = useStyles();
  const { state, confirm, cancel } = importing;
  if (state.phase === "closed") return null;
  const mayConfirm = state.phase === "preview" && !state.isCounting && state.preview.plan.kind !== "refused";
  return (
    <Dialog open modalType="alert" onOpenChange={cancel}>
      <DialogSurface className={styles.surface} data-testid="import-dialog">
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text weight="semibold" data-testid="import-file">
              {state.fileName}
            </Text>
            <Content importing={importing} strings={strings} />
          </DialogContent>
          <DialogActions className={styles.actions}>
            {state.phase === "preview" && (
              <Button
                appearance="primary"
                data-testid="btn-import-confirm"
                disabledFocusable={!mayConfirm}
                onClick={() => void confirm()}
              >
                {strings.confirm}
              </Button>
            )}
            <Button data-testid="btn-import-cancel" onClick={cancel}>
              {state.phase === "problem" ? strings.close : strings.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
