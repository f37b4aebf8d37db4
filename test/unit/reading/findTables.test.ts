import { NO_CORRECTIONS, type Corrections } from "../../../src/domain/memory/Memory";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { recognisedTables } from "../../../src/domain/reading/recognisedTables";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { BASE, bookOf, bookWith, LOGS, type Rows } from "../../support/bookOf";
import { ledgerWith, roleOf, tablesOf } from "../../support/ledgerOf";
import { findingTable } from "../rules/ruleFindings";

const COUNTS: Rows = [
  ["单位", "数据条数", "实际案件数", "测试案件数"],
  ["总队", 3, 2, 1],
];

describe("[W1] a table is found by its headers", () => {
  test("under titles, beside an empty column, with its columns in another order, on a sheet of any name", () => {
    const rows: Rows = [
      ["案件办理情况统计"],
      [null, "填报日期：2024年4月10日"],
      [],
      [null, "测试案件数", "实际案件数", "单位", "数据条数"],
      [null, 1, 2, "总队", 3],
    ];
    expect(tablesOf({ 四月: rows })).toEqual([["四月", "caseCounts", "B4:E5"]]);
    expect(ledgerWith({ 案件汇总: null, 四月: rows }).caseCounts?.rows.map(({ unitName }) => unitName)).toEqual([
      "省路政执法总队",
    ]);
  });

  test("in the first 40 rows of what is used", () => {
    const pushed = (count: number): Rows => [...Array.from({ length: count }, () => ["x"]), ...COUNTS];
    expect(roleOf(pushed(39))).toBe("caseCounts");
    expect(roleOf(pushed(40))).toBe("");
  });

  test("a sheet without any header that is known is nothing", () => {
    expect(roleOf([["会议通知"], ["各单位："]])).toBe("");
    expect(roleOf([])).toBe("");
  });
});

describe("[W2] a head of one to three rows", () => {
  const body = ["总队", 3, 2, 1];
  test.each<[number, Rows]>([
    [1, [["单位", "数据条数", "实际案件数", "测试案件数"], body]],
    [2, [["单位", "数据条数", "案件数", null], [null, null, "实际案件数", "测试案件数"], body]],
    [3, [["单位", "系统数据", null, null], [null, "数据条数", "案件数", null], [null, null, "实际", "测试"], body]],
  ])("%i", (headRows, rows) => {
    const [table] = readLedger(bookOf({ 案件: rows })).tables;
    expect([table?.headRowIndex, table?.headRowCount, table?.bodyRowIndexes]).toEqual([0, headRows, [headRows]]);
    expect(table?.columns.get("actual")).toBe(2);
  });
});

test.each(["单 位", "单\n位", "单位（全称）", "单位\\内容", "单位/内容", "“单位”", "　单位　"])(
  "[W3] %p is the column of units",
  (header) => {
    const head: Rows = [
      [header, "数据条数（条）", "实际 案件数", "测试\n案件数"],
      ["总队", 3, 2, 1],
    ];
    expect(roleOf(head)).toBe("caseCounts");
  },
);

describe("[W4] blank rows inside a table are passed over", () => {
  const rowsOf = (blanks: number, ...below: Rows): number | undefined => {
    const rows = [...COUNTS, ...Array.from({ length: blanks }, () => [null]), ...below];
    return readLedger(bookOf({ 案件: rows })).caseCounts?.rows.length;
  };

  test("however many, as long as what follows is a row of the table", () => {
    expect([0, 1, 2, 3, 30].map((blanks) => rowsOf(blanks, ["海北州", 1, 1, 0]))).toEqual([2, 2, 2, 2, 2]);
    expect([2, 3].map((blanks) => rowsOf(blanks, ["海北州"]))).toEqual([2, 1]);
  });

  test.each<[string, Rows]>([
    ["a signature", [["制表人："], ["海北州", 1, 1, 0]]],
    ["a sentence on a line of its own", [["以上数据截至 4 月 10 日，请核对。"], ["海北州", 1, 1, 0]]],
    [
      "the head of another table",
      [
        ["单位", "考试次数", "备注"],
        ["海北州", 1, null],
      ],
    ],
  ])("%s ends the table", (_, below) => {
    expect(rowsOf(1, ...below)).toBe(1);
  });
});

describe("[W5] notes below a table are no rows of it", () => {
  test.each(["说明：", "备注：1. 按结案日期统计", "注：√表示已报送", "填表说明：", "说明", "备注.按月"])(
    "%s",
    (note) => {
      const { caseCounts } = ledgerWith({ "案件汇总!A5": note, "案件汇总!A6": "2. 接上" });
      expect(caseCounts?.rows).toHaveLength(3);
      expect(caseCounts?.table.noteRowIndexes).toEqual([4, 5]);
    },
  );

  test("behind a blank row as well, until a row that is none", () => {
    const { caseCounts } = ledgerWith({ "案件汇总!A6": "说明：按月", "案件汇总!A7": "联系人：专项办" });
    expect(caseCounts?.table.noteRowIndexes).toEqual([5]);
  });
});

describe("[W6] a sheet is what most of its columns say", () => {
  test("case rows with a remark and a date of submission are case rows", () => {
    const head = ["案号", "单位", "案件性质", "立案日期", "结案日期", "当事人", "备注"];
    expect(roleOf([head])).toBe("caseLog");
    expect(roleOf([head], "报送台账")).toBe("caseLog");
  });

  test("the usual name decides between forms that are close", () => {
    const head: Rows = [["单位", "资料", "日期", "方式"]];
    expect(roleOf(head)).toBe("reminders");
    expect(roleOf(head, "报送台账")).toBe("submissionLog");
  });
});

describe("[W7] of several tables of one kind one is used", () => {
  const matrix = BASE["报送台账"] ?? [];
  const sheetOf = (book: WorkbookSnapshot, corrections?: Corrections) =>
    readLedger(book, corrections).submissions?.table.sheet.name;
  const two = (first: string, second: string) => bookWith({ 报送台账: null, [first]: matrix, [second]: matrix });

  test("one whose sheet names another 期 is kept for the record, and no rival; alone it is read", () => {
    const kept = bookWith({ "报送台账（第二期）": matrix });
    expect(sheetOf(kept)).toBe("报送台账");
    expect(findingTable("S01", kept)).toEqual([]);
    expect(sheetOf(bookWith({ 报送台账: null, "报送（第二期）": matrix }))).toBe("报送（第二期）");
    const said = { ...NO_CORRECTIONS, sheets: { "报送台账（第二期）": "submissionMatrix" as const } };
    expect(sheetOf(kept, said)).toBe("报送台账（第二期）");
  });

  test("none, where nothing says which: the newest is offered", () => {
    const book = two("2024年3月", "2024年4月");
    expect(sheetOf(book)).toBeUndefined();
    expect(readLedger(book).openChoices.map(({ offered }) => offered.sheet.name)).toEqual(["2024年4月"]);
  });

  test("the one whose name or title has the 期 of 参数", () => {
    expect(sheetOf(two("第一期报送", "第二期报送"))).toBe("第一期报送");
    const titled = [["报送情况（第一期）"], ...matrix];
    expect(sheetOf(bookWith({ 报送台账: null, 甲: matrix, 乙: titled }))).toBe("乙");
  });

  test("the only one that is not hidden", () => {
    const book = two("甲", "乙");
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "甲" ? { ...sheet, visibility: "hidden" as const } : sheet,
    );
    expect(sheetOf({ ...book, sheets })).toBe("乙");
  });

  test("the one that a person named, before all others", () => {
    const corrections = { ...NO_CORRECTIONS, sheets: { 旧: "submissionMatrix" as const } };
    expect(sheetOf(bookOf({ ...BASE, 旧: matrix }), corrections)).toBe("旧");
    const none = { ...NO_CORRECTIONS, sheets: { 旧: "none" as const } };
    expect(readLedger(bookOf({ ...BASE, 旧: matrix }), none).unusedTables).toEqual([]);
  });

  test("the one with the usual name", () => {
    const named = bookOf({ 旧: matrix, ...BASE });
    expect(readLedger(named).submissions?.table.sheet.name).toBe("报送台账");
    expect(findingTable("S01", named)).toEqual([["S01", "旧!A1", "query"]]);
  });

  test("matrix and log are one kind, rows and counts of cases are two", () => {
    const { unusedTables } = ledgerWith({ 登记: LOGS.报送台账, 考试登记: LOGS.在线考试, 案件明细: LOGS.案件明细 });
    expect(unusedTables.map(({ sheet }) => sheet.name)).toEqual(["登记", "考试登记"]);
  });
});

describe("[W8] what nobody knows is in nobody's way", () => {
  test("columns and sheets of the office's own", () => {
    const wider = (BASE["案件汇总"] ?? []).map((row, at) => [
      at === 0 ? "网址" : null,
      ...row,
      at === 0 ? "联系人" : "x",
    ]);
    const ledger = ledgerWith({ 案件汇总: wider, 会议通知: [["各单位："]] });
    expect(ledger.caseCounts?.rows.map(({ cells }) => cells.dataRows?.reading)).toEqual(
      [3, 1, 1].map((value) => ({ kind: "number", value, wasText: false })),
    );
  });

  test("a hidden sheet is read", () => {
    const book = bookWith({});
    const hidden = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, visibility: "hidden" as const })) };
    expect(recognisedTables(readLedger(hidden))).toEqual(recognisedTables(readLedger(book)));
  });
});

test.each(["合计", "总 计", "小计", "合计数", "全省", "全省合计", "青海省"])(
  "[W9] %s is a row of totals, first or last",
  (name) => {
    const row = [name, 5, 4, 1];
    const [head = [], ...rows] = BASE["案件汇总"] ?? [];
    for (const all of [
      [head, row, ...rows],
      [head, ...rows, row],
    ]) {
      const { caseCounts } = ledgerWith({ 案件汇总: all });
      expect(caseCounts?.rows.filter(({ unitCell }) => unitCell.isTotal).map(({ unitName }) => unitName)).toEqual([
        null,
      ]);
    }
  },
);

test("[W9] 全省名称 of the settings names the totals", () => {
  const { caseCounts } = ledgerWith({ "案件汇总!A5": "全市", "参数!A8": "全省名称", "参数!B8": "全市" });
  expect(caseCounts?.rows.at(-1)?.unitCell.isTotal).toBe(true);
});

test("[W10] 催办记录 is no 报送台账", () => {
  const reminders: Rows = [
    ["单位", "资料", "日期", "方式", "经办人"],
    ["海北州", "工作简报", "2024-4-8", "电话", null],
  ];
  expect(roleOf(reminders)).toBe("reminders");
  expect(ledgerWith({ 催办: reminders }).unusedTables).toEqual([]);
});
