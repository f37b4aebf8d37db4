import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import type { CommandResult } from "../../src/app/CommandResult";
import { createCalcEngine } from "../engine/calc";
import { createHost, createWorkbook, HostFileError, openWorkbook, PROFILES, type Host, type HostWorkbook, type TrafficCounts } from "../index"; // prettier-ignore
import { BatchError } from "./BatchError";
import { batchMessage } from "./batchMessages";
import { isAddinCommand, type BatchRequest } from "./BatchRequest";
import { bootAddin } from "./bootAddin";
import { ensureAddin } from "./ensureAddin";
import type { ConsoleLine, Outcome } from "./Report";
import { reasonOf } from "./reasonOf";
import { runScript } from "./runScript";

/** The release of references follows the command's last sync in a request of its own. */
const SETTLE_MS = 20;

/** What TODAY() says, and the year of a date typed without one, unless --now says another day: never the real one. */
const FIXED_DAY = "2024-01-01";

export interface CommandRun {
  readonly outcome: Outcome;
  readonly traffic: TrafficCounts;
  /** The workbook as it is after the command. */
  save(): Promise<Uint8Array>;
}

/** What the bundle `commands.js` puts on its window; not there when the script failed to load. */
interface Automation {
  run: (command: string, options: object) => Promise<CommandResult>;
}

/** What the files of a request hold. */
export interface CommandInput {
  /** null for a workbook that the command creates. */
  readonly bytes: Uint8Array | null;
  readonly script: string | null;
  readonly notice: string | null;
  readonly answers: unknown;
}

/**
 * Carries out one command in the add-in's own code, in a window with Microsoft's office.js over the embedded host.
 * @throws BatchError
 */
export async function runCommand(
  request: BatchRequest,
  { bytes, ...input }: CommandInput,
  onBuild: () => void,
): Promise<CommandRun> {
  const workbook = bytes === null ? createWorkbook() : await open(bytes, request);
  const distDirectory = await ensureAddin(onBuild);
  const functions = JSON.parse(await readFile(path.join(distDirectory, "functions.json"), "utf8")) as unknown;
  const day = request.now === "" ? FIXED_DAY : request.now;
  const today = (): Date => new Date(`${day}T00:00:00`);
  const host = createHost({
    workbook,
    engine: createCalcEngine({ now: today }),
    functions,
    language: request.language,
    today,
    profile: PROFILES[request.profile],
    faults: request.faults,
  });
  const console: ConsoleLine[] = [];
  const addin = await bootAddin(host, {
    distDirectory,
    language: request.language,
    onConsole: (level, text) => console.push([level === "warn" || level === "error" ? level : "log", text]),
  });
  try {
    await host.whenIdle();
    host.resetTraffic();
    console.length = 0;
    const carriedOut = outcomeOf(request, host, addin.window, input, console);
    const outcome = await (request.faults.length === 0 ? carriedOut : interruptible(request, host, carriedOut));
    await settle(host);
    return { outcome, traffic: host.traffic.snapshot(), save: () => workbook.save() };
  } finally {
    addin.close();
  }
}

async function open(bytes: Uint8Array, request: BatchRequest): Promise<HostWorkbook> {
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof HostFileError)) throw error;
    throw new BatchError("fileIsNoWorkbook", { file: request.workbook, reason: error.message });
  }
}

async function outcomeOf(
  request: BatchRequest,
  host: Host,
  window: object,
  { script, notice, answers }: Omit<CommandInput, "bytes">,
  console: readonly ConsoleLine[],
): Promise<Outcome> {
  const { command } = request;
  if (isAddinCommand(command)) {
    const { enforcementLedger } = window as { readonly enforcementLedger?: Automation };
    if (!enforcementLedger) throw new Error("window.enforcementLedger is not there");
    const override = request.override === null ? {} : { override: request.override };
    const { language, now } = request;
    return enforcementLedger.run(command, {
      language,
      now,
      ...override,
      ...(notice === null ? {} : { notice }),
      ...(answers === undefined ? {} : { answers }),
    });
  }
  const started = performance.now();
  const returned = command === "run-script" ? await runScript(window, script ?? "") : undefined;
  await host.recalculate();
  const timing = { readMs: 0, computeMs: Math.round(performance.now() - started), writeMs: 0 };
  const nothing = { ...NOTHING, status: "done", timing } as const;
  return command === "run-script" ? { ...nothing, script: { returned, console } } : nothing;
}

const NOTHING = {
  message: "",
  tables: [],
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
} as const;

/** A command that faults may end: by an error, or by an answer that never comes. */
async function interruptible(request: BatchRequest, host: Host, carriedOut: Promise<Outcome>): Promise<Outcome> {
  const interrupted = (reason: string): Outcome => {
    const message = batchMessage(request.language, "interrupted", { reason });
    return { ...NOTHING, status: "interrupted", message };
  };
  let isOver = false;
  const ended = carriedOut
    .catch((error: unknown) => interrupted(reasonOf(error, request.language)))
    .finally(() => (isOver = true));
  const silenced = async (): Promise<Outcome> => {
    while (!isOver && !host.pageIsSilent) await delay(SETTLE_MS);
    if (isOver) return ended;
    await host.whenIdle();
    return interrupted(batchMessage(request.language, "silenced"));
  };
  return Promise.race([ended, silenced()]);
}

async function settle(host: Host): Promise<void> {
  let releases = -1;
  while (releases !== host.traffic.releases) {
    releases = host.traffic.releases;
    await delay(SETTLE_MS);
    await host.whenIdle();
  }
}
