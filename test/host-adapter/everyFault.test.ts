import { setTimeout as delay } from "node:timers/promises";
import { openWorkbook, type Fault } from "../../host/index";
import type { CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { openDesk } from "./adapterDesk";
import { FAULT_CASES, OPTIONS, type FaultCase } from "./faultCases";
import { seenState, sheetNamesOf } from "./seenState";

/** Every action of every sync takes a while; the usual run takes a fixed share. */
const IS_LONG = process.env.LONG !== undefined;

const stateOf = async (bytes: Uint8Array, known: readonly string[]): Promise<string> =>
  JSON.stringify(await seenState(bytes, known));

interface Tried {
  readonly bytes: Uint8Array;
  /** The command came to its end, and the fault did not. */
  readonly isUndisturbed: boolean;
  readonly syncs: number;
  readonly undoClears: number;
}

/** Runs a command until it answers, fails, or the page has gone silent. */
async function attempt({ run }: FaultCase, bytes: Uint8Array, faults: readonly Fault[]): Promise<Tried> {
  const desk = await openDesk(bytes, faults);
  try {
    desk.host.resetTraffic();
    let ended: CommandResult | "failed" | null = null;
    const work = run(createUseCases(() => 0)).then(
      (result) => (ended = result),
      () => (ended = "failed"),
    );
    const silence = async (): Promise<void> => {
      while (ended === null && !desk.host.pageIsSilent) await delay(5);
    };
    await Promise.race([work, silence()]);
    await desk.host.whenIdle();
    const { syncs, undoClears } = desk.host.traffic;
    const outcome = ended as CommandResult | "failed" | null;
    const isUndisturbed = outcome !== null && outcome !== "failed" && outcome.status === "done";
    return { bytes: await desk.save(), isUndisturbed, syncs, undoClears };
  } finally {
    desk.close();
  }
}

/** What the next person finds, who opens the file and takes back what was cut short. */
async function healed(bytes: Uint8Array): Promise<Uint8Array | null> {
  const head = (await openWorkbook(bytes)).settings.get("lastStep") ?? "";
  if (!head.includes("started")) return null;
  const desk = await openDesk(bytes);
  try {
    const useCases = createUseCases(() => 0);
    if ((await useCases.lookAtLastStep()).state !== "started") return null;
    const { status } = await useCases.restore(OPTIONS);
    if (status !== "done" || useCases.lastStep.state !== "none") throw new Error("not healed");
    await desk.host.whenIdle();
    return await desk.save();
  } finally {
    desk.close();
  }
}

interface Score {
  tried: number;
  old: number;
  new: number;
  healed: number;
  readonly lost: string[];
}

interface Ends {
  readonly before: string;
  readonly after: string;
  readonly names: readonly string[];
  /** Of the command when nothing goes wrong. */
  readonly syncs: number;
}

async function judge(fault: Fault, { bytes }: Tried, { before, after, names }: Ends, score: Score): Promise<void> {
  score.tried += 1;
  const whole = await healed(bytes);
  const state = await stateOf(whole ?? bytes, names);
  // Where the page lives on, it has put the workbook back itself.
  const isLate = fault.kind === "fail" && whole !== null;
  if (isLate || (state !== before && state !== after)) score.lost.push(JSON.stringify(fault));
  else if (whole !== null) score.healed += 1;
  else if (state === before) score.old += 1;
  else score.new += 1;
}

/**
 * The faults of one sync: the page that dies, in the long run also the answer that is lost, and a failure at every action.
 */
async function trySync(each: FaultCase, bytes: Uint8Array, sync: number, ends: Ends, score: Score): Promise<void> {
  for (const kind of ["kill", "drop"] as const) {
    if (kind === "drop" && !IS_LONG) continue;
    const fault: Fault = { kind, sync };
    const tried = await attempt(each, bytes, [fault]);
    await judge(fault, tried, ends, score);
  }
  const share = IS_LONG ? null : [28];
  for (let action = 1; ; action += 1) {
    if (share !== null && action > Math.max(...share)) return;
    if (share?.includes(action) === false) continue;
    const fault: Fault = { kind: "fail", sync, action };
    const tried = await attempt(each, bytes, [fault]);
    expect(tried.undoClears).toBe(0);
    // A command that has come to its end in spite of a fault has asked for more.
    if (tried.isUndisturbed && tried.syncs === ends.syncs) return;
    await judge(fault, tried, ends, score);
  }
}

const CASES = FAULT_CASES.filter(({ onlyLong }) => IS_LONG || onlyLong !== true);

test.each(CASES.map((each) => [each.command, each] as const))(
  "%s: whatever goes wrong, the workbook is the old one or the new one, or is healed by one click",
  async (command, each) => {
    const bytes = await each.bytes();
    const undisturbed = await attempt(each, bytes, []);
    expect(undisturbed.isUndisturbed).toBe(true);
    const names = await sheetNamesOf(bytes);
    const ends = {
      before: await stateOf(bytes, names),
      after: await stateOf(undisturbed.bytes, names),
      names,
      syncs: undisturbed.syncs,
    };
    expect(ends.after === ends.before).toBe(false);
    const score: Score = { tried: 0, old: 0, new: 0, healed: 0, lost: [] };
    // The first two syncs of every command read: in the usual run they are left out.
    for (let sync = IS_LONG ? 1 : 3; sync <= undisturbed.syncs; sync += 1) {
      await trySync(each, bytes, sync, ends, score);
    }
    if (IS_LONG) process.stdout.write(`| ${command} | ${[score.tried, score.old, score.new, score.healed, score.lost.length].join(" | ")} |\n`); // prettier-ignore
    expect(score.tried).toBeGreaterThan(0);
    expect(score.lost).toEqual([]);
  },
  IS_LONG ? 3_600_000 : 120_000,
);
