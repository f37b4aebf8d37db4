import { dateFromSerial } from "../../../src/domain/values/date";
import { toA1 } from "../../../src/domain/address";
import type { BookCell } from "../../support/bookOf";
import { pick, shuffled, textOf, type EditableSheet, type Random } from "./Book";

/** A change that leaves the facts of a workbook what they are. */
export interface HarmlessChange {
  readonly name: string;
  readonly apply: (sheets: EditableSheet[], random: Random) => EditableSheet[] | undefined;
}

const isAnnex = ({ original }: EditableSheet): boolean => original.startsWith("附件");
const isTracking = (sheet: EditableSheet): boolean => !isAnnex(sheet) && !sheet.original.startsWith("别的");
const UNIT_TABLES = ["报送台账", "案件汇总", "案件明细", "在线考试"];
const hasUnits = ({ original }: EditableSheet): boolean => UNIT_TABLES.includes(original);

function each(
  name: string,
  wants: (sheet: EditableSheet) => boolean,
  change: (sheet: EditableSheet, random: Random) => void,
): HarmlessChange {
  return {
    name,
    apply: (sheets, random) => {
      for (const sheet of sheets.filter(wants)) change(sheet, random);
      return undefined;
    },
  };
}

const body = ({ rows, headRow }: EditableSheet): BookCell[][] => rows.slice(headRow + 1);
const head = ({ rows, headRow }: EditableSheet): BookCell[] => rows[headRow] ?? [];
const NO_FACT = /^(?:说明|制表人|以上数据|2\.)/u;
/** Rows of the table, without blank ones and without what stands below it. */
const facts = (sheet: EditableSheet): BookCell[][] =>
  body(sheet).filter((row) => {
    const texts = row.map(textOf).filter((text) => text !== "");
    return texts.length > 0 && !texts.some((text) => NO_FACT.test(text));
  });
const columnOf = (sheet: EditableSheet, pattern: RegExp): number =>
  head(sheet).findIndex((cell) => pattern.test(textOf(cell).replace(/\s/g, "")));

/** Changes the cells of a column that hold text or a number, one by one. */
function mapColumn(sheet: EditableSheet, pattern: RegExp, change: (cell: BookCell) => BookCell): void {
  const column = columnOf(sheet, pattern);
  if (column < 0) return;
  for (const row of facts(sheet)) {
    const cell = row[column];
    if (cell !== undefined && cell !== null && cell !== "") row[column] = change(cell);
  }
}

function insertRows(sheet: EditableSheet, at: number, rows: BookCell[][]): void {
  sheet.rows.splice(at, 0, ...rows);
  if (at <= sheet.headRow) sheet.headRow += rows.length;
  sheet.merges = sheet.merges.map((merge) =>
    merge.rowIndex >= at ? { ...merge, rowIndex: merge.rowIndex + rows.length } : merge,
  );
}

function lastIndex<T>(list: readonly T[], wants: (entry: T) => boolean): number {
  let at = list.length - 1;
  while (at >= 0 && !wants(list[at] as T)) at -= 1;
  return at;
}

const full = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const NAMES: Readonly<Record<string, readonly string[]>> = {
  参数: ["设置", "基本情况", "Sheet1"],
  单位名册: ["名册", "各单位", "单位"],
  资料目录: ["资料清单", "应报资料", "目录"],
  报送台账: ["2024年4月报送情况", "台账", "报送登记"],
  案件汇总: ["案件", "系统数据"],
  案件明细: ["系统导出", "案件导出 (1)"],
  在线考试: ["考试", "考试情况"],
};

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  单位: ["单位名称", "报送单位", "单 位", "单\n位", "单位\\内容"],
  报送日期: ["报送时间", "收到日期"],
  资料: ["资料名称", "报送资料"],
  审核结果: ["审核情况"],
  数据条数: ["数据条数（条）", "条数"],
  实际案件数: ["实际案件", "实际办案数"],
  测试案件数: ["测试案件", "测试案件数（件）"],
  案号: ["案件编号", "案件号"],
  案件性质: ["案件类型", "性质"],
  结案日期: ["结案时间"],
  立案日期: ["立案时间"],
  考试次数: ["在线考试", "考试人次"],
  考试日期: ["考试时间"],
  执法人员数: ["执法人员", "执法人员数（人）"],
  备注: ["备 注"],
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  省路政执法总队: ["总队", "省路政总队", "路政总队"],
  西宁市交通运输系统: ["西宁", "西宁市", "西宁市交通运输局"],
  海东市交通运输系统: ["海东", "海东市交通运输局"],
  海北州交通运输系统: ["海北", "海北州", "海北藏族自治州", "海北州交通运输综合行政执法支队"],
  海南州交通运输系统: ["海南", "海南州", "海南藏族自治州"],
  海西州交通运输系统: ["海西州", "海西蒙古族藏族自治州", "青海省海西州"],
  黄南州交通运输系统: ["黄南", "黄南州交通运输局"],
  玉树州交通运输系统: ["玉树", "玉树州", "玉树藏族自治州"],
  果洛州交通运输系统: ["果洛", "果洛州", "【果洛州】"],
};

const DATE_TEXTS: readonly ((year: number, month: number, day: number) => string | number)[] = [
  (year, month, day) => `${String(year)}.${String(month)}.${String(day)}`,
  (year, month, day) => `${String(year)}年${String(month)}月${String(day)}日`,
  (year, month, day) => `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  (year, month, day) => year * 10_000 + month * 100 + day,
];

const isMark = (cell: BookCell): boolean => cell === "√" || cell === "×";

function marks(sheet: EditableSheet, change: (mark: string) => BookCell): void {
  for (const row of body(sheet))
    row.forEach((cell, at) => (isMark(cell) ? (row[at] = change(textOf(cell))) : undefined));
}

/** They turn what a mark means, or name cells by their place: no other change may follow. */
export const AFTER_ALL_OTHERS: readonly string[] = [
  "a legend that turns the marks",
  "ticks of a symbol font",
  "merged unit cells",
];

export const HARMLESS_CHANGES: readonly HarmlessChange[] = [
  each("other sheet names", isTracking, (sheet, random) => {
    const names = NAMES[sheet.original];
    if (names !== undefined) sheet.name = pick(random, names);
  }),
  { name: "sheets in another order", apply: (sheets, random) => shuffled(random, sheets) },
  each("titles above", isTracking, (sheet, random) => {
    insertRows(
      sheet,
      0,
      [["全省提升执法质量三年行动"], ["填报单位：专项办"], []].slice(0, 1 + Math.floor(random() * 3)),
    );
  }),
  each("separator rows", hasUnits, (sheet, random) => {
    for (let count = 0; count < 3; count += 1)
      sheet.rows.splice(sheet.headRow + 1 + Math.floor(random() * body(sheet).length), 0, []);
  }),
  each("notes below", isTracking, (sheet) => sheet.rows.push([], ["说明：以系统数据为准"], ["2. 每期更新"])),
  each("a signature below", isTracking, (sheet) => sheet.rows.push([], ["制表人：", "", "审核人："])),
  each("a sentence below", hasUnits, (sheet) => sheet.rows.push([], ["以上数据截至 4 月 10 日，请各单位核对。"])),
  each("other headers", isTracking, (sheet, random) => {
    head(sheet).forEach((cell, at) => {
      const names = HEADERS[textOf(cell)];
      if (names !== undefined) head(sheet)[at] = pick(random, names);
    });
  }),
  each("broken headers", isTracking, (sheet) => {
    head(sheet).forEach((cell, at) => {
      const text = textOf(cell);
      if (text.length > 3 && !/[\n\\]/.test(text)) head(sheet)[at] = `${text.slice(0, 2)}\n ${text.slice(2)}`;
    });
  }),
  each(
    "a group row over the head",
    (sheet) => sheet.original === "案件汇总" || sheet.original === "报送台账",
    (sheet) => {
      insertRows(sheet, sheet.headRow, [head(sheet).map((_, at) => (at === 1 ? "本期情况" : null))]);
    },
  ),
  each("columns in another order", isTracking, (sheet, random) => {
    const width = Math.max(...sheet.rows.slice(sheet.headRow).map((row) => row.length));
    const order = shuffled(
      random,
      Array.from({ length: width }, (_, at) => at),
    );
    sheet.rows = sheet.rows.map((row, at) => (at < sheet.headRow ? row : order.map((from) => row[from] ?? null)));
  }),
  each(
    "rows in another order",
    (sheet) => ["案件汇总", "案件明细", "在线考试", "单位名册", "资料目录"].includes(sheet.original),
    (sheet, random) => {
      const all = body(sheet);
      const end = facts(sheet).length === 0 ? 0 : all.lastIndexOf(facts(sheet).at(-1) ?? []) + 1;
      sheet.rows = [
        ...sheet.rows.slice(0, sheet.headRow + 1),
        ...shuffled(random, all.slice(0, end)),
        ...all.slice(end),
      ];
    },
  ),
  each("empty columns on the left", isTracking, (sheet) => {
    sheet.rows = sheet.rows.map((row) => (row.length === 0 ? row : [null, ...row]));
  }),
  each("columns of the office's own", isTracking, (sheet) => {
    head(sheet).push("经办");
    const width = head(sheet).length;
    for (const row of facts(sheet)) {
      while (row.length < width - 1) row.push(null);
      row[width - 1] = "专项办";
    }
  }),
  each("aliases for units", hasUnits, (sheet, random) => {
    mapColumn(sheet, /单位/u, (cell) => pick(random, ALIASES[textOf(cell)] ?? [textOf(cell)]));
  }),
  each("spaces in names", hasUnits, (sheet, random) => {
    mapColumn(sheet, /单位/u, (cell) =>
      pick(random, [
        `\u3000${textOf(cell)}`,
        ` ${textOf(cell)} `,
        `${textOf(cell).slice(0, 1)} ${textOf(cell).slice(1)}`,
      ]),
    );
  }),
  each("notes behind names", hasUnits, (sheet, random) => {
    mapColumn(sheet, /单位/u, (cell) =>
      random() < 0.2 && /^(?!合计)[\p{Script=Han}]+$/u.test(textOf(cell)) ? `${textOf(cell)}（补报）` : cell,
    );
  }),
  each(
    "other ticks and crosses",
    (sheet) => sheet.original === "报送台账",
    (sheet, random) => {
      marks(sheet, (mark) =>
        mark === "√" ? pick(random, ["✓", "✔", "☑", "已报送", " √"]) : pick(random, ["✗", "X", "×", "未报送"]),
      );
    },
  ),
  each(
    "ticks of a symbol font",
    (sheet) => sheet.original === "报送台账",
    (sheet) => {
      sheet.rows.forEach((row, at) => {
        if (at <= sheet.headRow) return;
        row.forEach((cell, column) => {
          if (!isMark(cell)) return;
          row[column] = cell === "√" ? "ü" : "û";
          sheet.fonts[toA1(at, column)] = "Wingdings";
        });
      });
    },
  ),
  each(
    "boxes to tick",
    (sheet) => sheet.original === "报送台账",
    (sheet) => {
      marks(sheet, (mark) => mark === "√");
    },
  ),
  each(
    "a legend that turns the marks",
    (sheet) => sheet.original === "报送台账",
    (sheet) => {
      if (!body(sheet).some((row) => row.some(isMark))) return;
      if (body(sheet).some((row) => row.some((cell) => typeof cell === "boolean"))) return;
      const given = body(sheet).flat().filter(isMark).length;
      if (given < 45) return;
      marks(sheet, (mark) => (mark === "√" ? "×" : "√"));
      sheet.rows.push(["说明：√表示未报送，×表示已报送"]);
    },
  ),
  each("dates as text", isTracking, (sheet, random) => {
    for (const row of body(sheet)) {
      row.forEach((cell, at) => {
        if (typeof cell !== "object" || cell === null || !("numberFormat" in cell) || !/y/iu.test(cell.numberFormat))
          return;
        const { year, month, day } = dateFromSerial(Number(cell.value));
        row[at] = pick(random, DATE_TEXTS)(year, month, day);
      });
    }
  }),
  each(
    "numbers as text",
    (sheet) => ["案件汇总", "单位名册"].includes(sheet.original),
    (sheet, random) => {
      for (const pattern of [/条数/u, /实际/u, /测试/u, /执法人员/u])
        mapColumn(sheet, pattern, (cell) =>
          typeof cell === "number"
            ? pick(random, [String(cell), full(String(cell)), cell.toLocaleString("en-US")])
            : cell,
        );
    },
  ),
  each("full-width", isTracking, (sheet) => {
    mapColumn(sheet, /案号|案件编号|案件号/u, (cell) => full(textOf(cell)));
  }),
  each(
    "a total row",
    (sheet) => sheet.original === "案件汇总",
    (sheet, random) => {
      const unit = columnOf(sheet, /单位/u);
      if (unit < 0 || body(sheet).some((row) => textOf(row[unit]).includes("合计"))) return;
      const total = head(sheet).map((cell, at): BookCell => {
        if (at === unit) return "合计";
        if (!/条数|实际|测试/u.test(textOf(cell).replace(/\s/g, ""))) return null;
        return facts(sheet).reduce(
          (sum, row) => sum + Number(textOf(row[at]).normalize("NFKC").replaceAll(",", "") || 0),
          0,
        );
      });
      const last = lastIndex(sheet.rows, (row) =>
        /总队|西宁|海东|海北|海南|海西|黄南|玉树|果洛/u.test(textOf(row[unit])),
      );
      sheet.rows.splice(random() < 0.5 ? sheet.headRow + 1 : last + 1, 0, total);
    },
  ),
  each(
    "hidden sheets",
    (sheet) => isTracking(sheet) && sheet.original !== "报送台账",
    (sheet, random) => {
      sheet.visibility = pick(random, ["hidden", "veryHidden", "visible"]);
    },
  ),
  {
    name: "sheets of the office's own",
    apply: (sheets, random) => {
      const other: EditableSheet = {
        name: "别的",
        original: "别的",
        visibility: "visible",
        rows: [["会议通知"], ["各单位：", "请于 4 月 12 日前参会。"], ["时间", "地点"], ["9:00", "三楼"]],
        merges: [],
        fonts: {},
        headRow: 0,
      };
      const at = Math.floor(random() * (sheets.length + 1));
      return [...sheets.slice(0, at), other, ...sheets.slice(at)];
    },
  },
  each(
    "merged unit cells",
    (sheet) => sheet.original === "报送台账" || sheet.original === "在线考试",
    (sheet) => {
      const column = columnOf(sheet, /单位/u);
      const log =
        columnOf(sheet, /资料|考试日期|考试时间/u) >= 0 && columnOf(sheet, /报送日期|报送时间|收到日期|考试/u) >= 0;
      if (column < 0 || !log || columnOf(sheet, /次数|人次|在线考试/u) >= 0) return;
      for (let from = sheet.headRow + 1; from < sheet.rows.length; from += 1) {
        const name = textOf(sheet.rows[from]?.[column]);
        let to = from;
        while (name !== "" && textOf(sheet.rows[to + 1]?.[column]) === name) {
          to += 1;
          (sheet.rows[to] ?? [])[column] = null;
        }
        if (to > from)
          sheet.merges.push({ rowIndex: from, columnIndex: column, rowCount: to - from + 1, columnCount: 1 });
        from = to;
      }
    },
  ),
  each("odd white space", isTracking, (sheet) => {
    head(sheet).forEach((cell, at) => {
      if (textOf(cell) !== "") head(sheet)[at] = `\uFEFF${textOf(cell)}\u00A0\u200B`;
    });
  }),
];
