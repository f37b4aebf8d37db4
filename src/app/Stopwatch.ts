import type { CommandResult } from "./CommandResult";

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

  /** Computes, with pauses in between in which the page may do something else. */
  async computingInSlices<T>(work: Promise<T>): Promise<T> {
    const since = this.clock();
    const result = await work;
    this.add("computeMs", since);
    return result;
  }

  /** Computes. */
  computing<T>(work: () => T): T {
    const since = this.clock();
    const result = work();
    this.add("computeMs", since);
    return result;
  }

  get timing(): CommandResult["timing"] {
    return { ...this.spent };
  }
}
