import type { CalcEngine } from "../CalcEngine";
import { serialOf } from "./dateSerial";
import { seededRandom } from "./seededRandom";
import { WorkbookCalcEngine } from "./WorkbookCalcEngine";

export interface CalcEngineOptions {
  /** What TODAY and NOW go by; nothing else looks at the clock. */
  readonly now?: () => Date;
}

/**
 * The calculation engine of the embedded host (see docs/decisions/0001-calculation-engine.md).
 * @example
 * const engine = await createCalcEngine();
 * await engine.load({ sheets: [{ name: "表", cells: [] }], names: [], uses1904Dates: false });
 * await engine.evaluate("=1+1", "表", 0, 0); // 2
 */
export function createCalcEngine({ now = () => new Date() }: CalcEngineOptions = {}): Promise<CalcEngine> {
  const clockFor = (uses1904Dates: boolean): { now: () => number; random: () => number } => ({
    now: () => {
      const date = now();
      const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
      return serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate(), uses1904Dates) + seconds / 86_400;
    },
    random: seededRandom(20_240_410),
  });
  return Promise.resolve(new WorkbookCalcEngine(clockFor));
}
