import { issuedMark, sourceChangesSince } from "../../../src/domain/issued/issuedMarks";
import { KEY_LIMIT } from "../../../src/domain/issued/sourceSums";
import { judgeFindings, withJudgement } from "../../../src/domain/verdicts/judge";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/snapshot";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf, changed, day, LOGS, type BookCell, type Changes, type Rows } from "../../support/bookOf";
import { built, CASES, issuedFindings, memoryOf, sinceIssued, table } from "./issuedBooks";

const HAIBEI = "海北州交通运输系统";
const ZONGDUI = "省路政执法总队";

const sourceTable = (sheets: typeof BASE, changes: Changes) =>
  sinceIssued(sheets, changes).map(({ sheet, address, details }) => [
    `${sheet ?? ""}!${address ?? ""}`,
    details.names,
    details.before,
    details.now,
  ]);

describe("X07: a source that is not what the annexes were made from", () => {
  it("names the unit of a mark, of a count, of the roster, and the setting", () => {
    expect(sourceTable(BASE, { "报送台账!B3": "×" })).toEqual([["报送台账!A3", HAIBEI, 1, 1]]);
    expect(sourceTable(BASE, { "案件汇总!C2": 1, "案件汇总!C3": 0 })).toEqual([
      ["案件汇总!A2", `${ZONGDUI}、${HAIBEI}`, 2, 2],
    ]);
    expect(sourceTable(BASE, { "单位名册!G2": 11 })).toEqual([["单位名册!A2", ZONGDUI, 1, 1]]);
    expect(sourceTable(BASE, { "参数!B5": day(2024, 3, 30) })).toEqual([["参数!A5", "案件统计止", 1, 1]]);
    expect(sourceTable(BASE, { "资料目录!C2": "一次性" })).toEqual([["资料目录!A2", "工作简报", 1, 1]]);
  });

  it("sees one case swapped for another of the same unit, and a word that two rows have exchanged", () => {
    expect(sourceTable(CASES, { "案件明细!A3": "A9" })).toEqual([["案件明细!B2", ZONGDUI, 3, 3]]);
    expect(sourceTable(CASES, { "案件明细!C3": "测试", "案件明细!C4": "实际" })).toEqual([
      ["案件明细!B2", ZONGDUI, 3, 3],
    ]);
    expect(sourceTable(CASES, { "案件明细!B3": HAIBEI })).toEqual([["案件明细!B2", `${ZONGDUI}、${HAIBEI}`, 4, 4]]);
  });

  it("names a unit that has come in, and rows of which nobody knows whose they are", () => {
    const added = { "单位名册!A5": "海西州交通运输系统", "单位名册!C5": "海西州", "单位名册!G5": 3 };
    expect(sourceTable(BASE, added)).toEqual([["单位名册!A5", "海西州交通运输系统", 0, 1]]);
    const row = { "案件明细!A7": "X", "案件明细!B7": "某处", "案件明细!C7": "实际" };
    expect(sourceTable(CASES, row)).toEqual([["案件明细!B7", "", 0, 1]]);
  });

  it("is silent about rows and columns in another order, number formats, and another way to write the same", () => {
    const before = built({ ...CASES, 报送台账: LOGS.报送台账 });
    const memory = memoryOf(bookOf(before));
    const turned = (rows: Rows): Rows => rows.map((row) => [...row].reverse());
    const [head = [], ...rows] = before.案件明细 ?? [];
    const shuffled = bookOf({ ...before, 案件明细: turned([head, ...rows.slice(2), ...rows.slice(0, 2)]) });
    expect(issuedFindings(shuffled, memory)).toEqual([]);
    const rewritten: Changes = {
      "案件明细!B5": "海北州",
      "案件明细!C5": "实际案件",
      "案件明细!D5": "2024.3.4",
      "案件明细!E5": { value: 45359, numberFormat: "m月d日" },
      "报送台账!C2": "简报",
      "参数!B3": "2024年4月10日",
    };
    expect(issuedFindings(bookOf(changed(before, rewritten)), memory)).toEqual([]);
  });

  it("is silent about what no annex says: notes, telephone numbers, aliases, the order, settings of the notice", () => {
    const changes: Changes = {
      "报送台账!D2": "已电话核实",
      "单位名册!D2": "省总队、路政总队",
      "单位名册!F2": 9,
      "资料目录!D2": 7,
      "参数!A8": "文号",
      "参数!B8": "青交执法〔2024〕2号",
      "参数!A9": "版式",
      "参数!B9": "紧凑",
    };
    expect(sinceIssued(BASE, changes)).toEqual([]);
  });

  it("is silent about rows of the next 期 in the same log, unless their material is sent once", () => {
    const sheets = { ...BASE, 报送台账: LOGS.报送台账 };
    const row = (material: string): Changes => ({
      "报送台账!A5": "第二期",
      "报送台账!B5": HAIBEI,
      "报送台账!C5": material,
      "报送台账!D5": day(2024, 4, 9),
    });
    expect(sinceIssued(sheets, row("工作简报"))).toEqual([]);
    expect(sourceTable(sheets, row("实施方案"))).toEqual([["报送台账!B4", HAIBEI, 1, 2]]);
  });

  it("says that a table came or went, and passes over an empty form", () => {
    expect(table(sinceIssued(BASE, { 在线考试: null })).map(([rule, place]) => [rule, place])).toEqual([["X07", "!"]]);
    const [head] = LOGS.案件明细;
    expect(sinceIssued(BASE, { 案件明细: [[...head]] })).toEqual([]);
  });
});

it("a 说明 holds until the source changes once more", () => {
  const before = built(CASES);
  const memory = memoryOf(bookOf(before));
  const once = bookOf(changed(before, { "案件明细!A3": "A9" }));
  const found = issuedFindings(once, memory);
  const [{ fingerprint } = { fingerprint: "" }] = judgeFindings(found, memory);
  const judged = withJudgement(memory, found, { fingerprint, kind: "explained", note: "补录案号" });
  const open = (book: WorkbookSnapshot) =>
    judgeFindings(issuedFindings(book, judged), judged).map(({ isOpen, reopenedFrom }) => [isOpen, reopenedFrom?.note]);
  expect(open(once)).toEqual([[false, undefined]]);
  expect(open(bookOf(changed(before, { "案件明细!A3": "A8" })))).toEqual([[true, "补录案号"]]);
});

const manyCases = (count: number): Rows => [
  [...LOGS.案件明细[0]],
  ...Array.from({ length: count }, (_, at): BookCell[] => [
    `A${String(at)}`,
    at % 2 === 0 ? ZONGDUI : HAIBEI,
    "实际",
    day(2024, 3, 1),
    day(2024, 3, 5),
  ]),
];

/** How often rows of 案件明细 are looked into. */
function counted(book: WorkbookSnapshot): { readonly book: WorkbookSnapshot; readonly looks: () => number } {
  let looks = 0;
  const watch = (sheet: SheetSnapshot): SheetSnapshot => {
    if (sheet.name !== "案件明细") return sheet;
    const values = new Proxy(sheet.values, {
      get: (target, key) => {
        if (typeof key === "string" && /^\d+$/u.test(key)) looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    return { ...sheet, values };
  };
  return { book: { ...book, sheets: book.sheets.map(watch) }, looks: () => looks };
}

it("looks into each of 100,000 case rows as often as into each of 1,000, and keeps no more of them than of these", () => {
  const looksFor = (count: number): readonly [number, number] => {
    const { book, looks } = counted(bookOf({ ...CASES, 案件明细: manyCases(count) }));
    const ledger = readLedger(book);
    const start = looks();
    const mark = issuedMark(ledger, "2024-04-12");
    const marked = looks() - start;
    return [marked / count, JSON.stringify(mark).length];
  };
  const [small, large] = [looksFor(1000), looksFor(100_000)];
  expect(large[0]).toBeLessThanOrEqual(small[0] + 0.1);
  // Five columns, and the formats of two of them; the unit's are known already.
  expect(large[0]).toBeLessThan(8);
  expect(large[1]).toBeLessThan(small[1] + 20);
});

it("sees one case among thousands that is another", () => {
  const rows = manyCases(5000);
  const touched = rows.map((row, at) => (at === 4001 ? ["B1", ...row.slice(1)] : row));
  const ledgerOf = (cases: Rows) => readLedger(bookOf({ ...CASES, 案件明细: cases }));
  const [change, ...others] = sourceChangesSince(ledgerOf(touched), issuedMark(ledgerOf(rows), ""));
  expect([change?.names, change?.rowsNow, others]).toEqual([[ZONGDUI], 2500, []]);
});

it("a table that speaks of more than can be kept is known as a whole", () => {
  const roster = (officers: number): Rows => [
    ...(BASE.单位名册 ?? []),
    ...Array.from({ length: KEY_LIMIT }, (_, at): BookCell[] => [
      `第${String(at)}大队`,
      null,
      null,
      null,
      "市州",
      null,
      officers,
    ]),
  ];
  const ledger = (officers: number) => readLedger(bookOf({ ...BASE, 单位名册: roster(officers) }));
  const mark = issuedMark(ledger(1), "2024-04-12");
  expect(mark.sources.find(({ role }) => role === "roster")?.sums).toEqual({
    "": expect.stringMatching(/^303 /u) as string,
  });
  expect(sourceChangesSince(ledger(1), mark)).toEqual([]);
  expect(sourceChangesSince(ledger(2), mark)).toMatchObject([{ sheet: "单位名册", names: [], count: 1, rowsNow: 303 }]);
});
