import {
  builtSheet,
  DAY_SETTINGS,
  isoOfSerial,
  isTrackingWorkbook,
  nextTerms,
  planAnnexes,
  planRollover,
  readLedger,
  renderRefusal,
  serialOfIso,
  snapshotAfter,
  validateSteps,
  type IssueTerms,
  type Ledger,
  type Rollover,
  type SheetPlan,
} from "../domain";
import {
  applyPlans,
  builtSheetsOf,
  builtText,
  obstacleTo,
  queueBuilt,
  runExcel,
  type ExcelContext,
  type PlannedSheet,
} from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { issueMessagesOf } from "./issueMessages";
import { messagesOf } from "./messages";
import { changesOf, patched } from "./prepareSheets";
import { refused, refusedByExcel, resultOf, sentences, type Answering } from "./results";
import { prepareRollover, previewEdits } from "./rolloverSheets";
import { filteredSheet } from "./sheetObstacle";
import { understand, type Understood } from "./understand";
import type { IssuePreview, IssueWishes } from "./UseCases";
import { written } from "./written";

/** Stands for the name of a 期 that people still have to give. */
const UNNAMED = "新一期";

const answering = ({ options, watch }: Command): Answering => ({ command: "new-issue", options, watch });

/** What is answered where no 期 can begin. */
export const withoutTerms = (result: CommandResult): IssuePreview => ({ ...result, terms: {}, copies: [], cells: [] });

const dayText = (serial: number | null): string => (serial === null ? "" : isoOfSerial(serial));

const wishesOf = (terms: IssueTerms): Required<IssueWishes> => ({
  issue: terms.issue,
  cutOff: dayText(terms.cutOff),
  caseFrom: dayText(terms.caseFrom),
  caseTo: dayText(terms.caseTo),
  examFrom: dayText(terms.examFrom),
  examTo: dayText(terms.examTo),
});

/** What was wished for over what is proposed; a day that says nothing is named. */
function termsOf(proposal: IssueTerms, wishes: IssueWishes): IssueTerms | { readonly unread: string } {
  const days = DAY_SETTINGS.map(([field]) => {
    const text = wishes[field]?.trim();
    if (text === undefined) return [field, proposal[field]] as const;
    return [field, text === "" ? null : (serialOfIso(text) ?? text)] as const;
  });
  const unread = days.find(([, day]) => typeof day === "string");
  if (unread !== undefined) return { unread: String(unread[1]) };
  return { ...proposal, ...Object.fromEntries(days), issue: (wishes.issue ?? proposal.issue).trim() };
}

type Planned = { readonly rollover: Rollover; readonly terms: IssueTerms } | { readonly result: CommandResult };

function planFor(command: Command, { ledger }: Understood, wishes: IssueWishes): Planned {
  const base = answering(command);
  const { language } = command.options;
  const messages = issueMessagesOf(language);
  if (!isTrackingWorkbook(ledger))
    return { result: refused(base, "noTables", messagesOf(language).noTables, { ledger }) };
  const terms = termsOf(nextTerms(ledger.settings), wishes);
  if ("unread" in terms) return { result: refused(base, "issueDayUnread", messages.dayUnread(terms.unread)) };
  const rollover = planRollover(ledger, terms);
  if ("code" in rollover) return { result: refused(base, rollover.code, messages.refused(rollover), { ledger }) };
  return { rollover, terms };
}

/**
 * Proposes the next 期 and says what beginning it would do; writes nothing. Two syncs.
 * @throws HostError
 */
export async function previewIssue(command: Command): Promise<IssuePreview> {
  const base = answering(command);
  const reading = await runExcel((context) => understand(context, command));
  if (reading.kind === "refused") return withoutTerms(refusedByExcel(base, reading.refusal));
  const { ledger } = reading;
  const proposal = nextTerms(ledger.settings);
  // A 期 that counts nothing has no next one that could be proposed: people name it.
  const planned = planFor(command, reading, {
    ...wishesOf(proposal),
    issue: proposal.issue === "" ? UNNAMED : proposal.issue,
  });
  if ("result" in planned) return withoutTerms(planned.result);
  const { copies } = planned.rollover;
  const message = issueMessagesOf(command.options.language).ready(ledger.settings.issue.value);
  const result = resultOf({ ...base, status: "done", message, ledger, findings: [] });
  return { ...result, terms: wishesOf(proposal), copies, cells: previewEdits(ledger, planned.rollover) };
}

/** The annexes of the new 期, on the sheets where those of the last one stand; none where they cannot be built. */
function annexPlans(ledger: Ledger, { copies, terms, edits, remarks, hasAnnexes }: Rollover) {
  if (!hasAnnexes) return { plans: [] };
  const after = readLedger(
    snapshotAfter(ledger.snapshot, copies, [...terms, ...edits, ...remarks]),
    ledger.corrections,
    ledger.memory,
  );
  const planning = planAnnexes(after);
  return planning.kind === "plans" ? { plans: planning.plans } : { plans: [], refusal: planning.refusal };
}

/** What the build remembers: the annexes of the new 期, none of whose cells people have changed. */
function builtAfter(before: string, annexes: readonly SheetPlan[], planned: readonly PlannedSheet[]): string {
  const now = annexes.flatMap((plan) => {
    const details = planned.find((each) => each.plan === plan)?.reading.details;
    return details === undefined ? [] : [[plan.sheetName, builtSheet(plan, details, [])] as const];
  });
  return builtText({ ...builtSheetsOf(before), ...Object.fromEntries(now) });
}

async function write(
  context: ExcelContext,
  command: Command,
  reading: Understood,
  { rollover, terms }: Exclude<Planned, { readonly result: CommandResult }>,
): Promise<CommandResult> {
  const { options, watch } = command;
  const { ledger, snapshot, log, memory } = reading;
  const base = answering(command);
  const annexes = watch.computing(() => annexPlans(ledger, rollover));
  const builtOf = queueBuilt(context);
  const planned = await watch.reading(prepareRollover(context, snapshot, rollover, annexes.plans));
  const sources = rollover.copies.map(({ from }) => from);
  const obstacle = obstacleTo(planned) ?? filteredSheet(snapshot, sources);
  if (obstacle !== null) return refusedByExcel(base, obstacle, { ledger });
  const built = { before: builtOf(), after: builtAfter(builtOf(), annexes.plans, planned) };
  const applied = await watch.writing(applyPlans(context, planned, { log, command: base.command, built }));
  const after = watch.computing(() => readLedger(patched(snapshot, applied.sheets), ledger.corrections, memory));
  const messages = issueMessagesOf(options.language);
  const exports = [after.caseLog, after.examLog].flatMap((source) =>
    source === null ? [] : [source.table.sheet.name],
  );
  const result = resultOf({
    ...base,
    status: "done",
    message: sentences(
      options.language,
      messages.started({
        last: ledger.settings.issue.value,
        next: terms.issue,
        sheets: rollover.copies.map(({ to }) => to),
        cells: rollover.terms.length + rollover.edits.length,
      }),
      rollover.unplaced.length === 0 ? "" : messages.unplaced(rollover.unplaced),
      annexes.refusal === undefined ? "" : messages.annexesLeft(renderRefusal(annexes.refusal, options.language)),
      exports.length === 0 ? "" : messages.importAgain(exports),
    ),
    ledger: after,
    findings: await watch.computingInSteps(validateSteps(after)),
    changes: changesOf(planned),
  });
  return written(command, log, result, applied.overwritten);
}

/**
 * 新建一期: keeps what the last 期 held on sheets of its own and carries the workbook forward, as one step. Five syncs.
 * @param wishes What differs from the proposal.
 * @throws HostError
 */
export async function startIssue(command: Command, wishes: IssueWishes): Promise<CommandResult> {
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(answering(command), reading.refusal);
    const planned = planFor(command, reading, wishes);
    return "result" in planned ? planned.result : write(context, command, reading, planned);
  });
}
