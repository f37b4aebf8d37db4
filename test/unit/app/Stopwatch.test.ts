import { Stopwatch } from "../../../src/app/Stopwatch";
import { readLedger, readLedgerSteps, validate, validateSteps, type Ledger } from "../../../src/domain";
import { RULES } from "../../../src/domain/rules/index";
import type { Steps } from "../../../src/domain/steps";
import { BASE, bookOf } from "../../support/bookOf";

it("adds up the phases by the clock that it is given", async () => {
  let now = 0;
  const watch = new Stopwatch(() => now);
  const after = (ms: number): Promise<void> => Promise.resolve().then(() => void (now += ms));
  await watch.reading(after(5));
  watch.computing(() => (now += 2));
  await watch.writing(after(3));
  await watch.reading(after(1));
  expect(watch.timing).toEqual({ readMs: 6, computeMs: 2, writeMs: 3 });
});

/** A clock that a step of work moves on by so many milliseconds. */
function clockwork(stepMs: number, steps: number) {
  let now = 0;
  function* work(): Steps<string> {
    for (let at = 0; at < steps; at += 1) {
      now += stepMs;
      yield;
    }
    return "done";
  }
  return { watch: new Stopwatch(() => now), work };
}

describe("long work leaves the pane its turn", () => {
  test("every 40 ms, and counts only what it took itself", async () => {
    const { watch, work } = clockwork(20, 10);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await expect(watch.computingInSteps(work())).resolves.toBe("done");
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(watch.timing.computeMs).toBe(200);
  });

  test("short work is done at once", async () => {
    const { watch, work } = clockwork(1, 10);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await watch.computingInSteps(work());
    clearInterval(others);
    expect(turns).toBe(0);
  });
});

test("reading pauses between tables, checking after each rule; what comes out is the same", () => {
  const book = bookOf(BASE);
  const [reading, checking] = [readLedgerSteps(book), (ledger: Ledger) => validateSteps(ledger)];
  const count = <T>(steps: Steps<T>): [number, T] => {
    let pauses = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return [pauses, step.value];
      pauses += 1;
    }
  };
  const [readPauses, ledger] = count(reading);
  const [checkPauses, findings] = count(checking(ledger));
  expect(readPauses).toBeGreaterThanOrEqual(4);
  expect(checkPauses).toBe(RULES.length);
  expect(findings).toEqual(validate(readLedger(book)));
});
