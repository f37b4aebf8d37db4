import { NO_CORRECTIONS } from "../../../src/domain/memory/Memory";
import { fontQuestions } from "../../../src/domain/marks/fontQuestions";
import { periodOrder } from "../../../src/domain/reading/chooseTables";
import { readLedger } from "../../../src/domain/reading/readLedger";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { unitNameOf } from "../../../src/domain/units/UnitCell";
import { BASE, bookOf, bookWith, day, LOGS, type Rows } from "../../support/bookOf";
import { ledgerWith, tablesOf } from "../../support/ledgerOf";
import { findingTable } from "../rules/ruleFindings";

const marksOf = (book: WorkbookSnapshot) => {
  const { submissions } = readLedger(book);
  return submissions?.kind === "matrix"
    ? submissions.marks.map(({ unitName, material, reading }) => [
        unitName,
        material,
        reading.kind === "mark" ? reading.state : reading.kind,
      ])
    : [];
};

test("[W2] what no row says alone, the rows of a head say together", () => {
  const rows: Rows = [
    ["单位", "工作", "实施"],
    [null, "简报", "方案"],
    ["海北州", "√", "×"],
  ];
  expect(tablesOf({ 报送: rows })).toEqual([["报送", "submissionMatrix", "A1:C3"]]);
});

test("[W6] several tables stand one below the other on one sheet", () => {
  const counts = BASE["案件汇总"] ?? [];
  const exams = BASE["在线考试"] ?? [];
  const rows: Rows = [["一、案件"], ...counts, ["二、考试"], ...exams, ["制表人："]];
  expect(tablesOf({ 汇总: rows })).toEqual([
    ["汇总", "caseCounts", "A2:D5"],
    ["汇总", "examCounts", "A7:B10"],
  ]);
});

describe("[W7] the period of a sheet by its name", () => {
  test.each([
    ["2024年3月台账", 202403],
    ["2024.4", 202404],
    ["三月", 3],
    ["十二月报送", 12],
    ["第二期", 2],
    ["报送台账 (3)", 3],
    ["台账", 0],
  ])("%s", (name, order) => {
    expect(periodOrder(name)).toBe(order);
  });
});

describe("[W22] a unit cell may say more than a name", () => {
  const unitsOf = (cell: string) => {
    const { submissions } = ledgerWith({ "报送台账!A3": cell });
    if (submissions?.kind !== "matrix") throw new Error("no matrix");
    return submissions.unitCells.filter(({ rowIndex }) => rowIndex === 2).map((unit) => [unitNameOf(unit), unit.note]);
  };

  test("a note in brackets", () => {
    expect(unitsOf("海北州（补报）")).toEqual([["海北州交通运输系统", "补报"]]);
  });

  test("two units, where the row says the same of both", () => {
    expect(unitsOf("海北、果洛")).toEqual([
      ["海北州交通运输系统", ""],
      ["果洛州交通运输系统", ""],
    ]);
    expect(unitsOf("海北州和河南县")).toEqual([[null, ""]]);
  });

  test("never in a table of counts: a number cannot be shared out", () => {
    expect(findingTable("U01", bookWith({ "案件汇总!A3": "海北、果洛" }))).toEqual([["U01", "案件汇总!A3", "hard"]]);
  });

  test("a county of a 州, in a log", () => {
    const log = LOGS.案件明细.map((row, at) => (at === 4 ? [row[0], "海北州海晏县", ...row.slice(2)] : row));
    const { caseLog } = ledgerWith({ 案件汇总: null, 案件明细: log });
    expect(caseLog?.entries[3]?.unitName).toBe("海北州交通运输系统");
    expect(findingTable("U02", bookWith({ "报送台账!A3": "海北州海晏县" }))).toEqual([["U02", "报送台账!A3", "hard"]]);
  });

  test.each(["海北市", "海北省门源县", "海北门源", "四川省海北州茫崖市"])("%s is not taken for one", (name) => {
    expect(unitsOf(name).map(([unit]) => unit)).toEqual([null]);
  });

  test("a merged cell counts for each of its rows", () => {
    const log: Rows = LOGS.报送台账.map((row, at) => (at === 2 ? [row[0], null, ...row.slice(2)] : row));
    const book = bookOf({ ...BASE, 报送台账: log });
    const merged = {
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === "报送台账"
          ? { ...sheet, merges: [{ rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 1 }] }
          : sheet,
      ),
    };
    expect(findingTable("U09", book)).toEqual([["U09", "报送台账!B3", "query"]]);
    expect(findingTable("U09", merged)).toEqual([]);
    const { submissions } = readLedger(merged);
    expect(submissions?.kind === "log" && submissions.entries.map(({ unitCell }) => unitNameOf(unitCell))).toEqual([
      "省路政执法总队",
      "省路政执法总队",
      "海北州交通运输系统",
    ]);
  });
});

describe("[W26] marks as offices make them", () => {
  test("symbol fonts: the adapter is asked for the font, and the sign that shows counts", () => {
    const book = bookWith({ "报送台账!B3": "û", "报送台账!B4": "ü" });
    expect(fontQuestions(readLedger(book))).toEqual([
      { sheetName: "报送台账", area: { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 1 } },
    ]);
    const answered = {
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, fonts: { B3: "Wingdings", B4: "Wingdings" } })),
    };
    expect(marksOf(answered).filter(([, material]) => material === "工作简报")).toEqual([
      ["省路政执法总队", "工作简报", "submitted"],
      ["海北州交通运输系统", "工作简报", "missing"],
      ["果洛州交通运输系统", "工作简报", "submitted"],
    ]);
  });

  test("no question where no sign asks for it", () => {
    expect(fontQuestions(readLedger(bookWith({})))).toEqual([]);
  });
});

test("[W29] one row of a log may tell of several materials", () => {
  const log: Rows = [LOGS.报送台账[0], ["第一期", "海北州", "简报、工作方案", day(2024, 4, 2), "合格"]];
  const { submissions } = ledgerWith({ 报送台账: log });
  expect(submissions?.kind === "log" && submissions.entries.map(({ material }) => material)).toEqual([
    "工作简报",
    "实施方案",
  ]);
});

describe("[W41] what a person corrected goes before what is recognised", () => {
  const rows: Rows = [
    ["部门", "情况", "实施方案"],
    ["海北州", "○", "√"],
    ["果洛片区", "√", "√"],
  ];
  const sheets = { ...BASE, 报送台账: null, 三月: rows };
  const corrections = {
    ...NO_CORRECTIONS,
    sheets: { 三月: "submissionMatrix" as const },
    columns: { 三月: { 部门: "unit", 情况: "工作简报" } },
    units: { 果洛片区: "果洛州交通运输系统" },
    marks: { "○": "returned" as const },
  };

  test("sheet, columns, units and marks", () => {
    const { submissions, tables } = readLedger(bookWith({ ...sheets }), corrections);
    expect(
      submissions?.kind === "matrix" && submissions.marks.map(({ unitName, reading }) => [unitName, reading]),
    ).toEqual([
      ["海北州交通运输系统", { kind: "mark", state: "returned" }],
      ["海北州交通运输系统", { kind: "mark", state: "submitted" }],
      ["果洛州交通运输系统", { kind: "mark", state: "submitted" }],
      ["果洛州交通运输系统", { kind: "mark", state: "submitted" }],
    ]);
    const table = tables.find(({ sheet }) => sheet.name === "三月");
    expect(table?.recognition).toEqual({ confidence: "corrected", reason: "person", rival: null });
  });

  test("without them nothing is guessed", () => {
    expect(readLedger(bookWith({ ...sheets })).submissions).toBeNull();
  });

  test("the head of a table", () => {
    const doubled: Rows = [
      ["单位", "工作简报", "实施方案"],
      ["海北州", "√", "√"],
      [],
      ["单位", "工作简报"],
      ["果洛州", "×"],
    ];
    const book = bookOf({ ...BASE, 报送台账: doubled });
    const heads = { ...NO_CORRECTIONS, heads: { 报送台账: { rowNumber: 4, rowCount: 1 } } };
    expect(marksOf(book).map(([unit]) => unit)).toContain("海北州交通运输系统");
    const { submissions } = readLedger(book, heads);
    expect(submissions?.table.headRowIndex).toBe(3);
  });
});
