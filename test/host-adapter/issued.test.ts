import type { CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed, LOGS, type Sheets } from "../support/bookOf";
import { factsOf, openDesk } from "./adapterDesk";
import { openLedger, OPTIONS as CHECKED, type LedgerDesk } from "./ledgerDesk";

const OPTIONS = { ...CHECKED, now: "2024-04-12" };
const HAIBEI = "海北州交通运输系统";

let desk: LedgerDesk["desk"];
let useCases: LedgerDesk["useCases"];
let syncs: LedgerDesk["syncs"];

async function open(sheets: Sheets): Promise<void> {
  ({ desk, useCases, syncs } = await openLedger(sheets));
}
afterEach(() => {
  desk.close();
});

/** What is said about a 期 that has gone out. */
const since = ({ findings }: CommandResult) =>
  findings
    .filter(({ ruleId }) => ruleId === "X06" || ruleId === "X07")
    .map(({ ruleId, severity, sheet, address, unit, expected, actual }) => [
      ruleId,
      severity,
      `${sheet ?? ""}!${address ?? ""}`,
      unit,
      expected,
      actual,
    ]);

async function markedAsIssued(sheets: Sheets = BASE): Promise<CommandResult> {
  await open(sheets);
  await useCases.buildAnnexes(OPTIONS);
  await syncs();
  return useCases.markIssued(OPTIONS);
}

it("[W54] marks a 期 as issued in one more sync than it takes to read, and touches no cell", async () => {
  await open(BASE);
  await useCases.buildAnnexes(OPTIONS);
  await syncs();
  const before = await factsOf(await desk.save());
  const result = await useCases.markIssued(OPTIONS);
  expect(result).toMatchObject({ command: "mark-issued", status: "done", changes: [] });
  expect(result.message).toBe(
    "第一期已标记为印发（2024年4月12日）。此后附件和来源数据的改动会列为核实性问题。请保存工作簿。",
  );
  expect([await syncs(), since(result)]).toEqual([3, []]);
  expect(await factsOf(await desk.save())).toEqual(before);
  const english = await useCases.markIssued({ ...OPTIONS, language: "en-US" });
  expect(english.message).toContain("was marked as issued on 2024-04-12 and nothing has changed since");
  // Two that read: nothing is kept anew.
  expect(await syncs()).toBe(2);
});

it("[W54] finds nothing after a build that changes nothing, and each change after that, after saving and opening too", async () => {
  await markedAsIssued(changed(BASE, { 案件汇总: null, 案件明细: LOGS.案件明细 }));
  expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
  expect(since(await useCases.validate(OPTIONS))).toEqual([]);
  await desk.host.edit("附件1", "B5", "×");
  await desk.host.edit("附件1", "D6", "另行通报");
  await desk.host.edit("案件明细", "A5", "B7");
  const found = [
    ["X06", "query", "附件1!B5", HAIBEI, "√", "×"],
    ["X06", "query", "附件1!D6", "果洛州交通运输系统", null, "另行通报"],
    ["X07", "query", "案件明细!B5", HAIBEI, null, null],
  ];
  expect(since(await useCases.validate(OPTIONS))).toEqual(found);
  const bytes = await desk.save();
  desk.close();
  desk = await openDesk(bytes);
  useCases = createUseCases(() => 0);
  expect(since(await useCases.validate(OPTIONS))).toEqual(found);
  const english = (await useCases.validate({ ...OPTIONS, language: "en-US" })).findings.map(({ message }) => message);
  expect(english).toContain(`“附件1 ${HAIBEI}”, 工作简报: “√” when 第一期 was issued (2024.4.12), now “×”.`);
});

it("says what a corrected source has changed, there and on the annex built again, until that goes out too", async () => {
  await markedAsIssued();
  await desk.host.edit("报送台账", "C3", "√");
  await useCases.buildAnnexes(OPTIONS);
  expect(since(await useCases.validate(OPTIONS))).toEqual([
    ["X06", "query", "附件1!C5", HAIBEI, "×", "√"],
    ["X07", "query", "报送台账!A3", HAIBEI, null, null],
  ]);
  const again = await useCases.markIssued({ ...OPTIONS, now: "2024-04-15" });
  expect([again.status, since(again)]).toEqual(["done", []]);
  expect(again.message).toContain(
    "第一期已按现在的内容重新标记为印发（2024年4月15日），上次标记之后的 2 处改动计入印发内容",
  );
});

it("takes a mark back: the older one of the 期 holds again, then none", async () => {
  await markedAsIssued();
  await desk.host.edit("附件1", "D5", "补报");
  await useCases.markIssued({ ...OPTIONS, now: "2024-04-15" });
  const older = await useCases.unmarkIssued(OPTIONS);
  expect(older.message).toBe(
    "已取消第一期在2024年4月15日的印发标记，改为与2024年4月12日的印发内容对照。请保存工作簿。",
  );
  expect(since(older)).toEqual([["X06", "query", "附件1!D5", HAIBEI, null, "补报"]]);
  const none = await useCases.unmarkIssued(OPTIONS);
  expect([none.status, since(none)]).toEqual(["done", []]);
  await syncs();
  expect(await useCases.unmarkIssued(OPTIONS)).toMatchObject({ status: "refused", refusal: "notIssued" });
  expect(await syncs()).toBe(2);
});

it("does not mark what is wrong: says how many errors are open, and goes on once they are explained", async () => {
  await open(BASE);
  await useCases.buildAnnexes(OPTIONS);
  await desk.host.edit("附件1", "B5", "×");
  const blocked = await useCases.markIssued(OPTIONS);
  expect([blocked.status, blocked.refusal]).toEqual(["blocked", null]);
  expect(blocked.message).toContain("还有 1 条强制性问题没有处理，没有标记印发，工作簿没有改动");
  expect(await useCases.unmarkIssued(OPTIONS)).toMatchObject({ refusal: "notIssued" });
  const { fingerprint = "" } = blocked.findings.find(({ ruleId }) => ruleId === "X01") ?? {};
  await useCases.judge({ fingerprint, kind: "explained", note: "以印发件为准" }, OPTIONS);
  expect(await useCases.markIssued(OPTIONS)).toMatchObject({ status: "done" });
});

it("does not mark without a day", async () => {
  await open(BASE);
  await useCases.buildAnnexes(OPTIONS);
  expect(await useCases.markIssued({ ...OPTIONS, now: "" })).toMatchObject({ refusal: "issueUndated" });
});

it("refuses where there is no 期, no annex, no ledger, and says so", async () => {
  const refusalOf = async (sheets: Sheets): Promise<unknown> => {
    await open(sheets);
    const marked = await useCases.markIssued(OPTIONS);
    const unmarked = await useCases.unmarkIssued(OPTIONS);
    desk.close();
    return [marked.refusal, unmarked.refusal];
  };
  expect([
    await refusalOf(changed(BASE, { "参数!B2": null })),
    await refusalOf(BASE),
    await refusalOf({ Sheet1: [["会议纪要"]] }),
  ]).toEqual([
    ["noIssue", "noIssue"],
    ["noAnnexes", "notIssued"],
    ["noTables", "noTables"],
  ]);
});
