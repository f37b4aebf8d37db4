import type { Workbook, Worksheet } from "exceljs";
import { createCalcEngine } from "../../host/engine/calc";
import type { Fault } from "../../host/index";
import type { CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import type { ValuesScope } from "../../src/app/CommandResult";
import { factsOf, openDesk, workbookBytes, type AdapterDesk } from "./adapterDesk";
import { OPTIONS } from "./ledgerDesk";

/** A workbook that is calculated, as one in which formulas become values has to be. */
export class ValuesDesk {
  desk!: AdapterDesk;
  useCases!: ReturnType<typeof createUseCases>;

  async open(bytes: Uint8Array, ...faults: readonly Fault[]): Promise<void> {
    const engine = createCalcEngine({ now: () => new Date(2024, 3, 10) });
    this.desk = await openDesk(bytes, faults, { engine });
    this.useCases = createUseCases(() => 0);
    this.desk.host.resetTraffic();
  }

  /** The pane is closed, the file saved, and another person opens it. */
  async reopen(...faults: readonly Fault[]): Promise<void> {
    const saved = await this.desk.save();
    this.desk.close();
    await this.open(saved, ...faults);
  }

  /** The page dies at one sync of the conversion; the file is saved as it is then, and opened anew. */
  async dieAt(sync: number, scope: ValuesScope): Promise<void> {
    await this.reopen({ kind: "kill", sync });
    void this.toValues(scope);
    while (!this.desk.host.pageIsSilent) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.desk.host.whenIdle();
    await this.reopen();
  }

  toValues(scope?: ValuesScope): Promise<CommandResult> {
    return this.useCases.toValues({ ...OPTIONS, ...(scope === undefined ? {} : { scope }) });
  }

  /** The conversion, and how many syncs it took. */
  async counted(scope?: ValuesScope): Promise<[CommandResult, number]> {
    await this.desk.host.whenIdle();
    this.desk.host.resetTraffic();
    const result = await this.toValues(scope);
    await this.desk.host.whenIdle();
    return [result, this.desk.host.traffic.syncs];
  }

  async edit(sheet: string, address: string, value: string): Promise<void> {
    await this.desk.host.edit(sheet, address, value);
    await this.desk.host.whenIdle();
  }

  async restore(): Promise<CommandResult> {
    const result = await this.useCases.restore(OPTIONS);
    await this.desk.host.whenIdle();
    return result;
  }

  /** What the saved file holds. */
  async facts() {
    return factsOf(await this.desk.save());
  }

  /** Formulas of the saved file, `sheet!A1`. */
  async formulas(): Promise<string[]> {
    const { sheets } = await this.facts();
    return Object.entries(sheets).flatMap(([name, { cells }]) =>
      Object.entries(cells).flatMap(([address, { formula }]) => (formula === "" ? [] : [`${name}!${address}`])),
    );
  }
}

/** A sheet of exams with formulas of a user, and what else the test puts into the file. */
export const withFormulas = (fill: (exams: Worksheet, book: Workbook) => void): Promise<Uint8Array> =>
  workbookBytes((book) => {
    const exams = book.addWorksheet("在线考试");
    exams.getCell("A1").value = "单位";
    exams.getCell("A2").value = "海北州";
    exams.getCell("B2").value = 3;
    fill(exams, book);
  });

/** A formula with the result that the file has for it. */
export const formula = (text: string, result: string | number | boolean | { error: string }) =>
  ({ formula: text, result }) as never;
