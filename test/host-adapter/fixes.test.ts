import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed, LOGS, type Sheets } from "../support/bookOf";
import { factsOf, fileOf, openDesk, protectedCopy, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const UNTIDY: Sheets = changed(BASE, {
  "报送台账!A2": "省路政 执法总队　",
  "报送台账!B3": "✔",
  "报送台账!C3": "X",
  "案件汇总!B2": { value: "３条", numberFormat: "@" },
  "单位名册!G3": "5人",
  案件汇总: [],
  案件明细: changed(LOGS, { "案件明细!E2": "2024.3.5", "案件明细!E3": "2024年3月6日 15:30" }).案件明细 ?? [],
  "在线考试!B2": { value: "２", numberFormat: "@" },
});

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(bytes: Uint8Array): Promise<void> {
  desk = await openDesk(bytes);
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}
afterEach(() => {
  desk.close();
});

async function traffic(): Promise<number[]> {
  await desk.host.whenIdle();
  const { syncs, undoClears } = desk.host.traffic;
  desk.host.resetTraffic();
  return [syncs, undoClears];
}

it("shows before and after in two syncs, writes in four, and is one step back", async () => {
  await open(await fileOf(UNTIDY));
  const before = await factsOf(await desk.save());
  const preview = await useCases.previewFixes(null, OPTIONS);
  expect(await traffic()).toEqual([2, 0]);
  expect(preview.cells.map(({ sheet, address, before: old, after }) => [`${sheet}!${address}`, old, after])).toEqual([
    ["报送台账!A2", "省路政 执法总队　", "省路政执法总队"],
    ["报送台账!B3", "✔", "√"],
    ["报送台账!C3", "X", "×"],
    ["案件明细!E2", "2024.3.5", "2024-3-5"],
    ["在线考试!B2", "２", "2"],
    ["单位名册!G3", "5人", "5"],
  ]);
  const applied = await useCases.applyFixes(preview, OPTIONS);
  expect(await traffic()).toEqual([4, 0]);
  expect([applied.status, applied.message]).toEqual([
    "done",
    "已修正 6 个单元格，其他单元格没有改动；需要退回时请点「恢复」。",
  ]);
  expect(applied.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  expect([desk.host.valueAt("案件明细", 1, 4), desk.host.valueAt("在线考试", 1, 1)]).toEqual([45356, 2]);
  const restored = await useCases.restore(OPTIONS);
  expect([restored.status, useCases.canRestore]).toEqual(["done", false]);
  const after = await factsOf(await desk.save());
  for (const [name, sheet] of Object.entries(before.sheets)) {
    expect(visibleFacts(after.sheets[name])).toEqual(visibleFacts(sheet));
  }
});

it("fixes one finding alone", async () => {
  await open(await fileOf(UNTIDY));
  const { findings } = await useCases.validate(OPTIONS);
  const mark = findings.find(({ ruleId }) => ruleId === "M20")?.fingerprint ?? "";
  const preview = await useCases.previewFixes([mark], OPTIONS);
  expect(preview.cells.map(({ address }) => address)).toEqual(["B3"]);
});

it("refuses when a cell has changed since the preview, and when there is no preview", async () => {
  await open(await fileOf(UNTIDY));
  const preview = await useCases.previewFixes(null, OPTIONS);
  await desk.host.edit("报送台账", "B3", "○");
  expect((await useCases.applyFixes(preview, OPTIONS)).refusal).toBe("changedSincePreview");
  expect((await useCases.applyFixes(preview, OPTIONS)).refusal).toBe("previewGone");
  expect(desk.host.valueAt("报送台账", 2, 1)).toBe("○");
});

it("refuses a protected sheet, and says when there is nothing to fix", async () => {
  await open(await protectedCopy(await fileOf(UNTIDY), "报送台账"));
  expect(await useCases.previewFixes(null, OPTIONS)).toMatchObject({ refusal: "sheetProtected", cells: [] });
  desk.close();
  await open(await fileOf(BASE));
  expect(await useCases.previewFixes(null, OPTIONS)).toMatchObject({ refusal: "nothingToFix", cells: [] });
});

it("writes a text that looks like a formula as text, and leaves formulas alone", async () => {
  await open(await fileOf(changed(BASE, { "报送台账!A3": "=海 北", "单位名册!A3": "=海北", "单位名册!D3": "海北" })));
  const preview = await useCases.previewFixes(null, OPTIONS);
  expect(preview.cells.map(({ address, after }) => [address, after])).toEqual([["A3", "=海北"]]);
  await useCases.applyFixes(preview, OPTIONS);
  expect(desk.host.valueAt("报送台账", 2, 0)).toBe("=海北");
});
