import {
  blocksBuild,
  builtInBlock,
  isTrackingWorkbook,
  judgeFindings,
  keepCells,
  keptAddresses,
  planAnnexes,
  validateSteps,
  type Finding,
  type Ledger,
  type Memory,
} from "../domain";
import { diffBlock } from "../domain/plan/diffBlock";
import type { BlockDetails } from "../domain/plan/SheetPlan";
import type { WorkbookSnapshot } from "../domain/snapshot";
import {
  builtSheetsOf,
  obstacleTo,
  queueBuilt,
  type BuiltSheets,
  type ExcelContext,
  type PlannedSheet,
  type StepLog,
} from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { prepareSheets } from "./prepareSheets";
import { refused, refusedByDomain, refusedByExcel, type Answering } from "./results";
import { understand } from "./understand";

export const COMMAND = "build-annexes";

export const answering = ({ options, watch }: Command): Answering => ({ command: COMMAND, options, watch });

/** An annex as it is computed, and as it will be written: cells that a person wants to keep are left out of that. */
export interface PreparedSheet {
  /** Before any cell is kept. */
  readonly computed: PlannedSheet;
  readonly planned: PlannedSheet;
  /** What stands in its block, and what the last build had left there. */
  readonly details: BlockDetails;
  /** Of cells that are kept; A1, without the sheet. */
  readonly kept: readonly string[];
}

/** A build that may go ahead, or needs a written reason to. */
export interface Prepared {
  readonly kind: "prepared";
  readonly snapshot: WorkbookSnapshot;
  readonly ledger: Ledger;
  readonly memory: Memory;
  readonly findings: readonly Finding[];
  /** Hard findings on input sheets that nobody has explained. */
  readonly blocking: readonly Finding[];
  readonly sheets: readonly PreparedSheet[];
  readonly log: StepLog;
  /** What was remembered of the last build, as text. */
  readonly builtBefore: string;
}

export interface NotPrepared {
  readonly kind: "refused";
  readonly result: CommandResult;
}

/** The sheet with some computed cells left as people have made them. */
export function keeping(sheet: PreparedSheet, kept: readonly string[]): PreparedSheet {
  const plan = keepCells(sheet.computed.plan, kept);
  const { reading } = sheet.computed;
  return { ...sheet, kept, planned: { plan, reading, changes: diffBlock(plan, sheet.details) } };
}

/** What people have changed since the last build is marked; what they wanted to keep then is kept. */
function remembering(planned: PlannedSheet, built: BuiltSheets): PreparedSheet {
  const { plan, reading } = planned;
  const last = built[plan.sheetName];
  const { details } = reading;
  if (last === undefined) return { computed: planned, planned, details, kept: [] };
  const known = { ...details, built: builtInBlock(last, details) };
  const computed = { plan, reading, changes: diffBlock(plan, known) };
  return keeping({ computed, planned: computed, details: known, kept: [] }, keptAddresses(plan, known, last.kept));
}

/** Reads, checks, plans and compares: three syncs. */
export async function prepareAnnexes(context: ExcelContext, command: Command): Promise<Prepared | NotPrepared> {
  const { options, watch } = command;
  const base = answering(command);
  const refusedWith = (result: CommandResult): NotPrepared => ({ kind: "refused", result });
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
  const builtOf = queueBuilt(context);
  const planned = await watch.reading(prepareSheets(context, planning.plans, sheetNames));
  const builtBefore = builtOf();
  const built = builtSheetsOf(builtBefore);
  const sheets = watch.computing(() => planned.map((each) => remembering(each, built)));
  const obstacle = obstacleTo(sheets.map((each) => each.planned));
  if (obstacle !== null) return refusedWith(refusedByExcel(base, obstacle, seen));
  const open = judgeFindings(findings, memory).filter(({ isOpen }) => isOpen);
  const blocking = blocksBuild(open, ledger);
  return { kind: "prepared", snapshot, ledger, memory, findings, blocking, sheets, log, builtBefore };
}
