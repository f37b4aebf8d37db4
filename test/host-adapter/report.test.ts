import { BASE, changed, type Sheets } from "../support/bookOf";
import { factsOf, visibleFacts } from "./adapterDesk";
import { openLedger, OPTIONS, type LedgerDesk } from "./ledgerDesk";

const WRONG: Sheets = changed(BASE, { "报送台账!B3": "收悉", "案件汇总!B2": 5, 在线考试: null });

let desk: LedgerDesk["desk"];
let useCases: LedgerDesk["useCases"];
let syncs: LedgerDesk["syncs"];

async function open(sheets: Sheets): Promise<void> {
  ({ desk, useCases, syncs } = await openLedger(sheets));
}
afterEach(() => {
  desk.close();
});

const textsOf = (rowCount: number): unknown[] =>
  Array.from({ length: rowCount }, (_, row) => desk.host.valueAt("校验报告", row, 0));

it("writes the report in five syncs, nothing the second time, and takes it back", async () => {
  await open(WRONG);
  const result = await useCases.report(OPTIONS);
  expect([result.status, result.message, await syncs()]).toEqual([
    "done",
    "校验报告已写入工作表「校验报告」，其他工作表没有改动；需要退回时请点「恢复」。",
    5,
  ]);
  expect(textsOf(4)).toEqual([
    "校验报告",
    "工作簿：工作簿.xlsx　　期次：第一期　　校验日期：2024-04-10",
    "待处理：强制性 1 条，核实性 2 条，提示 0 条；已处理 0 条。",
    null,
  ]);
  const again = await useCases.report(OPTIONS);
  expect([again.changes, await syncs()]).toEqual([[], 3]);
  expect((await useCases.validate(OPTIONS)).tables.map(({ sheet }) => sheet)).not.toContain("校验报告");
  await useCases.restore(OPTIONS);
  expect(textsOf(2)).toEqual([null, null]);
});

it("clears what an earlier, longer report leaves, and is as it was after a restore", async () => {
  await open(WRONG);
  await useCases.report(OPTIONS);
  const before = await factsOf(await desk.save());
  await desk.host.edit("报送台账", "B3", "√");
  await desk.host.edit("案件汇总", "B2", "3");
  await useCases.report(OPTIONS);
  expect(textsOf(60)).not.toContain("报送台账!B3");
  await useCases.restore(OPTIONS);
  const after = await factsOf(await desk.save());
  expect(visibleFacts(after.sheets.校验报告)).toEqual(visibleFacts(before.sheets.校验报告));
});

it("does not write over a sheet of that name that is no report", async () => {
  await open({ ...WRONG, 校验报告: [["手工核对记录"]] });
  const result = await useCases.report(OPTIONS);
  expect([result.refusal, desk.host.valueAt("校验报告", 0, 0)]).toEqual(["foreignReportSheet", "手工核对记录"]);
});
