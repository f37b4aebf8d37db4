import {
  isTrackingWorkbook,
  blocksBuild,
  judgeFindings,
  memoryText,
  planAnnexes,
  readLedger,
  validateSteps,
  type Finding,
  type Ledger,
  type Memory,
} from "../domain";
import type { WorkbookSnapshot } from "../domain/snapshot";
import {
  applyPlans,
  obstacleTo,
  queueKeeping,
  runExcel,
  type ExcelContext,
  type PlannedSheet,
  type StepLog,
} from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf, patched, prepareSheets, previewOf } from "./prepareSheets";
import { refused, refusedByDomain, refusedByExcel, resultOf, sentences, type Answering } from "./results";
import { understand } from "./understand";
import type { AnnexPreview } from "./UseCases";
import { written } from "./written";

const COMMAND = "build-annexes";

/** A build that may go ahead, or needs a written reason to. */
interface Prepared {
  readonly kind: "prepared";
  readonly snapshot: WorkbookSnapshot;
  readonly ledger: Ledger;
  readonly memory: Memory;
  readonly findings: readonly Finding[];
  /** Hard findings on input sheets that nobody has explained. */
  readonly blocking: readonly Finding[];
  readonly planned: readonly PlannedSheet[];
  readonly log: StepLog;
}

interface Refused {
  readonly kind: "refused";
  readonly result: CommandResult;
}

const reasonOf = ({ options }: Command): string => options.override?.trim() ?? "";

const answering = ({ options, watch }: Command): Answering => ({ command: COMMAND, options, watch });

const refusedWith = (result: CommandResult): Refused => ({ kind: "refused", result });

/** Reads, checks, plans and compares: three syncs. */
async function prepare(context: ExcelContext, command: Command): Promise<Prepared | Refused> {
  const { options, watch } = command;
  const base = answering(command);
  const reading = await understand(context, command);
  if (reading.kind === "refused") return refusedWith(refusedByExcel(base, reading.refusal));
  const { snapshot, ledger, memory, log } = reading;
  if (!isTrackingWorkbook(ledger)) {
    return refusedWith(refused(base, "noTables", messagesOf(options.language).noTables));
  }
  const findings = await watch.computingInSteps(validateSteps(ledger));
  const planning = watch.computing(() => planAnnexes(ledger));
  const seen = { ledger, findings };
  if (planning.kind === "refused") return refusedWith(refusedByDomain(base, planning.refusal, seen));
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const planned = await watch.reading(prepareSheets(context, planning.plans, sheetNames));
  const obstacle = obstacleTo(planned);
  if (obstacle !== null) return refusedWith(refusedByExcel(base, obstacle, seen));
  const open = judgeFindings(findings, memory).filter(({ isOpen }) => isOpen);
  return { kind: "prepared", snapshot, ledger, memory, findings, blocking: blocksBuild(open, ledger), planned, log };
}

/** A build that passes over hard findings leaves its reason in the workbook. */
function withOverride({ memory, blocking }: Prepared, command: Command): Memory {
  if (blocking.length === 0) return memory;
  const override = { reason: reasonOf(command), date: command.options.now, hardCount: blocking.length };
  return { ...memory, overrides: [...memory.overrides, override] };
}

function blockedResult(command: Command, { ledger, findings, blocking }: Prepared): CommandResult {
  const message = messagesOf(command.options.language).blocked(blocking.length);
  return resultOf({ ...answering(command), status: "blocked", message, ledger, findings });
}

function unchangedResult(command: Command, { ledger, findings }: Prepared): CommandResult {
  const message = messagesOf(command.options.language).builtAlready;
  return resultOf({ ...answering(command), status: "done", message, ledger, findings });
}

/** Writes and reads back (two syncs, the reason goes with the second), then checks what stands now. */
async function write(context: ExcelContext, command: Command, prepared: Prepared): Promise<CommandResult> {
  const { options, watch } = command;
  const memory = withOverride(prepared, command);
  const applied = await watch.writing(
    applyPlans(context, prepared.planned, {
      log: prepared.log,
      command: COMMAND,
      alongside: () => {
        if (memory !== prepared.memory) queueKeeping(context, memoryText(memory));
      },
    }),
  );
  const ledger = watch.computing(() =>
    readLedger(patched(prepared.snapshot, applied.sheets), prepared.ledger.corrections, memory),
  );
  const messages = messagesOf(options.language);
  const built = messages.built(previewOf(prepared.planned));
  const despite = prepared.blocking.length > 0 ? messages.builtDespite(reasonOf(command)) : "";
  const result = resultOf({
    ...answering(command),
    status: "done",
    message: sentences(options.language, built, despite),
    ledger,
    findings: await watch.computingInSteps(validateSteps(ledger)),
    changes: changesOf(prepared.planned),
  });
  return written(command, prepared.log, result, applied.overwritten);
}

/**
 * Says what building 附件1 and 附件2 would change; writes nothing. Three syncs.
 * @returns `done` when it may go ahead, `blocked` when it needs a written reason (its `changes` tell what it would
 * write all the same), `refused` when it cannot.
 * @throws HostError
 */
export async function previewAnnexes(command: Command): Promise<AnnexPreview> {
  const { options, session } = command;
  session.pending = null;
  const prepared = await runExcel((context) => prepare(context, command));
  if (prepared.kind === "refused") return { ...prepared.result, sheets: [], token: "" };
  const isBlocked = prepared.blocking.length > 0;
  const token = String(session.nextToken);
  session.nextToken += 1;
  session.pending = { token, planned: prepared.planned, isBlocked };
  const sheets = previewOf(prepared.planned);
  if (isBlocked) {
    return { ...blockedResult(command, prepared), changes: changesOf(prepared.planned), sheets, token };
  }
  if (sheets.length === 0) return { ...unchangedResult(command, prepared), sheets, token };
  const { ledger, findings, planned } = prepared;
  const message = messagesOf(options.language).preview(sheets);
  const changes = changesOf(planned);
  const result = resultOf({ ...answering(command), status: "done", message, ledger, findings, changes });
  return { ...result, sheets, token };
}

/** Builds from what has just been read: stops where hard findings stand without a reason, and where nothing changes. */
function finish(context: ExcelContext, command: Command, prepared: Prepared): CommandResult | Promise<CommandResult> {
  if (prepared.blocking.length > 0 && reasonOf(command) === "") return blockedResult(command, prepared);
  if (previewOf(prepared.planned).length === 0) return unchangedResult(command, prepared);
  return write(context, command, prepared);
}

const sameChanges = (a: readonly PlannedSheet[], b: readonly PlannedSheet[]): boolean =>
  JSON.stringify(changesOf(a)) === JSON.stringify(changesOf(b));

/**
 * Writes what a preview showed. The workbook is read again, so that what the user changed while the confirmation stood
 * open is not overwritten unseen: then it refuses. Five syncs.
 * @param token Of the preview.
 * @throws HostError
 */
export async function applyAnnexes(command: Command, token: string): Promise<CommandResult> {
  const { options, session } = command;
  const { pending } = session;
  const messages = messagesOf(options.language);
  if (pending?.token !== token) return refused(answering(command), "previewGone", messages.previewGone);
  session.pending = null;
  return runExcel(async (context) => {
    const prepared = await prepare(context, command);
    if (prepared.kind === "refused") return prepared.result;
    if (!sameChanges(prepared.planned, pending.planned)) {
      return refused(answering(command), "changedSincePreview", messages.changedSincePreview);
    }
    return finish(context, command, prepared);
  });
}

/**
 * Builds 附件1 and 附件2 in place, without asking. Five syncs; three when nothing has to change.
 * @throws HostError
 */
export async function buildAnnexes(command: Command): Promise<CommandResult> {
  return runExcel(async (context) => {
    const prepared = await prepare(context, command);
    return prepared.kind === "refused" ? prepared.result : finish(context, command, prepared);
  });
}
