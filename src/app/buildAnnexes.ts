import { builtSheet, memoryText, readLedger, validateSteps, type Memory } from "../domain";
import {
  applyPlans,
  builtSheetsOf,
  builtText,
  keepBuilt,
  queueKeeping,
  runExcel,
  type ExcelContext,
  type PlannedSheet,
} from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { answering, COMMAND, keeping, prepareAnnexes, type Prepared } from "./prepareAnnexes";
import { changesOf, patched, previewOf } from "./prepareSheets";
import { previewCells } from "./previewCells";
import { refused, resultOf, sentences } from "./results";
import type { AnnexPreview } from "./UseCases";
import { written } from "./written";

const reasonOf = ({ options }: Command): string => options.override?.trim() ?? "";

const plannedOf = ({ sheets }: Prepared): readonly PlannedSheet[] => sheets.map(({ planned }) => planned);

/** What is to be remembered of this build, beside what other sheets have left. */
function builtAfter({ sheets, builtBefore }: Prepared): string {
  const now = sheets.map(
    ({ computed: { plan, reading }, kept }) => [plan.sheetName, builtSheet(plan, reading.details, kept)] as const,
  );
  return builtText({ ...builtSheetsOf(builtBefore), ...Object.fromEntries(now) });
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
    applyPlans(context, plannedOf(prepared), {
      log: prepared.log,
      command: COMMAND,
      built: { before: prepared.builtBefore, after: builtAfter(prepared) },
      alongside: () => {
        if (memory !== prepared.memory) queueKeeping(context, memoryText(memory));
      },
    }),
  );
  const ledger = watch.computing(() =>
    readLedger(patched(prepared.snapshot, applied.sheets), prepared.ledger.corrections, memory),
  );
  const messages = messagesOf(options.language);
  const built = messages.built(previewOf(plannedOf(prepared)));
  const despite = prepared.blocking.length > 0 ? messages.builtDespite(reasonOf(command)) : "";
  const result = resultOf({
    ...answering(command),
    status: "done",
    message: sentences(options.language, built, despite),
    ledger,
    findings: await watch.computingInSteps(validateSteps(ledger)),
    changes: changesOf(plannedOf(prepared)),
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
  const prepared = await runExcel((context) => prepareAnnexes(context, command));
  if (prepared.kind === "refused") return { ...prepared.result, sheets: [], cells: [], token: "" };
  const isBlocked = prepared.blocking.length > 0;
  const token = String(session.nextToken);
  session.nextToken += 1;
  const planned = plannedOf(prepared);
  session.pending = { token, planned, isBlocked };
  const shown = { sheets: previewOf(planned), cells: previewCells(prepared.sheets, prepared.ledger), token };
  const changes = changesOf(planned);
  if (isBlocked) return { ...blockedResult(command, prepared), changes, ...shown };
  if (shown.sheets.length === 0) return { ...unchangedResult(command, prepared), ...shown };
  const { ledger, findings } = prepared;
  const message = messagesOf(options.language).preview(shown.sheets);
  return { ...resultOf({ ...answering(command), status: "done", message, ledger, findings, changes }), ...shown };
}

/** Builds from what has just been read: stops where hard findings stand without a reason, and where nothing changes. */
function finish(context: ExcelContext, command: Command, prepared: Prepared): CommandResult | Promise<CommandResult> {
  if (prepared.blocking.length > 0 && reasonOf(command) === "") return blockedResult(command, prepared);
  if (previewOf(plannedOf(prepared)).length === 0) return remember(context, command, prepared);
  return write(context, command, prepared);
}

/** Cells that are kept are remembered even where nothing else has to be written: one sync. */
async function remember(context: ExcelContext, command: Command, prepared: Prepared): Promise<CommandResult> {
  const after = builtAfter(prepared);
  const hasKept = prepared.sheets.some(({ kept }) => kept.length > 0);
  if (after !== prepared.builtBefore && hasKept) await command.watch.writing(keepBuilt(context, after));
  return unchangedResult(command, prepared);
}

/** The build with those computed cells kept that a person wants to keep: of no others does it take the word. */
function withChoices(prepared: Prepared, wanted: readonly string[]): Prepared {
  const offered = new Set(
    previewCells(prepared.sheets, prepared.ledger).flatMap(({ hand, sheet, address }) =>
      hand === null ? [] : [`${sheet}!${address}`],
    ),
  );
  const sheets = prepared.sheets.map((each) => {
    const { plan, changes } = each.computed;
    const kept = changes
      .filter(({ kind }) => kind === "value" || kind === "formula")
      .map(({ address }) => address)
      .filter((address) => [offered, new Set(wanted)].every((all) => all.has(`${plan.sheetName}!${address}`)));
    return keeping(each, kept);
  });
  return { ...prepared, sheets };
}

const sameChanges = (a: readonly PlannedSheet[], b: readonly PlannedSheet[]): boolean =>
  JSON.stringify(changesOf(a)) === JSON.stringify(changesOf(b));

/**
 * Writes what a preview showed. The workbook is read again, so that what the user changed while the confirmation stood
 * open is not overwritten unseen: then it refuses. Five syncs.
 * @param token Of the preview.
 * @param keep Cells changed by hand that are to stay so, `sheet!A1`; null for those that were kept before.
 * @throws HostError
 */
export async function applyAnnexes(
  command: Command,
  token: string,
  keep: readonly string[] | null,
): Promise<CommandResult> {
  const { options, session } = command;
  const { pending } = session;
  const messages = messagesOf(options.language);
  if (pending?.token !== token) return refused(answering(command), "previewGone", messages.previewGone);
  session.pending = null;
  return runExcel(async (context) => {
    const prepared = await prepareAnnexes(context, command);
    if (prepared.kind === "refused") return prepared.result;
    if (!sameChanges(plannedOf(prepared), pending.planned)) {
      return refused(answering(command), "changedSincePreview", messages.changedSincePreview);
    }
    return finish(context, command, keep === null ? prepared : withChoices(prepared, keep));
  });
}

/**
 * Builds 附件1 and 附件2 in place, without asking. Five syncs; three when nothing has to change.
 * @throws HostError
 */
export async function buildAnnexes(command: Command): Promise<CommandResult> {
  return runExcel(async (context) => {
    const prepared = await prepareAnnexes(context, command);
    return prepared.kind === "refused" ? prepared.result : finish(context, command, prepared);
  });
}
