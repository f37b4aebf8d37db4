import {
  memoryText,
  targetOf,
  validateSteps,
  type FiguresPlan,
  type ImportTarget,
  type KeptMapping,
  type Memory,
  type RowsPlan,
} from "../domain";
import type { SheetChange } from "../domain/plan/SheetPlan";
import { appendRows, keepInWorkbook, runExcel, type ExcelContext } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { importMessagesOf } from "./importMessages";
import { changesOfOrders, ordersOfFigures, ordersOfRows, type RowSource } from "./importOrders";
import { refused, refusedByExcel, resultOf, type Answering } from "./results";
import { understand, type Understood } from "./understand";
import { written } from "./written";

/** What an import has to know of the workbook; null when it cannot be read. */
export interface ImportReadiness extends CommandResult {
  readonly target: ImportTarget | null;
}

/** What the user confirmed. */
export interface ImportOrder {
  readonly plan: RowsPlan | FiguresPlan;
  /** As `readiness` gave it: what the plan was made for. */
  readonly target: ImportTarget;
  readonly rows: RowSource;
  /** Kept in the workbook for the next export with these headers. */
  readonly mapping: KeptMapping;
  readonly onProgress: (rowsDone: number, rowsTotal: number) => void;
  readonly isCancelled: () => boolean;
}

/** Exports come in a handful of forms. */
const MAX_KEPT_MAPPINGS = 20;

const answering = ({ options, watch }: Command): Answering => ({ command: "import", options, watch });

/**
 * Reads the workbook for an import; writes nothing. Two syncs.
 * @throws HostError
 */
export async function readImportTarget(command: Command): Promise<ImportReadiness> {
  const base = answering(command);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return { ...refusedByExcel(base, reading.refusal), target: null };
    const { ledger, memory } = reading;
    const message = importMessagesOf(command.options.language).ready;
    const target = command.watch.computing(() => targetOf(ledger, memory.mappings));
    return { ...resultOf({ ...base, status: "done", message, ledger }), target };
  });
}

/** The last mapping first; one for each set of headers. What cannot be read is not written over. */
function withKept(memory: Memory, mapping: KeptMapping): Memory | null {
  const [first] = memory.mappings;
  if (memory.isUnreadable || JSON.stringify(first) === JSON.stringify(mapping)) return null;
  const others = memory.mappings.filter(({ headers }) => headers !== mapping.headers);
  return { ...memory, mappings: [mapping, ...others].slice(0, MAX_KEPT_MAPPINGS) };
}

/** Whether the tables that the plan was made for are as they were. */
const isUnchanged = ({ target }: ImportOrder, { ledger, memory }: Understood): boolean => {
  const now = targetOf(ledger, memory.mappings);
  return JSON.stringify([now.tables, now.sheetNames]) === JSON.stringify([target.tables, target.sheetNames]);
};

/** What stands now, and whether the table has as many rows as it should. */
async function answer(
  context: ExcelContext,
  command: Command,
  { plan }: ImportOrder,
  changes: readonly SheetChange[],
): Promise<CommandResult> {
  const { options, watch } = command;
  const messages = importMessagesOf(options.language);
  const written = plan.kind === "rows" ? messages.rowsWritten(plan) : messages.figuresWritten(plan);
  const base = { ...answering(command), status: "done", changes } as const;
  const reading = await understand(context, command);
  if (reading.kind === "refused") return resultOf({ ...base, message: written });
  const { ledger } = reading;
  const table = ledger.tables.find(({ role, sheet }) => role === plan.role && sheet.name === plan.sheet);
  const found = table?.bodyRowIndexes.length ?? 0;
  const differs = plan.kind === "rows" && found !== plan.rowsAfter;
  const message = differs ? `${written}${messages.countDiffers(found, plan.rowsAfter)}` : written;
  return resultOf({ ...base, message, ledger, findings: await watch.computingInSteps(validateSteps(ledger)) });
}

/**
 * Writes what the user confirmed, keeps the mapping, and checks what stands then. When Excel refuses, or the user cancels,
 * what had been written is put back.
 * @throws HostError
 */
export async function importExport(command: Command, order: ImportOrder): Promise<CommandResult> {
  const { options, watch } = command;
  const base = answering(command);
  const messages = importMessagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    if (!isUnchanged(order, reading)) return refused(base, "changedSincePreview", messages.targetGone);
    const { plan } = order;
    const orders = plan.kind === "rows" ? ordersOfRows(plan, order.rows) : ordersOfFigures(plan);
    const { onProgress, isCancelled } = order;
    const step = { log: reading.log, command: base.command, snapshot: reading.snapshot };
    const appended = await watch.writing(appendRows(context, orders, { onProgress, isCancelled, ...step }));
    if (appended.kind === "cancelled") return refused(base, "importCancelled", messages.cancelled);
    const memory = withKept(reading.memory, order.mapping);
    if (memory !== null) await watch.writing(keepInWorkbook(context, memoryText(memory)));
    const result = await answer(context, command, order, changesOfOrders(orders));
    return written(command, reading.log, result, appended.overwritten);
  });
}
