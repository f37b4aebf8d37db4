import type { CommandOptions, CommandResult, ImportOrder } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { headerSetOf } from "../../src/domain/import/importHead";
import type { ImportTarget } from "../../src/domain/import/ImportTarget";
import type { ImportChoice } from "../../src/domain/import/ImportPlan";
import { ImportSession } from "../../src/import/ImportSession";
import { BASE, changed, LOGS, type Changes } from "../support/bookOf";
import { factsOf, fileOf, openDesk, protectedCopy, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const APPEND: ImportChoice = { mode: "append", doubled: "skip" };
const REPLACE: ImportChoice = { mode: "replace", doubled: "skip" };
const HEAD = "案号,单位,案件性质,立案日期,结案日期,当事人";

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(changes: Changes = {}, bytes?: Uint8Array): Promise<void> {
  desk = await openDesk(bytes ?? (await fileOf(changed({ ...BASE, ...LOGS }, changes))));
  useCases = createUseCases(() => 0);
}

afterEach(() => {
  desk.close();
});

const cases = (count: number, prefix = "N"): string =>
  [
    HEAD,
    ...Array.from(
      { length: count },
      (_, at) => `${prefix}${String(at)},海北州,实际,2024-03-01,2024-03-05,="00${String(at)}"`,
    ),
  ].join("\n");

async function target(): Promise<ImportTarget> {
  const readiness = await useCases.readImportTarget(OPTIONS);
  if (readiness.target === null) throw new Error(readiness.message);
  return readiness.target;
}

async function run(csv: string, choice: ImportChoice, more: Partial<ImportOrder> = {}): Promise<CommandResult> {
  const given = more.target ?? (await target());
  const session = new ImportSession(new Blob([csv]), given);
  const { plan, head } = await session.preview({ kind: null, mapping: {}, choice }, () => undefined);
  if (plan.kind === "refused") throw new Error(plan.refusal.code);
  if (plan.kind === "rows") session.select(choice, plan.columns);
  desk.host.resetTraffic();
  return useCases.importExport(
    {
      plan,
      target: given,
      rows: (from, count) => Promise.resolve(session.rows(from, count)),
      mapping: { kind: head.kind, headers: headerSetOf(head), fields: { 当事人: "none" } },
      onProgress: () => undefined,
      isCancelled: () => false,
      ...more,
    },
    OPTIONS,
  );
}

const traffic = async (): Promise<number[]> => {
  await desk.host.whenIdle();
  const { syncs, undoClears } = desk.host.traffic;
  return [syncs, undoClears];
};

const row = (rowIndex: number, columns = 6): unknown[] =>
  Array.from({ length: columns }, (_, column) => desk.host.valueAt("案件明细", rowIndex, column));

test("appends rows in seven syncs at most: two to read, two to write, one to keep the mapping, two to check", async () => {
  await open();
  const result = await run(cases(3), APPEND);
  expect(result.message).toContain("已导入「案件明细」：写入 3 行，由 5 行变为 8 行。");
  const [syncs, undoClears] = await traffic();
  expect(syncs).toBeLessThanOrEqual(7);
  expect(undoClears).toBe(0);
  expect(row(6)).toEqual(["N0", "海北州", "实际", 45_352, 45_356, null]);
  expect(row(5)[0]).toBe("C1");
  expect(useCases.canRestore).toBe(true);
  expect((await target()).mappings[0]).toMatchObject({ kind: "cases", fields: { 当事人: "none" } });
});

test("10,000 rows: one sync for each 10,000 cells, and the same rows stand", async () => {
  await open();
  const result = await run(cases(10_000), APPEND);
  expect(result.message).toContain("写入 10000 行，由 5 行变为 10005 行");
  expect(result.message).not.toContain("请核对");
  expect(row(10_005)[0]).toBe("N9999");
  // Two to read; one, and one for each of five chunks, to write; the mapping; two to check, and three for what is long.
  expect((await traffic())[0]).toBeLessThanOrEqual(15);
});

test("text that looks like a formula or a number stays text; what cannot be read stands as it is", async () => {
  await open({ "案件明细!F1": "当事人" });
  await run(`${HEAD}\n00012345678901234567,海北州,实际,4.1,2024-03-05,=1+1\n+1,海北州,实际,,,007\n`, APPEND);
  expect(row(6)).toEqual(["00012345678901234567", "海北州", "实际", "4.1", 45_356, "=1+1"]);
  expect(row(7)).toEqual(["+1", "海北州", "实际", null, null, "007"]);
});

test("replaces the rows, keeps calculated columns and what stands beside; 恢复 brings everything back", async () => {
  const changes = { "案件明细!H3": "手写", "案件明细!F1": "办案人", "案件明细!F2": "丁" };
  await open(changes);
  await desk.host.edit("案件明细", "G1", "天数");
  await desk.host.edit("案件明细", "G2", "=E2-D2");
  const before = await factsOf(await desk.save());
  const result = await run(cases(2), REPLACE);
  expect(result.message).toContain("写入 2 行，由 5 行变为 2 行");
  expect([row(1, 8), row(2, 8), row(3, 8)]).toEqual([
    ["N0", "海北州", "实际", 45_352, 45_356, null, null, null],
    ["N1", "海北州", "实际", 45_352, 45_356, null, null, "手写"],
    [null, null, null, null, null, null, null, null],
  ]);
  expect((await factsOf(await desk.save())).sheets.案件明细?.cells.G2?.formula).toBe(
    before.sheets.案件明细?.cells.G2?.formula,
  );
  expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "done" });
  expect(visibleFacts((await factsOf(await desk.save())).sheets.案件明细)).toEqual(
    visibleFacts(before.sheets.案件明细),
  );
});

test("a new sheet is made for case rows, and emptied again by 恢复", async () => {
  desk = await openDesk(await fileOf(BASE));
  useCases = createUseCases(() => 0);
  await run(cases(2), APPEND);
  expect([row(0), row(1)]).toEqual([
    ["案号", "单位", "案件性质", "立案日期", "结案日期", "当事人"],
    ["N0", "海北州", "实际", 45_352, 45_356, "000"],
  ]);
  const restored = await useCases.restore(OPTIONS);
  expect(restored.message).toContain("「案件明细」是上一步新建的，已清空");
  expect(row(0)).toEqual([null, null, null, null, null, null]);
});

test("officers are counted into the roster; nothing else of it changes", async () => {
  await open();
  const before = await factsOf(await desk.save());
  const result = await run("单位,姓名,执法证号\n海北州,甲,001\n海北州,乙,002\n", APPEND);
  expect(result.message).toContain("已把各单位数量写入「单位名册」（3 个单元格）");
  expect([1, 2, 3].map((at) => desk.host.valueAt("单位名册", at, 6))).toEqual([0, 2, 0]);
  await useCases.restore(OPTIONS);
  expect(visibleFacts((await factsOf(await desk.save())).sheets.单位名册)).toEqual(
    visibleFacts(before.sheets.单位名册),
  );
});

test("cancelled half-way, the workbook is as it was", async () => {
  await open();
  const before = await factsOf(await desk.save());
  let asked = 0;
  const result = await run(cases(6_000), APPEND, { isCancelled: () => (asked += 1) > 2 });
  expect(result).toMatchObject({ status: "refused", refusal: "importCancelled" });
  expect(visibleFacts((await factsOf(await desk.save())).sheets.案件明细)).toEqual(
    visibleFacts(before.sheets.案件明细),
  );
  expect(useCases.canRestore).toBe(false);
});

test("a reader that fails half-way takes back what was written", async () => {
  await open();
  const before = await factsOf(await desk.save());
  let calls = 0;
  const rows: ImportOrder["rows"] = (_from, count) => {
    calls += 1;
    if (calls > 1) return Promise.reject(new Error("worker gone"));
    return Promise.resolve(Array.from({ length: count }, (_, at) => [`Z${String(at)}`, "海北州", "实际", null, null]));
  };
  await expect(run(cases(6_000), APPEND, { rows })).rejects.toThrow("worker gone");
  expect(visibleFacts((await factsOf(await desk.save())).sheets.案件明细)).toEqual(
    visibleFacts(before.sheets.案件明细),
  );
});

test("a workbook that was changed since the preview is not written to", async () => {
  await open();
  const old = await target();
  await desk.host.edit("案件明细", "A7", "A9");
  await desk.host.edit("案件明细", "B7", "海北州");
  const result = await run(cases(2), APPEND, { target: old });
  expect([result.status, result.refusal]).toEqual(["refused", "changedSincePreview"]);
  expect(row(7)[0]).toBeNull();
});

test("a protected sheet is refused in the preview", async () => {
  await open({}, await protectedCopy(await fileOf({ ...BASE, ...LOGS }), "案件明细"));
  await expect(run(cases(2), APPEND)).rejects.toThrow("protected");
});
