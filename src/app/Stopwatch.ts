import type { Steps } from "../domain/steps";
import type { CommandResult } from "./CommandResult";

/** Longer than this the pane does not wait for its turn. */
const SLICE_MS = 40;

/** Lets whatever waits run: clicks, drawing, Excel's messages. */
const othersRun = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Phase = "readMs" | "computeMs" | "writeMs";

/** Adds up how long the phases of one command take. */
export class Stopwatch {
  private readonly spent: Record<Phase, number> = { readMs: 0, computeMs: 0, writeMs: 0 };

  constructor(private readonly clock: () => number) {}

  private add(phase: Phase, since: number): void {
    this.spent[phase] += Math.max(0, this.clock() - since);
  }

  /** Waits for Excel to answer. */
  async reading<T>(work: Promise<T>): Promise<T> {
    const since = this.clock();
    const result = await work;
    this.add("readMs", since);
    return result;
  }

  /** Waits for Excel to write. */
  async writing<T>(work: Promise<T>): Promise<T> {
    const since = this.clock();
    const result = await work;
    this.add("writeMs", since);
    return result;
  }

  /** Computes. */
  computing<T>(work: () => T): T {
    const since = this.clock();
    const result = work();
    this.add("computeMs", since);
    return result;
  }

  /** Computes what may be long in slices, so that the pane stays alive. */
  async computingInSteps<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const since = this.clock();
      let step = steps.next();
      while (step.done !== true && this.clock() - since < SLICE_MS) step = steps.next();
      this.add("computeMs", since);
      if (step.done === true) return step.value;
      await othersRun();
    }
  }

  get timing(): CommandResult["timing"] {
    return { ...this.spent };
  }
}
