import { toA1 } from "../../../src/domain/address";
import { readLedger } from "../../../src/domain/reading/readLedger";
import type { CellEdit } from "../../../src/domain/rollover/CellEdit";
import { nextTerms } from "../../../src/domain/rollover/nextTerms";
import { planRollover } from "../../../src/domain/rollover/planRollover";
import type { Rollover } from "../../../src/domain/rollover/Rollover";
import { snapshotAfter } from "../../../src/domain/rollover/snapshotAfter";
import { BASE, bookOf, day, LOGS, type Sheets } from "../../support/bookOf";

const placed = (edits: readonly CellEdit[]) =>
  edits.map(({ sheet, rowIndex, columnIndex, value }) => [`${sheet}!${toA1(rowIndex, columnIndex)}`, value] as const);

const placedOn = (sheet: string, { edits }: Rollover) => placed(edits).filter(([place]) => place.startsWith(sheet));

function refusalOf(sheets: Sheets, issue = "第二期") {
  const ledger = readLedger(bookOf(sheets));
  return planRollover(ledger, { ...nextTerms(ledger.settings), issue });
}

function planned(sheets: Sheets, issue = "第二期"): Rollover {
  const rollover = refusalOf(sheets, issue);
  if ("code" in rollover) throw new Error(rollover.code);
  return rollover;
}

/** The workbook of the next 期. */
function after(sheets: Sheets) {
  const { copies, terms, edits } = planned(sheets);
  return readLedger(snapshotAfter(bookOf(sheets), copies, [...terms, ...edits]));
}

const withSettings = (...rows: readonly (readonly (string | number | null)[])[]): Sheets => ({
  ...BASE,
  参数: [...(BASE.参数 ?? []), ...rows],
});

it("keeps what the last 期 held on sheets that are named after it", () => {
  expect(planned(BASE).copies).toEqual([
    { from: "参数", to: "参数（第一期）" },
    { from: "报送台账", to: "报送台账（第一期）" },
    { from: "案件汇总", to: "案件汇总（第一期）" },
    { from: "在线考试", to: "在线考试（第一期）" },
  ]);
});

it("clears marks and counts, and keeps the mark of what was sent in once for good", () => {
  const values = placedOn("报送台账", planned(BASE));
  expect(values).toEqual([
    ["报送台账!B2", null],
    ["报送台账!B3", null],
    ["报送台账!C3", null],
    ["报送台账!B4", null],
    ["报送台账!C4", null],
  ]);
  const counts = placedOn("案件汇总", planned(BASE));
  expect(counts).toHaveLength(9);
});

it("the next 期 is read from the workbook as it then is: nothing doubled, the last one comparable", () => {
  const { settings, submissions, tables, unusedTables, archivedTables, openChoices } = after(BASE);
  expect([settings.issue.value, settings.cutOff.value, settings.casePeriod.from.value]).toEqual([
    "第二期",
    day(2024, 5, 10).value,
    day(2024, 4, 1).value,
  ]);
  expect([submissions?.table.sheet.name, unusedTables, openChoices]).toEqual(["报送台账", [], []]);
  expect(tables.map(({ sheet }) => sheet.name)).not.toContain("参数（第一期）");
  expect(archivedTables.map(({ sheet }) => sheet.name)).toEqual([
    "参数（第一期）",
    "报送台账（第一期）",
    "案件汇总（第一期）",
    "在线考试（第一期）",
  ]);
});

it("a third 期 begins like the second", () => {
  const second = after(BASE);
  const third = planRollover(second, nextTerms(second.settings));
  expect("copies" in third ? third.copies.map(({ to }) => to) : third).toEqual([
    "参数（第二期）",
    "报送台账（第二期）",
    "案件汇总（第二期）",
    "在线考试（第二期）",
  ]);
});

it("rows of a log stay where they are; those that named no 期 name the last one from now on", () => {
  const rows = LOGS.报送台账.map((row, at) => (at === 3 ? [null, ...row.slice(1)] : row));
  const rollover = planned({ ...BASE, 报送台账: rows });
  expect(rollover.copies.map(({ from }) => from)).not.toContain("报送台账");
  expect(placedOn("报送台账", rollover)).toEqual([["报送台账!A4", "第一期"]]);
});

it("a log without a column 期次 is kept elsewhere, and starts with what was sent in once", () => {
  const rows = LOGS.报送台账.map((row) => row.slice(1));
  const { submissions } = after({ ...BASE, 报送台账: rows });
  const entries = submissions?.kind === "log" ? submissions.entries : [];
  expect(entries.map(({ material, unitCell }) => [material, unitCell.rowIndex])).toEqual([["实施方案", 1]]);
});

it("a sheet that is named after the last 期 stays untouched, and goes on in one named after the new 期", () => {
  const { 报送台账: matrix = [], ...others } = BASE;
  const sheets = { ...others, 第一期报送台账: [["第一期报送情况"], ...matrix] };
  const { copies, edits } = planned(sheets);
  expect(copies).toContainEqual({ from: "第一期报送台账", to: "第二期报送台账" });
  const changed = new Map(placed(edits));
  expect([changed.get("第二期报送台账!A1"), changed.get("第二期报送台账!B3")]).toEqual(["第二期报送情况", null]);
  expect([...changed.keys()].filter((place) => place.startsWith("第一期"))).toEqual([]);
  expect(after(sheets).submissions?.table.sheet.name).toBe("第二期报送台账");
});

it("titles follow the 期, and what belongs to one notice is blank again", () => {
  const book = withSettings(["附件1标题", "第一期资料报送统计表"], ["文号", "〔2024〕2号"], ["成文日期", "2024-4-12"]);
  expect(placed(planned(book).edits).slice(0, 3)).toEqual([
    ["参数!B8", "第二期资料报送统计表"],
    ["参数!B9", null],
    ["参数!B10", null],
  ]);
});

it("columns 上期… take over what this 期 had", () => {
  const [head = [], ...units] = BASE.单位名册 ?? [];
  const roster = [[...head, "上期执法人员"], ...units.map((row) => [...row, 1])];
  expect(placed(planned({ ...BASE, 单位名册: roster }).edits)).toEqual(
    expect.arrayContaining([
      ["单位名册!H2", 10],
      ["单位名册!H3", 5],
      ["单位名册!H4", 4],
    ]),
  );
});

it("says which days 参数 have no row for", () => {
  const ledger = readLedger(bookOf({ ...BASE, 参数: (BASE.参数 ?? []).slice(0, 5) }));
  const rollover = planRollover(ledger, { ...nextTerms(ledger.settings), examTo: 45_412 });
  expect("unplaced" in rollover ? rollover.unplaced : rollover).toEqual(["考试统计止"]);
});

it.each([
  ["the 期 is not known", { ...BASE, 参数: [["参数", "值"], ["期次", null], ["报送截至日期", null]] }, "第二期", "issueUnknown"], // prettier-ignore
  ["the new one has no name", BASE, "　", "issueUnnamed"],
  ["the new one has the name of this one", BASE, "第一期 ", "issueSame"],
  ["a sheet of that name holds something", { ...BASE, "报送台账（第一期）": [["手工"]] }, "第二期", "issueSheetsInUse"],
])("refuses where %s", (_name, sheets, issue, code) => {
  expect(refusalOf(sheets, issue)).toMatchObject({ code });
});

it("refuses a log that is too large to be kept cell by cell, and one with a column 期次 it does not", () => {
  const rows = Array.from({ length: 6000 }, () => ["海北州交通运输系统", "工作简报", day(2024, 4, 8), "合格"]);
  expect(refusalOf({ ...BASE, 报送台账: [["单位", "资料", "报送日期", "审核结果"], ...rows] })).toEqual({
    code: "issueSheetTooLarge",
    sheet: "报送台账",
  });
  const named = rows.map((row) => ["第一期", ...row]);
  expect(refusalOf({ ...BASE, 报送台账: [[...LOGS.报送台账[0]], ...named] })).toHaveProperty("copies");
});
