import type { ImportStrings } from "./importStrings";

const ENCODINGS = { "utf-8": "UTF-8", "utf-8-bom": "UTF-8（带 BOM）", gb18030: "GB18030" } as const;
const DELIMITERS: Readonly<Record<string, string>> = { ",": "逗号", ";": "分号", "\t": "制表符", "|": "竖线" };

export const importZhCN: ImportStrings = {
  button: "导入",
  tip: "导入执法系统导出的案件、考试、执法人员（.csv、.xlsx）；先列出结果，确认后才写入",
  drop: "也可以把文件拖到这里",
  title: "导入系统导出文件",
  readingWorkbook: "正在读取工作簿…",
  readingFile: (percent) => `正在读取文件… ${String(percent)}%`,
  writing: (percent) => `正在写入… ${String(percent)}%`,
  takingBack: "正在取消，退回已写入的行…",
  kindLabel: "导入内容",
  kinds: { cases: "案件", exams: "在线考试", officers: "执法人员" },
  fields: {
    number: "案号",
    unit: "单位",
    kind: "案件性质",
    filed: "立案日期",
    closed: "结案日期",
    party: "当事人",
    date: "考试日期",
    person: "姓名",
    result: "成绩",
    certificate: "执法证号",
    exams: "考试次数",
    officers: "执法人员数",
  },
  notMapped: "（不识别）",
  mappingTitle: "文件中的列",
  fileColumn: "列名",
  takenFor: "识别为",
  firstRow: "例",
  unknownHead: "没有认出表头，请逐列指定。",
  readAs: (reading) =>
    reading.form === "xlsx"
      ? `工作表「${reading.sheet}」`
      : `编码 ${ENCODINGS[reading.encoding]}，分隔符 ${DELIMITERS[reading.delimiter] ?? reading.delimiter}`,
  rowsFound: ({ rows, skipped: { blank, total, head, note } }) =>
    `数据 ${String(rows)} 行；略过空行 ${String(blank)}、合计行 ${String(total)}、重复表头 ${String(head)}、说明行 ${String(note)}`,
  modeLabel: "写入方式",
  append: "追加在原有行之后",
  replace: "替换原有的行",
  skipDoubled: (rows) => `跳过重复的行（${String(rows)} 行）`,
  willWrite: ({ sheet, createsSheet, rowsBefore, rowsAdded, rowsAfter }) =>
    `写入「${sheet}」${createsSheet ? "（新建）" : ""}：原有 ${String(rowsBefore)} 行，写入 ${String(rowsAdded)} 行，导入后 ${String(rowsAfter)} 行`,
  willCount: ({ sheet, reason, limit, emptied }) => {
    const why =
      reason === "tooManyRows"
        ? `文件行数超过工作表能够容纳的 ${String(limit)} 行，不能逐行写入，改为按单位汇总。`
        : "";
    const gone =
      emptied === null ? "" : `「${emptied.sheet}」原有的 ${String(emptied.rowCount)} 行明细将清空，以汇总数为准。`;
    return `${why}各单位数量写入「${sheet}」。${gone}`;
  },
  figure: (unit, header, before, after) => `${unit} ${header}：${before === "" ? "空" : before} → ${String(after)}`,
  doubledInFile: (rows, examples) => `文件内重复 ${String(rows)} 行：${examples}`,
  doubledInSheet: (rows, examples) => `表中已有 ${String(rows)} 行：${examples}`,
  unknownUnits: (rows, examples) => `单位不在名册中 ${String(rows)} 行，照样写入，导入后列为问题：${examples}`,
  unmapped: (headers) => `以下列不写入：${headers}`,
  lost: (headers) => `替换后以下列将为空：${headers}`,
  calculated: (headers) => `以下列有公式，保持不动：${headers}`,
  unitsWithoutRow: (units) => `以下单位在表中没有行，不写入：${units}`,
  separator: "、",
  confirm: "导入",
  cancel: "取消",
  close: "关闭",
  problems: {
    notText: () =>
      "文件既不是 UTF-8 编码，也不是 GB18030 编码，没有读取。请在系统中重新导出，或用 Excel 打开后另存为 .xlsx。",
    utf16: () => "文件是 UTF-16 编码（“Unicode 文本”），没有读取。请另存为“CSV UTF-8”或 .xlsx 再导入。",
    oldExcel: () => "文件是旧的 .xls 格式，没有读取。请用 Excel 打开后另存为 .xlsx 再导入。",
    webPage: () => "文件其实是网页，只是扩展名像表格，没有读取。请用 Excel 打开后另存为 .xlsx 再导入。",
    empty: () => "文件是空的。请重新导出。",
    brokenQuotes: ({ rowNumber }) =>
      `文件第 ${String(rowNumber)} 行附近的引号不成对，再读下去会把几行并成一行，没有读取。请重新导出，或用 Excel 打开后另存为 .xlsx。`,
    unreadable: () => "文件打不开：可能已损坏，或设有密码。请用 Excel 打开后另存为 .xlsx 再导入。",
    tooLarge: ({ megabytes }) => `.xlsx 文件超过 ${String(megabytes)} MB，没有读取。请从系统导出 .csv 再导入。`,
    noRows: () => "文件里没有数据行。请检查导出条件。",
  },
  refusals: {
    noUnitColumn: () => "还没有指定哪一列是单位。",
    noData: () => "文件里没有数据行。",
    noColumns: ({ sheet }) => `「${String(sheet)}」中没有与文件对应的列。`,
    protected: ({ sheet }) => `工作表「${String(sheet)}」受保护，请先撤销保护。`,
    filtered: ({ sheet }) => `工作表「${String(sheet)}」正在筛选，有些行没有显示，请先清除筛选。`,
    noRoom: ({ sheet, address }) =>
      `「${String(sheet)}」表格下方的 ${String(address)} 有内容，会被覆盖。请移开后再导入。`,
    merged: ({ sheet, address }) =>
      `「${String(sheet)}」的 ${String(address)} 是合并单元格，不能写入。请取消合并后再导入。`,
    sheetInUse: ({ sheet }) => `工作表「${String(sheet)}」已有其他内容。请将其改名后再导入。`,
    tooLong: ({ rowNumber, header }) =>
      `第 ${String(rowNumber)} 行数据的「${String(header)}」超过 32767 个字符，Excel 的单元格放不下。`,
    calculated: ({ sheet, header }) => `「${String(sheet)}」的「${String(header)}」是公式，不能写入数量。`,
  },
};
