import fc from "fast-check";
import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { logWorkbooks, workbooks } from "../property/books";
import { BASE, LOGS, type Sheets } from "../support/bookOf";
import { fileOf, openDesk, type AdapterDesk } from "./adapterDesk";
import { addByHand, additionOf, ALL_KINDS, type Addition } from "./handwork";
import { seenState, sheetNamesOf } from "./seenState";
import { WRITING_COMMANDS } from "./writingCommands";

/** Random workbooks stop many a build: a written reason lets it go on. */
const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10", override: "任意" };
const IS_LONG = process.env.LONG !== undefined;

/** What may have been done in the workbook before: annexes to build again, colours to clear, a log to count in. */
const EARLIER = ["build-annexes", "colour", "report", "overview"] as const;

interface Case {
  readonly sheets: Sheets;
  readonly earlier: readonly string[];
  readonly additions: readonly Addition[];
  readonly command: string;
  /** The pane is closed, the file saved, and opened anew, before the step is taken back. */
  readonly reopens: boolean;
}

const logs: fc.Arbitrary<Sheets> = fc.oneof(logWorkbooks, fc.constant<Sheets>({ ...BASE, ...LOGS }));
const ledgers: fc.Arbitrary<Sheets> = fc.oneof(workbooks, logs);
const empty = fc.constant<Sheets>({ Sheet1: [] });

/** Annexes of formulas. */
const live = ledgers.map((sheets): Sheets => ({ ...sheets, 参数: [...(sheets["参数"] ?? []), ["附件取数", "公式"]] }));

/** Some commands have something to do in some workbooks alone. */
const SHEETS: Readonly<Record<string, fc.Arbitrary<Sheets>>> = {
  overview: logs,
  "to-values": live,
  "new-workbook": fc.oneof({ weight: 4, arbitrary: empty }, { weight: 1, arbitrary: ledgers }),
};
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  "clear-colours": ["colour"],
  "to-values": ["build-annexes"],
};

/** Inside, beside and below what the tables and the annexes take. */
const PLACES = ["A2", "B2", "C3", "D4", "B5", "E3", "F2", "G4", "H6", "A13", "B15", "D14", "F20"];

const someCase: fc.Arbitrary<Case> = fc.constantFrom(...Object.keys(WRITING_COMMANDS)).chain((command) =>
  fc.record({
    command: fc.constant(command),
    sheets: SHEETS[command] ?? fc.oneof({ weight: 9, arbitrary: ledgers }, { weight: 1, arbitrary: empty }),
    earlier: fc.subarray([...EARLIER]).map((earlier) => [...new Set([...earlier, ...(NEEDED[command] ?? [])])]),
    additions: fc.array(additionOf(ALL_KINDS, PLACES), { maxLength: 8 }),
    reopens: fc.boolean(),
  }),
);

/** How many runs of each command were done, and how many had something to do. */
const tally: Record<string, [runs: number, writing: number]> = {};

async function prepared({ sheets: rows, earlier, additions }: Case): Promise<Uint8Array> {
  const desk = await openDesk(await fileOf(rows));
  try {
    const useCases = createUseCases(() => 0);
    for (const command of earlier) await WRITING_COMMANDS[command]?.(useCases, OPTIONS);
    await addByHand(desk, additions, await sheetNamesOf(await desk.save()));
    return await desk.save();
  } finally {
    desk.close();
  }
}

async function check(given: Case): Promise<void> {
  const { command, reopens } = given;
  const bytes = await prepared(given);
  const names = await sheetNamesOf(bytes);
  const before = await seenState(bytes, names);
  let desk: AdapterDesk = await openDesk(bytes);
  try {
    let useCases = createUseCases(() => 0);
    desk.host.resetTraffic();
    const result = (await WRITING_COMMANDS[command]?.(useCases, OPTIONS)) ?? null;
    await desk.host.whenIdle();
    expect(desk.host.traffic.undoClears).toBe(0);
    const saved = await desk.save();
    const isWritten = result?.status === "done" && (result.changes.length > 0 || command === "correct");
    const count = (tally[command] ??= [0, 0]);
    count[0] += 1;
    if (!isWritten) {
      expect(await seenState(saved, names)).toEqual(before);
      return;
    }
    count[1] += 1;
    if (reopens) {
      desk.close();
      desk = await openDesk(saved);
      useCases = createUseCases(() => 0);
    }
    expect((await useCases.restore(OPTIONS)).message).toContain("已恢复");
    expect(await seenState(await desk.save(), names)).toEqual(before);
    expect(desk.host.traffic.undoClears).toBe(0);
  } finally {
    desk.close();
  }
}

it("whatever the workbook, what people have put into it and the command: one step back is exact", async () => {
  await fc.assert(fc.asyncProperty(someCase, check), {
    seed: 20_240_410,
    numRuns: IS_LONG ? 150 : 5,
  });
  if (!IS_LONG) return;
  for (const [command, [runs, writing]] of Object.entries(tally)) {
    process.stdout.write(`| ${command} | ${String(runs)} | ${String(writing)} |\n`);
  }
}, 3_600_000);
