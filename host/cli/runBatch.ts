import path from "node:path";

import type { Language } from "../../src/app/CommandResult";
import { BatchError } from "./BatchError";
import { batchMessage, oneLine } from "./batchMessages";
import type { BatchRequest } from "./BatchRequest";
import { checkOutput, errorMessage, exists, readInput, writeOutputs, type OutputFile } from "./files";
import { helpText } from "./helpText";
import { languageOf, parseBatchArguments, wantsHelp } from "./parseBatchArguments";
import { reasonOf } from "./reasonOf";
import { callerFolder } from "./projectPaths";
import { readNotice, type Notice } from "./readNotice";
import { isOk, makeReport } from "./Report";
import { summarise } from "./summary";
import type { CommandRun } from "./runCommand";

export type Sink = Pick<NodeJS.WritableStream, "write">;

const DONE = 0;
const HARD_STANDS = 1;
const REFUSED = 2;

/** The batch command of DESIGN §10; answers the exit code. */
export async function runBatch(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Sink,
  errors: Sink,
): Promise<number> {
  const language = languageOf(argv);
  if (wantsHelp(argv)) {
    output.write(helpText(language));
    return DONE;
  }
  try {
    return await carryOut(parseBatchArguments(argv), callerFolder(environment), output, errors);
  } catch (error) {
    errors.write(`${lineOf(error, language)}\n`);
    return REFUSED;
  }
}

async function carryOut(request: BatchRequest, folder: string, output: Sink, errors: Sink): Promise<number> {
  const places = await checkPlaces(request, folder);
  const bytes = request.command === "new-workbook" ? null : await readInput(request.workbook, places.workbook);
  const script = request.script === null ? null : await readInput(request.script, path.resolve(folder, request.script));
  const notice = request.notice === null ? null : await readNotice(request.notice, folder);
  // Loaded only now, for the same reason as in main.ts.
  const { runCommand } = await import("./runCommand");
  const scriptText = script === null ? null : new TextDecoder().decode(script);
  const run = await runCommand(
    request,
    { bytes, script: scriptText, notice: notice?.text ?? null, answers: await readAnswers(request, folder) },
    () => {
      errors.write(`${batchMessage(request.language, "building")}\n`);
    },
  );
  if (run.outcome.status === "refused") {
    errors.write(`${oneLine(run.outcome.message)}\n`);
    return REFUSED;
  }
  const savedTo = await save(request, places, run, notice);
  output.write(summarise(request, run.outcome, savedTo));
  return isOk(run.outcome) ? DONE : HARD_STANDS;
}

/** @throws BatchError for a file that holds no JSON; what the answers say is for the add-in to understand. */
async function readAnswers({ answers }: BatchRequest, folder: string): Promise<unknown> {
  if (answers === null) return undefined;
  const bytes = await readInput(answers, path.resolve(folder, answers));
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    throw new BatchError("badAnswers", { file: answers, reason: errorMessage(error) });
  }
}

interface Places {
  readonly workbook: string;
  readonly out: string | null;
  readonly report: string | null;
}

/** Everything that can be known to be wrong before the work begins. */
async function checkPlaces(request: BatchRequest, folder: string): Promise<Places> {
  const isNew = request.command === "new-workbook";
  const workbook = path.resolve(folder, request.workbook);
  const out = isNew ? workbook : request.out === null ? null : path.resolve(folder, request.out);
  const report = request.report === null ? null : path.resolve(folder, request.report);
  if (isNew && (await exists(workbook))) throw new BatchError("fileExists", { file: request.workbook });
  if (report !== null && request.report !== null) {
    const other = report === workbook ? "WORKBOOK" : report === out ? "--out" : null;
    if (other !== null) throw new BatchError("samePath", { first: other, second: "--report", file: request.report });
    await checkOutput(request.report, report);
  }
  if (out !== null) await checkOutput(request.out ?? request.workbook, out);
  return { workbook, out, report };
}

/** Where the workbook went; null when it was not asked for, or when a blocked build must leave none. */
async function save(
  request: BatchRequest,
  places: Places,
  run: CommandRun,
  notice: Notice | null,
): Promise<string | null> {
  const files: OutputFile[] = [];
  const { status } = run.outcome;
  const savesWorkbook = places.out !== null && (status === "done" || status === "interrupted");
  const name = request.out ?? request.workbook;
  if (places.out !== null && savesWorkbook) {
    files.push({ name, path: places.out, content: await contentOf(run) });
  }
  if (places.report !== null && request.report !== null) {
    const report = makeReport(
      { ...request, noticeText: notice?.isDocx === true ? notice.text : null },
      run.outcome,
      run.traffic,
    );
    files.push({ name: request.report, path: places.report, content: `${JSON.stringify(report, null, 2)}\n` });
  }
  await writeOutputs(files);
  return savesWorkbook ? name : null;
}

/** The draft, or the workbook. */
async function contentOf(run: CommandRun): Promise<Uint8Array> {
  const { outcome } = run;
  if (outcome.draft == null) return run.save();
  const { writeDraft } = await import("../../src/notice-file/writeDraft");
  return writeDraft(outcome.draft);
}

function lineOf(error: unknown, language: Language): string {
  if (error instanceof BatchError) return batchMessage(language, error.key, error.values);
  return batchMessage(language, "failed", { reason: reasonOf(error, language) });
}
