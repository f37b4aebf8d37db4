import { createUseCases } from "../../src/app/createUseCases";
import type { CommandOptions, UseCases } from "../../src/app";
import type { Sheets } from "../support/bookOf";
import { fileOf, openDesk, type AdapterDesk } from "./adapterDesk";

export const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

/** A workbook of these sheets, with the use-cases over it. */
export interface LedgerDesk {
  readonly desk: AdapterDesk;
  readonly useCases: UseCases;
  /** Syncs since the last time that it was asked. */
  readonly syncs: () => Promise<number>;
}

export async function openLedger(sheets: Sheets): Promise<LedgerDesk> {
  const desk = await openDesk(await fileOf(sheets));
  desk.host.resetTraffic();
  return {
    desk,
    useCases: createUseCases(() => 0),
    syncs: async () => {
      await desk.host.whenIdle();
      const count = desk.host.traffic.syncs;
      desk.host.resetTraffic();
      return count;
    },
  };
}
