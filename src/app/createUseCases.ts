import { unreadAnswers } from "../domain";
import { goToCell, runExcel } from "../excel";
import { addWordings } from "./addWordings";
import { applyAnnexes, buildAnnexes, previewAnnexes } from "./buildAnnexes";
import { buildOverview } from "./buildOverview";
import { buildReport } from "./buildReport";
import { checkNoticeText, withoutClaims } from "./checkNoticeText";
import { clearWorkbookColours } from "./clearWorkbookColours";
import { colourWorkbook } from "./colourWorkbook";
import type { Command } from "./Command";
import type { CommandOptions, CommandResult } from "./CommandResult";
import { convertToValues } from "./convertToValues";
import { correctReading, forgetCorrections } from "./correctReading";
import { createTrackingWorkbook } from "./createTrackingWorkbook";
import { draftNoticeDocument, keepDraftEdits, withoutDraft } from "./draftNoticeDocument";
import { importExport, readImportTarget } from "./importExport";
import { applyFixes, previewFixes } from "./fixCells";
import { judgeFinding } from "./judgeFinding";
import { markIssued, unmarkIssued } from "./markIssued";
import { messagesOf } from "./messages";
import { logReminders, remindUnits, withoutReminders } from "./remindUnits";
import { putBackTheirs } from "./putBackTheirs";
import { lastStepOf, lookAtLastStep, restoreLast } from "./restoreLast";
import { refused } from "./results";
import { createSession } from "./Session";
import { previewIssue, startIssue, withoutTerms } from "./startIssue";
import { Stopwatch } from "./Stopwatch";
import type { AnnexPreview, UseCases } from "./UseCases";
import { validateWorkbook } from "./validateWorkbook";

/**
 * The use-cases, with a memory of their own for undo and previews.
 * @param clock Milliseconds, for `timing`.
 */
export function createUseCases(clock: () => number = () => performance.now()): UseCases {
  const session = createSession(clock);
  let isRunning = false;
  /** The look that a pane takes when it opens: a command that is started meanwhile waits for it. */
  let looking: Promise<unknown> = Promise.resolve();

  /** One command at a time: the second click gets an answer, not a second run. */
  async function once<T extends CommandResult>(
    command: string,
    options: CommandOptions,
    work: (command: Command) => Promise<T>,
    asRefusal: (result: CommandResult) => T,
  ): Promise<T> {
    const watch = new Stopwatch(clock);
    if (isRunning) {
      return asRefusal(refused({ command, options, watch }, "busy", messagesOf(options.language).busy));
    }
    const unread = options.answers === undefined ? [] : unreadAnswers(options.answers);
    if (unread.length > 0) {
      const { answersUnread } = messagesOf(options.language);
      return asRefusal(refused({ command, options, watch }, "answersUnread", answersUnread(unread)));
    }
    isRunning = true;
    try {
      // How the look ended is said to whoever looked.
      await Promise.allSettled([looking]);
      return await work({ options, session, watch });
    } finally {
      isRunning = false;
    }
  }

  const asked = (command: string, options: CommandOptions, work: (command: Command) => Promise<CommandResult>) =>
    once(command, options, work, (result) => result);

  const plain =
    (command: string, work: (command: Command) => Promise<CommandResult>) =>
    (options: CommandOptions): Promise<CommandResult> =>
      asked(command, options, work);

  const noPreview = (result: CommandResult): AnnexPreview => ({ ...result, sheets: [], cells: [], token: "" });

  return {
    validate: plain("validate", validateWorkbook),
    colour: plain("colour", colourWorkbook),
    clearColours: plain("clear-colours", clearWorkbookColours),
    buildAnnexes: plain("build-annexes", buildAnnexes),
    createTrackingWorkbook: plain("new-workbook", createTrackingWorkbook),
    report: plain("report", buildReport),
    overview: plain("overview", buildOverview),
    toValues: plain("to-values", convertToValues),
    markIssued: plain("mark-issued", markIssued),
    unmarkIssued: plain("unmark-issued", unmarkIssued),
    restore: plain("restore", restoreLast),
    previewAnnexes: (options) => once("build-annexes", options, previewAnnexes, noPreview),
    applyAnnexes: ({ token = "", keep }, options) =>
      asked("build-annexes", options, (command) => applyAnnexes(command, token, keep ?? null)),
    judge: (judgement, options) => asked("judge", options, (command) => judgeFinding(command, judgement)),
    previewFixes: (fingerprints, options) =>
      once(
        "fix",
        options,
        (command) => previewFixes(command, fingerprints),
        (result) => ({ ...result, cells: [], token: "" }),
      ),
    previewIssue: (options) => once("new-issue", options, previewIssue, withoutTerms),
    startIssue: (wishes, options) => asked("new-issue", options, (command) => startIssue(command, wishes)),
    readImportTarget: (options) => once("import", options, readImportTarget, (result) => ({ ...result, target: null })),
    importExport: (order, options) =>
      once(
        "import",
        options,
        (command) => importExport(command, order),
        (result) => result,
      ),
    applyFixes: ({ token = "" }, options) => asked("fix", options, (command) => applyFixes(command, token)),
    correct: (corrections, options) => asked("correct", options, (command) => correctReading(command, corrections)),
    forget: (forgotten, options) => asked("correct", options, (command) => forgetCorrections(command, forgotten)),
    checkNotice: (text, options) =>
      once("check-notice", options, (command) => checkNoticeText(command, text), withoutClaims),
    draftNotice: (options) => once("draft-notice", options, draftNoticeDocument, withoutDraft),
    keepDraftEdits: (edits, options) =>
      once("draft-notice", options, (command) => keepDraftEdits(command, edits), withoutDraft),
    addWordings: plain("notice-template", addWordings),
    remindUnits: (options) => once("remind", options, remindUnits, withoutReminders),
    logReminders: (sent, options) =>
      once("log-reminders", options, (command) => logReminders(command, sent), withoutReminders),
    goTo: (sheet, address) => runExcel((context) => goToCell(context, sheet, address)),
    putBackTheirs: plain("put-back", putBackTheirs),
    lookAtLastStep: async () => {
      if (isRunning) return lastStepOf(session.log);
      const look = lookAtLastStep({ session });
      looking = look;
      return look;
    },
    get lastStep() {
      return lastStepOf(session.log);
    },
    get canRestore() {
      return session.log.state !== "none";
    },
  };
}
