import {
  fixTexts,
  isTrackingWorkbook,
  judgeFindings,
  planFixes,
  readLedger,
  validateSteps,
  type CellFix,
  type Finding,
  type Ledger,
} from "../domain";
import { applyCells, changesOfCells, runExcel, type ExcelContext, type StepLog } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { patched } from "./prepareSheets";
import { refused, refusedByExcel, resultOf } from "./results";
import { sheetObstacle } from "./sheetObstacle";
import { understand } from "./understand";
import type { FixPreview } from "./UseCases";
import { written } from "./written";

const COMMAND = "fix";

/** What is to be fixed: these findings, or with null every open one that has a fix. */
export type WantedFixes = readonly string[] | null;

interface Prepared {
  readonly kind: "prepared";
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly cells: readonly CellFix[];
  readonly log: StepLog;
}

interface Refused {
  readonly kind: "refused";
  readonly result: CommandResult;
}

const answering = ({ options, watch }: Command) => ({ command: COMMAND, options, watch }) as const;

function cellsOf({ snapshot, memory }: Ledger, findings: readonly Finding[], wanted: WantedFixes) {
  const chosen = judgeFindings(findings, memory).filter(({ fingerprint, isOpen }) =>
    wanted === null ? isOpen : wanted.includes(fingerprint),
  );
  return planFixes(snapshot, chosen);
}

/** Reads, checks and plans; a protected sheet is refused before anything is shown. */
async function prepare(context: ExcelContext, command: Command, wanted: WantedFixes): Promise<Prepared | Refused> {
  const { options, watch } = command;
  const base = answering(command);
  const messages = messagesOf(options.language);
  const refusedWith = (result: CommandResult): Refused => ({ kind: "refused", result });
  const reading = await understand(context, command);
  if (reading.kind === "refused") return refusedWith(refusedByExcel(base, reading.refusal));
  const { ledger, snapshot, log } = reading;
  if (!isTrackingWorkbook(ledger)) return refusedWith(refused(base, "noTables", messages.noTables));
  const findings = await watch.computingInSteps(validateSteps(ledger));
  const seen = { ledger, findings };
  const cells = watch.computing(() => cellsOf(ledger, findings, wanted));
  if (cells.length === 0) return refusedWith(refused(base, "nothingToFix", messages.nothingToFix, seen));
  const obstacle = sheetObstacle(
    snapshot,
    cells.map(({ sheet }) => sheet),
  );
  return obstacle === null
    ? { kind: "prepared", ...seen, cells, log }
    : refusedWith(refusedByExcel(base, obstacle, seen));
}

/**
 * Says which cells a fix would change, before and after; writes nothing. Two syncs, at most three.
 * @param wanted Fingerprints; null for all safe fixes of open findings.
 * @throws HostError
 */
export async function previewFixes(command: Command, wanted: WantedFixes): Promise<FixPreview> {
  const { options, session } = command;
  session.pendingFixes = null;
  const prepared = await runExcel((context) => prepare(context, command, wanted));
  if (prepared.kind === "refused") return { ...prepared.result, cells: [], token: "" };
  const { ledger, findings, cells } = prepared;
  const token = String(session.nextToken);
  session.nextToken += 1;
  session.pendingFixes = { token, wanted, cells };
  const message = messagesOf(options.language).fixPreview(cells.length);
  const changes = changesOfCells(cells);
  const result = resultOf({ ...answering(command), status: "done", message, ledger, findings, changes });
  const { uses1904Dates } = ledger.snapshot;
  const shown = cells.map((cell) => ({
    sheet: cell.sheet,
    address: cell.address,
    ...fixTexts(cell, uses1904Dates),
  }));
  return { ...result, cells: shown, token };
}

/**
 * Writes what a preview of fixes showed, as one step that 恢复 takes back. The workbook is read again: when the cells have
 * changed since, it refuses. Four syncs, at most five.
 * @throws HostError
 */
export async function applyFixes(command: Command, token: string): Promise<CommandResult> {
  const { options, session, watch } = command;
  const base = answering(command);
  const messages = messagesOf(options.language);
  const pending = session.pendingFixes;
  if (pending?.token !== token) return refused(base, "previewGone", messages.fixPreviewGone);
  session.pendingFixes = null;
  return runExcel(async (context) => {
    const prepared = await prepare(context, command, pending.wanted);
    if (prepared.kind === "refused") return prepared.result;
    const { ledger: before, findings, cells, log } = prepared;
    if (JSON.stringify(cells) !== JSON.stringify(pending.cells)) {
      return refused(base, "changedSincePreview", messages.fixChangedSince, { ledger: before, findings });
    }
    const applied = await watch.writing(applyCells(context, cells, log, COMMAND));
    const ledger = watch.computing(() =>
      readLedger(patched(before.snapshot, applied.sheets), before.corrections, before.memory),
    );
    const result = resultOf({
      ...base,
      status: "done",
      message: messages.fixed(cells.length),
      ledger,
      findings: await watch.computingInSteps(validateSteps(ledger)),
      changes: applied.changes,
    });
    return written(command, log, result, applied.overwritten);
  });
}
