import { readFile } from "node:fs/promises";
import path from "node:path";
import { createUseCases } from "../../src/app/createUseCases";
import type { UseCases } from "../../src/app";
import { BASE } from "../support/bookOf";
import { factsOf, openDesk, visibleFacts, type AdapterDesk } from "./adapterDesk";
import { openLedger, OPTIONS } from "./ledgerDesk";

const SAMPLES = path.join(__dirname, "../../samples");
const ARCHIVED = ["附件1", "附件2"];

let desk: AdapterDesk;
let useCases: UseCases;

async function openSample(file: string): Promise<void> {
  desk = await openDesk(new Uint8Array(await readFile(path.join(SAMPLES, file))));
  useCases = createUseCases(() => 0);
}
afterEach(() => {
  desk.close();
});

/** Everything that a person sees of the sheets, but for those that a restore leaves empty. */
async function seen(): Promise<Readonly<Record<string, unknown>>> {
  const { sheets } = await factsOf(await desk.save());
  return Object.fromEntries(Object.entries(sheets).map(([name, facts]) => [name, visibleFacts(facts)]));
}

const cellsOf = (facts: unknown): Readonly<Record<string, unknown>> =>
  (facts as { readonly cells: Readonly<Record<string, unknown>> }).cells;

describe.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("a new 期 in %s", (file) => {
  let before: Readonly<Record<string, unknown>>;

  beforeEach(async () => {
    await openSample(file);
    await useCases.buildAnnexes(OPTIONS);
    await useCases.colour(OPTIONS);
    before = await seen();
    desk.host.resetTraffic();
  });

  it("[W56] keeps the annexes of the last one as they were, in five syncs that clear no undo, and checks without hard findings", async () => {
    const { status, findings } = await useCases.startIssue({}, OPTIONS);
    await desk.host.whenIdle();
    const { syncs, undoClears } = desk.host.traffic;
    expect([status, syncs, undoClears, findings.filter(({ severity }) => severity === "hard")]).toEqual([
      "done",
      5,
      0,
      [],
    ]);
    const after = await seen();
    for (const name of ARCHIVED) expect(cellsOf(after[`${name}（第一期）`])).toEqual(cellsOf(before[name]));
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
  });

  it("[W56] is one step: 恢复 brings every sheet back, and it can begin once more", async () => {
    await useCases.startIssue({}, OPTIONS);
    const later = createUseCases(() => 0);
    await later.lookAtLastStep();
    expect((await later.restore(OPTIONS)).status).toBe("done");
    const after = await seen();
    expect(Object.fromEntries(Object.keys(before).map((name) => [name, after[name]]))).toEqual(before);
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added.map((name) => cellsOf(after[name]))).toEqual(added.map(() => ({})));
    expect((await useCases.startIssue({}, OPTIONS)).status).toBe("done");
    expect(cellsOf((await seen())["附件1（第一期）"])).toEqual(cellsOf(before["附件1"]));
  });
});

describe("a small workbook", () => {
  it("proposes the next 期 and writes nothing", async () => {
    ({ desk, useCases } = await openLedger(BASE));
    const { status, terms, copies, cells } = await useCases.previewIssue(OPTIONS);
    await desk.host.whenIdle();
    expect([status, terms, copies.length, desk.host.traffic.writes]).toEqual([
      "done",
      {
        issue: "第二期",
        cutOff: "2024-05-10",
        caseFrom: "2024-04-01",
        caseTo: "2024-04-30",
        examFrom: "2024-04-01",
        examTo: "2024-04-30",
      },
      4,
      0,
    ]);
    expect(cells[0]).toEqual({
      sheet: "报送台账",
      unit: "省路政执法总队",
      address: "B2",
      before: "√",
      after: "",
      hand: null,
    });
  });

  it("takes other terms than the proposed ones, and blank ones", async () => {
    ({ desk, useCases } = await openLedger(BASE));
    await useCases.startIssue({ issue: "第五期", cutOff: "2024-06-11", examFrom: "", examTo: "" }, OPTIONS);
    expect([1, 2, 5, 6].map((row) => desk.host.valueAt("参数", row, 1))).toEqual(["第五期", 45_454, null, null]);
  });

  it.each([
    [{ cutOff: "4.31" }, "issueDayUnread"],
    [{ caseFrom: "2024-05-01" }, "issueDaysReversed"],
    [{ issue: "第一期" }, "issueSame"],
    [{ issue: " " }, "issueUnnamed"],
  ] as const)("%j is refused, and nothing is written", async (wishes, refusal) => {
    ({ desk, useCases } = await openLedger(BASE));
    const before = await seen();
    const result = await useCases.startIssue(wishes, OPTIONS);
    expect([result.status, result.refusal]).toEqual(["refused", refusal]);
    expect(await seen()).toEqual(before);
  });

  it("[W56] columns 上期 of 附件2 speak of the annex that has just been kept", async () => {
    const settings = [...(BASE.参数 ?? []), ["附件2附加列", "上期对比"]];
    ({ desk, useCases } = await openLedger({ ...BASE, 参数: settings }));
    await useCases.buildAnnexes(OPTIONS);
    await useCases.startIssue({}, OPTIONS);
    const head = Array.from({ length: 12 }, (_none, column) => desk.host.valueAt("附件2", 2, column));
    const column = head.findIndex((text) => text === "上期案件数");
    expect(desk.host.valueAt("附件2", 5, column)).toBe(3);
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
  });

  it("[W56] 备注 of the annex spoke of the last 期: the new one is without, the kept one has it", async () => {
    ({ desk, useCases } = await openLedger(BASE));
    await useCases.buildAnnexes(OPTIONS);
    await desk.run(async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("D5").values = [["4月12日补报"]];
      await context.sync();
    });
    await useCases.startIssue({}, OPTIONS);
    expect([desk.host.valueAt("附件1", 4, 3), desk.host.valueAt("附件1（第一期）", 4, 3)]).toEqual([
      null,
      "4月12日补报",
    ]);
  });

  it("[W56] marks that people had put into the annex by hand are not kept in the next 期", async () => {
    ({ desk, useCases } = await openLedger(BASE));
    await useCases.buildAnnexes(OPTIONS);
    await desk.run(async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("B5").values = [["√"]];
      await context.sync();
    });
    const { token } = await useCases.previewAnnexes(OPTIONS);
    await useCases.applyAnnexes({ token, keep: ["附件1!B5"] }, OPTIONS);
    await useCases.startIssue({}, OPTIONS);
    expect([desk.host.valueAt("附件1", 4, 1), desk.host.valueAt("附件1（第一期）", 4, 1)]).toEqual(["×", "√"]);
  });
});
