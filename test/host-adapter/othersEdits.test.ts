import type { Fault } from "../../host/index";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, LOGS, type Sheets } from "../support/bookOf";
import { factsOf, fileOf, openDesk, type AdapterDesk } from "./adapterDesk";
import { importFile, importOrder } from "./importing";
import { OPTIONS } from "./ledgerDesk";

/** Another person's edits between the reading and the writing of commands that do not build: those are in lastStep.test. */

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(given: Sheets | Uint8Array, ...faults: readonly Fault[]): Promise<void> {
  desk = await openDesk(given instanceof Uint8Array ? given : await fileOf(given), faults);
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}
afterEach(() => {
  desk.close();
});

const theirs = (sync: number, address: string, value: string): Fault => ({
  kind: "edit",
  sync,
  sheet: "案件明细",
  address,
  value,
});
const SHEETS: Sheets = { ...BASE, ...LOGS };
const rows = (count: number, note = ""): string =>
  [
    "案号,单位,案件性质,立案日期,结案日期",
    ...Array.from({ length: count }, (_, at) => `N${String(at)}${note},海北州,实际,2024-03-01,2024-03-05`),
  ].join("\n");
const append = { mode: "append", doubled: "skip" } as const;
const at = (row: number, column: number): unknown => desk.host.valueAt("案件明细", row, column);

// Syncs of an import: two that read for the preview, two that read again, one that reads where it writes, one that writes.
describe("an import", () => {
  it.each([
    ["after the workbook was read", 4],
    ["after the rows were read that it writes over", 5],
  ])("shows what another person wrote %s, and puts it back with one click", async (_when, sync) => {
    await open(SHEETS, theirs(sync, "A7", "对方的案号"), theirs(sync, "F7", "对方的当事人"));
    const result = await importFile(useCases, rows(2), append, OPTIONS);
    expect(result?.overwritten).toMatchObject([
      { sheet: "案件明细", address: "A7", before: null, theirs: "对方的案号", now: "N0" },
    ]);
    expect(result?.message).toContain("案件明细!A7（原为「」，对方改为「对方的案号」，现为「N0」）");
    expect([at(6, 0), at(6, 5)]).toEqual(["N0", "对方的当事人"]);
    expect((await useCases.putBackTheirs(OPTIONS)).status).toBe("done");
    expect([at(6, 0), at(7, 0)]).toEqual(["对方的案号", "N1"]);
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect(at(6, 0)).toBe("N0");
  });

  it.each([4, 5])(
    "leads one step back to what another person wrote after sync %i, also in another session",
    async (sync) => {
      await open(SHEETS, theirs(sync, "A7", "=1+1"), theirs(sync, "B8", "对方"));
      await importFile(useCases, rows(2), append, OPTIONS);
      const saved = await desk.save();
      desk.close();
      await open(saved);
      expect((await useCases.restore(OPTIONS)).status).toBe("done");
      const { sheets } = await factsOf(await desk.save());
      expect([sheets.案件明细?.cells.A7?.formula, at(7, 0), at(7, 1)]).toEqual(["1+1", null, "对方"]);
    },
  );

  it("shows it in rows that take the place of others, and in a later chunk", async () => {
    await open(SHEETS, theirs(5, "B3", "格尔木市"), theirs(6, "A2600", "远处"));
    const result = await importFile(useCases, rows(3_000), { mode: "replace", doubled: "skip" }, OPTIONS);
    expect(result?.overwritten?.map(({ address, before, theirs }) => [address, before, theirs])).toEqual([
      ["B3", "省路政执法总队", "格尔木市"],
      ["A2600", null, "远处"],
    ]);
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect([at(2, 1), at(2_599, 0), at(2_600, 0)]).toEqual(["格尔木市", "远处", null]);
  });

  it("shows it between the pieces of a chunk that one request cannot carry", async () => {
    await open(SHEETS, theirs(6, "A1007", "后一块"));
    const result = await importFile(useCases, rows(1_001, "长".repeat(900)), append, OPTIONS);
    expect(result?.overwritten?.map(({ address, theirs }) => [address, theirs])).toEqual([["A1007", "后一块"]]);
  });

  it("finds nothing where nobody else was at work", async () => {
    await open(SHEETS);
    const { target } = await useCases.readImportTarget(OPTIONS);
    const order = target === null ? "" : await importOrder(rows(3), target, append);
    if (typeof order === "string") throw new Error(order);
    expect((await useCases.importExport(order, OPTIONS)).overwritten).toBeUndefined();
  });
});

it("a reminder that is logged shows it as well", async () => {
  const sheets = { ...BASE, 催办记录: [["单位", "资料", "日期", "方式", "经办人"]] };
  await open(sheets, { kind: "edit", sync: 2, sheet: "催办记录", address: "D2", value: "对方" });
  const sent = { units: ["果洛州交通运输系统"], date: "2024-04-12", way: "电话", person: "张三" };
  const { overwritten } = await useCases.logReminders(sent, OPTIONS);
  expect(overwritten).toMatchObject([{ address: "D2", before: null, theirs: "对方", now: "电话" }]);
});

it("colours write no cells: what another person changes meanwhile stays, and is coloured as it then is", async () => {
  await open(BASE, { kind: "edit", sync: 2, sheet: "报送台账", address: "B2", value: "×" });
  const before = await desk.host.conditionalFillAt("报送台账", 1, 1);
  const coloured = await useCases.colour(OPTIONS);
  expect([before, coloured.status, coloured.overwritten]).toEqual([null, "done", undefined]);
  expect(desk.host.valueAt("报送台账", 1, 1)).toBe("×");
});
