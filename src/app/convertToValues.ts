import { blocksOf, formulaCells, planToValues, validateSteps, type Ledger, type SheetAreas } from "../domain";
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
} from "../excel";
import { builtAfterValues } from "./builtValues";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
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

async function convert(context: ExcelContext, command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base: Answering = { command: "to-values", options, watch };
  const messages = valuesMessagesOf(options.language);
  const scope = options.scope ?? "annexes";
  const looked = await look(context, command);
  if ("refusal" in looked) return refusedByExcel(base, looked.refusal);
  const { reading, selection } = looked;
  const { ledger, log } = reading;
  if (scope === "annexes" && ledger.annex1 === null && ledger.annex2 === null)
    return refused(base, "noAnnexes", messagesOf(options.language).noAnnexes, { ledger });
  const seen = { ledger, findings: await watch.computingInSteps(validateSteps(ledger)) };
  const places = watch.computing(() => valuesPlaces(ledger, selection, scope === "workbook"));
  const { plan, obstacle, builtBefore } = await watch.reading(prepare(context, ledger, places));
  const { cells, staying } = plan;
  if (obstacle !== null) return refusedByExcel(base, obstacle, seen);
  if (cells.length > MAX_FORMULAS)
    return refused(base, "tooManyFormulas", messages.tooMany(cells.length, MAX_FORMULAS), seen);
  const stays = stayingSentence(messages, staying);
  if (cells.length === 0) {
    const already = staying.length === 0 ? messages.already[scope] : messages.noneConverted;
    return resultOf({ ...base, ...seen, status: "done", message: sentences(options.language, already, stays) });
  }
  const built = { before: builtBefore, after: watch.computing(() => builtAfterValues(builtBefore, ledger, cells)) };
  const { overwritten } = await watch.writing(applyValues(context, cells, { log, command: base.command, built }));
  const message = sentences(options.language, valuesSentence(messages, scope, cells), stays);
  const result = resultOf({ ...base, ...seen, status: "done", message, changes: changesOfCells(cells) });
  return written(command, log, result, overwritten);
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
