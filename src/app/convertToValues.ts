import {
  blocksOf,
  formulaCells,
  isTrackingWorkbook,
  planToValues,
  validateSteps,
  type Finding,
  type Ledger,
  type SheetAreas,
} from "../domain";
import type { ValuesPlan } from "../domain/plan/planToValues";
import {
  applyValues,
  changesOfCells,
  queueBuilt,
  queueSelection,
  readArrays,
  runExcel,
  type ArraysReading,
  type ExcelContext,
  type ExcelRefusal,
  type Selection,
  type StepLog,
} from "../excel";
import { builtAfterValues } from "./builtValues";
import type { Command } from "./Command";
import type { CommandResult, ValuesScope } from "./CommandResult";
import { messagesOf } from "./messages";
import { refused, refusedByExcel, resultOf, sentences, type Answering } from "./results";
import { understand, type Understood } from "./understand";
import { valuesMessagesOf } from "./valuesMessages";
import { valuesPlaces } from "./valuesPlaces";
import { stayingSentence, valuesSentence } from "./valuesSentences";
import { written } from "./written";

/**
 * More formulas are not converted at once: what is written, kept for one step back and read again has to stay below the
 * 5 MB that Excel on the web takes in one request.
 */
export const MAX_FORMULAS = 10_000;

const NO_ARRAYS: ArraysReading = { arrays: new Map(), obstacles: new Map() };

const planOf = (ledger: Ledger, places: readonly SheetAreas[], { arrays }: ArraysReading): ValuesPlan =>
  planToValues(ledger.snapshot, places, arrays);

/** The first sheet that is to be written, and cannot be. */
function obstacleOf({ cells }: ValuesPlan, { obstacles }: ArraysReading): ExcelRefusal | null {
  const found = cells.find(({ sheet }) => obstacles.has(sheet));
  return found === undefined ? null : (obstacles.get(found.sheet) ?? null);
}

interface Prepared {
  readonly plan: ValuesPlan;
  readonly obstacle: ExcelRefusal | null;
  readonly builtBefore: string;
}

/** What can be converted: one sync, two where an array formula may be among it; none where nothing can. */
async function prepare(context: ExcelContext, ledger: Ledger, places: readonly SheetAreas[]): Promise<Prepared> {
  const likely = planOf(ledger, places, NO_ARRAYS);
  if (likely.cells.length === 0 || likely.cells.length > MAX_FORMULAS)
    return { plan: likely, obstacle: null, builtBefore: "" };
  const builtOf = queueBuilt(context);
  const reading = await readArrays(
    context,
    places.map((place) => ({ sheetName: place.sheet.name, blocks: blocksOf(formulaCells(place)) })),
  );
  const plan = planOf(ledger, places, reading);
  return { plan, obstacle: obstacleOf(plan, reading), builtBefore: builtOf() };
}

/** Reads, and what is selected with it where that is asked for: two syncs. */
async function look(
  context: ExcelContext,
  command: Command,
): Promise<
  { readonly reading: Understood; readonly selection: Selection | null } | { readonly refusal: ExcelRefusal }
> {
  let selectionOf: () => Selection | null = () => null;
  const alongside = (): void => {
    selectionOf = queueSelection(context);
  };
  const reading = await understand(context, command, command.options.scope === "selection" ? { alongside } : {});
  return reading.kind === "refused" ? reading : { reading, selection: selectionOf() };
}

const COMMAND = "to-values";

const scopeOf = ({ options }: Command): ValuesScope => options.scope ?? "annexes";

interface Seen {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/** Writes what was prepared, or says why there is nothing to be written. */
async function finish(
  context: ExcelContext,
  command: Command,
  seen: Seen,
  { plan, builtBefore }: Prepared,
  log: StepLog,
): Promise<CommandResult> {
  const { options, watch } = command;
  const messages = valuesMessagesOf(options.language);
  const answer = { command: COMMAND, options, watch, ...seen, status: "done" } as const;
  const { cells, staying } = plan;
  const stays = stayingSentence(messages, staying);
  if (cells.length === 0) {
    const already = staying.length === 0 ? messages.already[scopeOf(command)] : messages.noneConverted;
    return resultOf({ ...answer, message: sentences(options.language, already, stays) });
  }
  const after = watch.computing(() => builtAfterValues(builtBefore, seen.ledger, cells));
  const applying = { log, command: COMMAND, built: { before: builtBefore, after } };
  const { overwritten } = await watch.writing(applyValues(context, cells, applying));
  const message = sentences(options.language, valuesSentence(messages, scopeOf(command), cells), stays);
  const result = resultOf({ ...answer, message, changes: changesOfCells(cells) });
  return written(command, log, result, overwritten);
}

async function convert(context: ExcelContext, command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base: Answering = { command: COMMAND, options, watch };
  const scope = scopeOf(command);
  const looked = await look(context, command);
  if ("refusal" in looked) return refusedByExcel(base, looked.refusal);
  const { reading, selection } = looked;
  const { ledger, log } = reading;
  if (scope === "annexes" && ledger.annex1 === null && ledger.annex2 === null)
    return refused(base, "noAnnexes", messagesOf(options.language).noAnnexes, { ledger });
  const findings = isTrackingWorkbook(ledger) ? await watch.computingInSteps(validateSteps(ledger)) : [];
  const seen = { ledger, findings };
  const places = watch.computing(() => valuesPlaces(ledger, selection, scope === "workbook"));
  const prepared = await watch.reading(prepare(context, ledger, places));
  if (prepared.obstacle !== null) return refusedByExcel(base, prepared.obstacle, seen);
  const { length } = prepared.plan.cells;
  if (length <= MAX_FORMULAS) return finish(context, command, seen, prepared, log);
  const { tooMany } = valuesMessagesOf(options.language);
  return refused(base, "tooManyFormulas", tooMany(length, MAX_FORMULAS), seen);
}

/**
 * 转为数值: the annexes, what is selected or every sheet hold what their formulas come to, for people who have neither
 * the add-in nor the other sheets. All or nothing, but for formulas that cannot be converted: these are named. Five
 * syncs, one more where an array formula stands among them; two where nothing can be converted.
 * @throws HostError
 */
export function convertToValues(command: Command): Promise<CommandResult> {
  return runExcel((context) => convert(context, command));
}
