import type { Cell, CellValue, Workbook, Worksheet } from "exceljs";

type Way = (workbook: Workbook) => void;

const day = (month: number, date: number): Date => new Date(Date.UTC(2024, month - 1, date));

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new RangeError(name);
  return sheet;
}

/** The sheet anew, from these rows. */
function rewrite(workbook: Workbook, name: string, rows: CellValue[][]): Worksheet {
  const sheet = sheetOf(workbook, name);
  for (let at = 1; at <= sheet.rowCount; at += 1) sheet.getRow(at).values = [];
  rows.forEach((row, at) => {
    sheet.getRow(at + 1).values = row;
  });
  return sheet;
}

const onMatrix =
  (change: (sheet: Worksheet) => void): Way =>
  (workbook) => {
    change(sheetOf(workbook, "报送台账"));
  };

function setAll(sheet: Worksheet, values: Readonly<Record<string, CellValue>>): void {
  for (const [address, value] of Object.entries(values)) sheet.getCell(address).value = value;
}

const MARKS = ["B2", "C2", "B3", "C3", "B4", "C4"];

/** Every mark of the matrix, by what it is now. */
function eachMark(sheet: Worksheet, change: (cell: Cell, isSubmitted: boolean) => void): void {
  for (const address of MARKS) change(sheet.getCell(address), sheet.getCell(address).value === "√");
}

/** Which rows of the roster are which, so that a log can be written short. */
const [CORPS, HAIBEI, GUOLUO] = ["省路政执法总队", "海北州交通运输系统", "果洛州交通运输系统"];

const MATRIX_BODY: CellValue[][] = [
  [CORPS, "√", "√"],
  [HAIBEI, "√", "×"],
  [GUOLUO, "×", "×"],
];

const COUNTS_BODY: CellValue[][] = [
  [CORPS, 3, 2, 1],
  [HAIBEI, 1, 1, 0],
  [GUOLUO, 1, 1, 0],
];

const SUBMISSION_LOG: CellValue[][] = [
  ["期次", "单位", "资料", "报送日期", "审核结果"],
  ["第一期", CORPS, "工作简报", day(4, 2), "合格"],
  ["第一期", CORPS, "实施方案", day(4, 2), "合格"],
  ["第一期", HAIBEI, "工作简报", day(4, 8), "合格"],
];

/** How offices keep their workbooks; each holds the same facts as the small clean one, or says in its findings what not. */
export const WAYS: Readonly<Record<string, Way>> = {
  "titles-above": onMatrix((sheet) => {
    sheet.spliceRows(1, 0, ["全省交通运输行政执法资料报送台账"], ["填报单位：专项办", null, "2024年4月"]);
    sheet.mergeCells("A1:D1");
  }),
  "info-block-above": onMatrix((sheet) => {
    sheet.spliceRows(1, 0, ["表号", "提质01"], ["制表机关", "专项办"], ["截至", day(4, 10)], []);
  }),
  "head-of-two-rows": (workbook) => {
    const sheet = rewrite(workbook, "案件汇总", [
      ["单位", "数据条数", "案件数", null],
      [null, null, "实际案件数", "测试案件数"],
      ...COUNTS_BODY,
    ]);
    for (const area of ["A1:A2", "B1:B2", "C1:D1"]) sheet.mergeCells(area);
  },
  "head-of-three-rows": (workbook) => {
    const sheet = rewrite(workbook, "案件汇总", [
      ["单位", "3月执法办案情况"],
      [null, "数据条数", "案件数"],
      [null, null, "实际", "测试"],
      ...COUNTS_BODY,
    ]);
    for (const area of ["A1:A3", "B1:D1", "B2:B3", "C2:D2"]) sheet.mergeCells(area);
  },
  "slash-head-cell": onMatrix((sheet) => {
    sheet.getCell("A1").value = "　　　　内容\n单位";
    sheet.getCell("A1").alignment = { wrapText: true };
    sheet.getCell("A1").border = { diagonal: { style: "thin", down: true } };
  }),
  "notes-below": onMatrix((sheet) => {
    sheet.addRow([]);
    sheet.addRow(["说明：1.√表示已报送，×未报送"]);
    sheet.addRow(["2.统计截至4月10日"]);
    sheet.addRow(["制表人：综合科"]);
  }),
  "merged-units": (workbook) => {
    const sheet = rewrite(workbook, "报送台账", SUBMISSION_LOG);
    sheet.mergeCells("B2:B3");
  },
  "totals-first": (workbook) => {
    rewrite(workbook, "案件汇总", [["单位", "数据条数", "实际案件数", "测试案件数"], ["青海省", 5, 4, 1], ...COUNTS_BODY]);
  },
  "totals-last": (workbook) => {
    sheetOf(workbook, "案件汇总").addRow(["合 计", 5, 4, 1]);
  },
  separators: onMatrix((sheet) => {
    sheet.spliceRows(3, 0, []);
    sheet.spliceRows(5, 0, [], []);
  }),
  "hidden-rows-and-columns": onMatrix((sheet) => {
    sheet.getRow(3).hidden = true;
    sheet.getColumn(3).hidden = true;
  }),
  "filtered-rows": onMatrix((sheet) => {
    sheet.autoFilter = "A1:D4";
    sheet.getRow(4).hidden = true;
  }),
  "very-hidden-sheets": (workbook) => {
    for (const name of ["参数", "单位名册", "资料目录"]) sheetOf(workbook, name).state = "veryHidden";
  },
  "extra-columns": onMatrix((sheet) => {
    sheet.spliceColumns(1, 0, ["序号", 1, 2, 3]);
    sheet.spliceColumns(4, 0, ["收件人", "甲", "乙", "丙"]);
  }),
  "columns-and-rows-in-another-order": (workbook) => {
    rewrite(workbook, "报送台账", [
      ["实施方案", "备注", "单位", "工作简报"],
      ["×", null, GUOLUO, "×"],
      ["√", null, CORPS, "√"],
      ["×", null, HAIBEI, "√"],
    ]);
  },
  "other-sheet-names": (workbook) => {
    const names = { 参数: "基本情况", 单位名册: "名单", 资料目录: "要报什么", 报送台账: "收件", 案件汇总: "办案", 在线考试: "考试" };
    for (const [name, other] of Object.entries(names)) sheetOf(workbook, name).name = other;
  },
  "excel-table": (workbook) => {
    const sheet = rewrite(workbook, "报送台账", []);
    const columns = ["单位", "工作简报", "实施方案"].map((name) => ({ name, filterButton: true }));
    sheet.addTable({ name: "报送", ref: "B3", columns, rows: MATRIX_BODY });
  },
  "a-sheet-for-each-month": (workbook) => {
    sheetOf(workbook, "报送台账").name = "2024年3月报送";
    const next = workbook.addWorksheet("2024年4月报送");
    [["单位", "工作简报", "实施方案"], ...MATRIX_BODY].forEach((row) => next.addRow(row));
  },
  "a-sheet-for-each-issue": (workbook) => {
    sheetOf(workbook, "报送台账").name = "报送（第一期）";
    const next = workbook.addWorksheet("报送（第二期）");
    [["单位", "工作简报", "实施方案"], ...MATRIX_BODY].forEach((row) => next.addRow(row));
  },
  "rich-text": onMatrix((sheet) => {
    sheet.getCell("A3").value = { richText: [{ text: "海北州", font: { bold: true } }, { text: "交通运输系统" }] };
    sheet.getCell("B3").value = { richText: [{ text: "√", font: { color: { argb: "FFFF0000" } } }] };
  }),
  "formulas-with-results": (workbook) => {
    const sheet = sheetOf(workbook, "案件汇总");
    sheet.getCell("B2").value = { formula: "C2+D2", result: 3 };
    sheet.getCell("A3").value = { formula: "单位名册!A3", result: HAIBEI };
  },
  "dates-of-1904": (workbook) => {
    workbook.properties.date1904 = true;
    const settings = sheetOf(workbook, "参数");
    const days = [day(4, 10), day(3, 1), day(3, 31), day(3, 1), day(3, 31)];
    days.forEach((date, at) => {
      settings.getCell(at + 3, 2).value = date;
    });
  },
  "dates-as-text": (workbook) => {
    const texts = { B3: "2024年4月10日", B4: "2024.3.1", B5: "20240331", B6: "2024-3-1", B7: "3月31日" };
    const settings = sheetOf(workbook, "参数");
    for (const address of Object.keys(texts)) settings.getCell(address).numFmt = "@";
    setAll(settings, texts);
  },
  "legend-that-turns-the-marks": onMatrix((sheet) => {
    eachMark(sheet, (cell, isSubmitted) => {
      cell.value = isSubmitted ? "×" : "√";
    });
    sheet.addRow(["说明：√表示未报送，×表示已报送"]);
  }),
  "ticks-of-a-symbol-font": onMatrix((sheet) => {
    eachMark(sheet, (cell, isSubmitted) => {
      cell.value = isSubmitted ? "ü" : "û";
      cell.font = { name: "Wingdings" };
    });
  }),
  checkboxes: onMatrix((sheet) => {
    eachMark(sheet, (cell, isSubmitted) => {
      cell.value = isSubmitted;
    });
  }),
  "dates-as-marks": onMatrix((sheet) => {
    eachMark(sheet, (cell, isSubmitted) => {
      cell.value = isSubmitted ? day(4, 8) : "×";
      if (isSubmitted) cell.numFmt = "yyyy-m-d";
    });
  }),
  "file-names-as-marks": onMatrix((sheet) => {
    eachMark(sheet, (cell, isSubmitted) => {
      cell.value = isSubmitted ? "海北州简报（定稿）.docx" : "未报送";
    });
  }),
  "words-as-marks": onMatrix((sheet) => {
    setAll(sheet, { B2: "已报送", C2: "√（迟报）", B3: "4月8日", C3: "未报", B4: "缺报", C4: "未报送" });
  }),
  "two-units-in-a-cell": (workbook) => {
    rewrite(workbook, "报送台账", [
      ["单位", "工作简报", "实施方案"],
      [CORPS, "√", "√"],
      ["海北、果洛", "×", "×"],
    ]);
  },
  "a-note-behind-a-unit": onMatrix((sheet) => {
    setAll(sheet, { A3: "海北州（补报）", A4: "果洛州 [已电话催报]" });
  }),
  "nested-units": (workbook) => {
    const log = SUBMISSION_LOG.map((row, at) => (at === 3 ? [row[0], "海北州海晏县交通运输局", ...row.slice(2)] : row));
    rewrite(workbook, "报送台账", log);
  },
  "aliases-and-full-width": (workbook) => {
    rewrite(workbook, "报送台账", [
      ["单　位", "简\n报", "工作方案"],
      ["省总队", "√", "√"],
      ["海　北　州", "√", "×"],
      ["果洛藏族自治州", "×", "×"],
    ]);
    const sheet = sheetOf(workbook, "案件汇总");
    setAll(sheet, { B2: "３条", C2: "２", D2: "1" });
  },
  "log-and-case-rows": (workbook) => {
    rewrite(workbook, "报送台账", SUBMISSION_LOG);
    sheetOf(workbook, "案件汇总").name = "案件明细";
    rewrite(workbook, "案件明细", [
      ["案号", "单位", "案件性质", "立案日期", "结案日期"],
      ["A1", CORPS, "实际", day(3, 1), day(3, 5)],
      ["A2", CORPS, "实际案件", day(3, 2), day(3, 6)],
      ["A3", CORPS, "测试", day(3, 3), day(3, 7)],
      ["B1", HAIBEI, "实际", day(3, 4), day(3, 8)],
      ["C1", GUOLUO, "实际", day(3, 5), day(3, 9)],
    ]);
    rewrite(workbook, "在线考试", [
      ["单位", "考试日期"],
      [CORPS, day(3, 5)],
      [CORPS, day(3, 6)],
      [HAIBEI, day(3, 6)],
      [GUOLUO, day(3, 7)],
    ]);
  },
  "two-tables-on-a-sheet": (workbook) => {
    const exams = sheetOf(workbook, "在线考试");
    const sheet = rewrite(workbook, "案件汇总", [
      ["一、案件"],
      ["单位", "数据条数", "实际案件数", "测试案件数"],
      ...COUNTS_BODY,
      [],
      ["二、在线考试"],
    ]);
    exams.eachRow((row) => sheet.addRow((row.values as CellValue[]).slice(1)));
    workbook.removeWorksheet(exams.id);
  },
};
