import { BASE, LOGS, type Sheets } from "../support/bookOf";
import { factsOf } from "./adapterDesk";
import { openLedger, OPTIONS, type LedgerDesk } from "./ledgerDesk";

const WITH_LOG: Sheets = { ...BASE, 报送台账: LOGS.报送台账 };

let desk: LedgerDesk["desk"];
let useCases: LedgerDesk["useCases"];
let syncs: LedgerDesk["syncs"];

async function open(sheets: Sheets): Promise<void> {
  ({ desk, useCases, syncs } = await openLedger(sheets));
}
afterEach(() => {
  desk.close();
});

const rowOf = (row: number): unknown[] => [0, 1, 2].map((column) => desk.host.valueAt("报送一览", row, column));

it("writes 报送一览 from a log in five syncs, nothing the second time, clears no undo, and takes it back", async () => {
  await open(WITH_LOG);
  const result = await useCases.overview(OPTIONS);
  expect([result.status, result.message, desk.host.traffic.undoClears, await syncs()]).toEqual([
    "done",
    "报送一览已写入工作表「报送一览」，其他工作表没有改动；需要退回时请点「恢复」。",
    0,
    5,
  ]);
  expect([rowOf(3), rowOf(4), rowOf(5)]).toEqual([
    ["省路政执法总队", "已报送", "已报送"],
    ["海北州交通运输系统", "已报送", "未报送"],
    ["果洛州交通运输系统", "未报送", "未报送"],
  ]);
  const again = await useCases.overview(OPTIONS);
  expect([again.changes, again.message, await syncs()]).toEqual([[], "报送一览已是最新，工作簿没有改动。", 3]);
  expect((await useCases.restore(OPTIONS)).status).toBe("done");
  expect(rowOf(3)).toEqual([null, null, null]);
});

it("says that a matrix is an overview already, and changes nothing", async () => {
  await open(BASE);
  const before = await factsOf(await desk.save());
  const result = await useCases.overview(OPTIONS);
  expect([result.status, result.refusal]).toEqual(["refused", "noLog"]);
  expect(await factsOf(await desk.save())).toEqual(before);
});

it("does not write over somebody's own sheet of that name", async () => {
  await open({ ...WITH_LOG, 报送一览: [["手工一览"], ["单位", "说明"]] });
  const result = await useCases.overview(OPTIONS);
  expect([result.status, result.refusal]).toEqual(["refused", "foreignAnnexSheet"]);
  expect(desk.host.valueAt("报送一览", 0, 0)).toBe("手工一览");
});

it("says that there are no annexes to turn into values, and that values are values already", async () => {
  await open(BASE);
  expect((await useCases.toValues(OPTIONS)).refusal).toBe("noAnnexes");
  await useCases.buildAnnexes(OPTIONS);
  await syncs();
  const result = await useCases.toValues(OPTIONS);
  expect([result.status, result.message, result.changes, await syncs()]).toEqual([
    "done",
    "附件中没有公式，都是数值，工作簿没有改动。",
    [],
    2,
  ]);
});
