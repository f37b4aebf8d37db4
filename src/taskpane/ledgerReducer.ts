import type { CommandResult, ReportedFinding } from "../app/CommandResult";
import type { AnnexPreview } from "../app/UseCases";
import {
  INITIAL_STATE,
  PAGE_SIZE,
  type BuildDialogState,
  type LedgerEvent,
  type LedgerState,
  type StepSeen,
} from "./ledgerState";

/** A build that has something to ask: cells would change, were changed by hand, or hard findings want a reason. */
const asksToConfirm = ({ status, sheets, cells }: AnnexPreview): boolean =>
  status === "blocked" || (status === "done" && (sheets.length > 0 || cells.some(({ hand }) => hand !== null)));

/** The name of a cell between the pane and the use-cases. */
export const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;

/** What was kept before stays kept; what is new is computed, until somebody says otherwise. */
const dialogOf = (preview: AnnexPreview): BuildDialogState => ({
  preview,
  reason: "",
  kept: preview.cells.filter(({ hand }) => hand === "kept").map(placeOf),
});

function withChoice(dialog: BuildDialogState, place: string, isKept: boolean): BuildDialogState {
  const others = dialog.kept.filter((each) => each !== place);
  return { ...dialog, kept: isKept ? [...others, place] : others };
}

/**
 * The list after a result. One that looked into the workbook brings its own; one that did not (clearing colours, a
 * refusal at the door) leaves the list as it was; after a restore without a look nothing is known.
 */
function findingsAfter(state: LedgerState, result: CommandResult): readonly ReportedFinding[] | null {
  const looked = result.findings.length > 0 || (result.status === "done" && result.tables.length > 0);
  if (looked) return result.findings;
  return result.command === "restore" && result.status === "done" ? null : state.findings;
}

/** Commands on the list itself: whoever works through it keeps the place. */
const STAYS: readonly string[] = ["judge", "fix", "correct"];

/** 校验 shows its list; without a reading there is no 识别结果. Whoever works on a notice is left there. */
function viewAfter({ view }: LedgerState, { command }: CommandResult, isUnknown: boolean): LedgerState["view"] {
  if (view === "notice" && command === "validate") return "findings";
  return isUnknown && view === "recognition" ? "findings" : view;
}

function withResult(state: LedgerState, result: CommandResult, step: StepSeen): LedgerState {
  const findings = findingsAfter(state, result);
  const sameList = findings === state.findings;
  const stays = sameList || STAYS.includes(result.command);
  const isUnknown = findings === null && result.recognition === null;
  return {
    ...INITIAL_STATE,
    result,
    findings,
    recognition: isUnknown ? null : (result.recognition ?? state.recognition),
    view: viewAfter(state, result, isUnknown),
    filter: stays ? state.filter : null,
    showsClosed: stays && state.showsClosed,
    shownCount: stays ? state.shownCount : PAGE_SIZE,
    currentKey: sameList ? state.currentKey : null,
    ...seen(step),
  };
}

const seen = ({ canRestore, isCutShort = false }: StepSeen): Required<StepSeen> => ({ canRestore, isCutShort });

/** What the pane shows after an event. Pure, so that tables can test it. */
export function ledgerReducer(state: LedgerState, event: LedgerEvent): LedgerState {
  switch (event.type) {
    case "started":
      return {
        ...state,
        running: { action: event.action, slow: false },
        failure: null,
        dialog: null,
        fixPreview: null,
        issueDialog: null,
        cancelled: false,
      };
    case "slow":
      return state.running === null ? state : { ...state, running: { ...state.running, slow: true } };
    case "finished":
      return withResult(state, event.result, event);
    case "previewed": {
      const next = withResult(state, event.preview, event);
      return asksToConfirm(event.preview) ? { ...next, dialog: dialogOf(event.preview) } : next;
    }
    case "fixPreviewed": {
      const { preview } = event;
      const next = withResult(state, preview, event);
      return preview.status === "done" && preview.cells.length > 0 ? { ...next, fixPreview: preview } : next;
    }
    case "issuePreviewed": {
      const { preview } = event;
      // Nothing was checked: the list stays.
      const next = { ...withResult(state, preview, event), findings: state.findings };
      return preview.status === "done" ? { ...next, issueDialog: { preview, wishes: preview.terms } } : next;
    }
    case "issueTyped": {
      const { issueDialog } = state;
      if (issueDialog === null) return state;
      return { ...state, issueDialog: { ...issueDialog, wishes: { ...issueDialog.wishes, ...event.wishes } } };
    }
    case "issueCancelled":
      return { ...state, issueDialog: null, cancelled: true };
    case "fixCancelled":
      return { ...state, fixPreview: null, cancelled: true };
    case "viewed":
      return { ...state, view: event.view };
    case "closedAsked":
      return { ...state, showsClosed: event.showsClosed, filter: null, shownCount: PAGE_SIZE };
    case "failed":
      return {
        ...state,
        running: null,
        dialog: null,
        fixPreview: null,
        issueDialog: null,
        failure: event.failure,
        ...seen(event),
      };
    case "stepSeen":
      return { ...state, ...seen(event) };
    case "failureDismissed":
      return { ...state, failure: null };
    case "reasonTyped":
      return state.dialog === null ? state : { ...state, dialog: { ...state.dialog, reason: event.reason } };
    case "keptChosen":
      return state.dialog === null ? state : { ...state, dialog: withChoice(state.dialog, event.place, event.isKept) };
    case "buildCancelled":
      return { ...state, dialog: null, cancelled: true };
    case "filtered":
      return { ...state, filter: event.severity, shownCount: PAGE_SIZE };
    case "moreAsked":
      return { ...state, shownCount: state.shownCount + PAGE_SIZE };
    case "located":
      return { ...state, currentKey: event.key };
  }
}

/** A build may start when nothing blocks it, or when the reason is written. */
export function mayConfirm({ preview, reason }: Pick<BuildDialogState, "preview" | "reason">): boolean {
  return preview.status !== "blocked" || reason.trim() !== "";
}
