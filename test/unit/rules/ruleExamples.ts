import type { Memory } from "../../../src/domain/memory/Memory";
import { readMemory } from "../../../src/domain/memory/memoryText";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { annexBookWith, BASE, bookWith, changed, day, LOGS, type Changes, type Rows } from "../../support/bookOf";

/** One change to a clean workbook that makes a rule speak. docs/rules.md shows what it then says. */
export interface RuleExample {
  /** Whether the annexes have been built before the change. */
  readonly hasAnnexes: boolean;
  readonly changes: Changes;
  /** What the add-in finds in its own part of the workbook. */
  readonly memoryText?: string;
}

const onBase = (changes: Changes): RuleExample => ({ hasAnnexes: false, changes });
const onAnnexes = (changes: Changes): RuleExample => ({ hasAnnexes: true, changes });

/** A log in the place of a matrix or of counts, with one of its cells changed. */
const withLog = (name: keyof typeof LOGS, changes: Changes = {}): Changes => ({
  ...(name === "案件明细" ? { 案件汇总: null } : {}),
  [name]: changed(LOGS, changes)[name] ?? [],
});

const matrix: Rows = BASE["报送台账"] ?? [];

/** 校验规则 with these rows. */
export const ownRules = (...rows: Rows): Rows => [
  ["编号", "左式", "运算符", "右式", "缺项处理", "容差", "级别", "说明", "范围"],
  ...rows,
];

/** 通报模板 with these rows. */
const wordings = (...rows: Rows): Rows => [["段落", "措辞"], ...rows];

/** One rule on 校验规则. */
const rule = (...cells: Rows[number]): RuleExample => onBase({ 校验规则: ownRules([1, ...cells]) });

/** 催办记录 with 果洛州 reminded of its 简报 so many times. */
const reminded = (times: number): Rows => [
  ["单位", "资料", "日期", "方式", "经办人"],
  ...Array.from({ length: times }, (_, at) => ["果洛州", "简报", day(2024, 4, 7 + at), "电话", "王"] as const),
];

/** Rule → its examples; together they show every severity that the rule has. */
export const RULE_EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
  S01: [
    onBase({ "报送台账 (2)": matrix }),
    onBase({ 报送台账: null, "2024年3月报送": matrix, "2024年4月报送": matrix }),
  ],
  S02: [onBase({ 在线考试: null })],
  S03: [onBase({ "参数!B3": "四月上旬" })],
  S04: [onBase({ "参数!B3": null })],
  S06: [onBase({ "报送台账!C1": "要点" })],
  S07: [onBase({ "参数!A8": "报送截至日期", "参数!B8": day(2024, 4, 15) })],
  S08: [onBase({ "案件汇总!E1": "条数" })],
  S05: [{ ...onBase({}), memoryText: "?" }],
  S20: [onBase({ "报送台账!A3": "海 北州交通运输系统　" })],
  U01: [onBase({ "报送台账!A3": "格尔木市" })],
  U02: [onBase({ "报送台账!A3": "海北洲" })],
  U03: [onBase({ "报送台账!A4": "海北州" })],
  U04: [onBase({ 报送台账: matrix.slice(0, 3) })],
  U05: [
    onBase({ "单位名册!H1": "失效日期", "单位名册!H3": day(2024, 1, 31) }),
    onBase({ "单位名册!H1": "生效日期", "单位名册!H3": day(2024, 5, 1) }),
  ],
  U06: [onBase({ "单位名册!D4": "果洛、海北" }), onBase({ "单位名册!A4": "海北州交通运输系统" })],
  U09: [onBase({ "报送台账!A6": null, "报送台账!B6": "√" })],
  M01: [onBase({ "报送台账!B3": "收悉" })],
  M02: [onBase({ "报送台账!B3": "○" })],
  M03: [onBase({ "报送台账!B3": null })],
  M04: [onBase(withLog("报送台账", { "报送台账!C4": "工作总结" }))],
  M05: [
    onBase({ 报送流水: LOGS["报送台账"].slice(0, 3) }),
    onBase({ 报送流水: [...LOGS["报送台账"], ["第一期", "果洛州", "工作简报", day(2024, 4, 8), "合格"]] }),
  ],
  M06: [onBase({ 催办记录: reminded(1) }), onBase({ 催办记录: reminded(2) })],
  M07: [onBase(withLog("报送台账", { "报送台账!D4": null }))],
  M20: [onBase({ "报送台账!B3": "✔" })],
  D01: [
    onBase(withLog("案件明细", { "案件明细!E4": "三月上旬" })),
    onBase(withLog("在线考试", { "在线考试!B3": null })),
  ],
  D02: [onBase(withLog("报送台账", { "报送台账!D4": "4.1" }))],
  D03: [onBase(withLog("报送台账", { "报送台账!D4": day(2024, 4, 12) }))],
  D04: [onBase(withLog("案件明细", { "案件明细!E2": day(2024, 2, 29) }))],
  D05: [onBase({ "参数!B6": day(2024, 1, 1), "参数!B7": day(2024, 4, 30) })],
  D06: [onBase(withLog("在线考试", { "在线考试!B3": day(2024, 5, 1) }))],
  D08: [onBase({ ...withLog("在线考试", { "在线考试!B3": day(2024, 4, 20) }), "参数!B7": day(2024, 4, 30) })],
  D09: [onBase({ ...withLog("案件明细"), "参数!A8": "行动开始日期", "参数!B8": day(2024, 3, 7) })],
  D10: [
    onBase({
      ...withLog("案件明细", { "案件明细!E2": day(2024, 4, 2) }),
      "参数!A8": "数据条数口径",
      "参数!B8": "期内结案",
    }),
  ],
  D11: [onBase({ ...withLog("报送台账"), "资料目录!E1": "截止日期", "资料目录!E2": day(2024, 4, 5) })],
  D07: [onBase(withLog("案件明细", { "案件明细!E4": "2024.3.7" }))],
  C01: [onBase({ "单位名册!G3": null }), onBase({ "单位名册!G3": "待核" })],
  C02: [onBase({ "案件汇总!C3": "一" }), onBase({ "案件汇总!C3": null })],
  C03: [
    onBase({ "案件汇总!B2": 5 }),
    onBase(withLog("案件明细", { "案件明细!E2": null, "案件明细!E3": day(2024, 4, 1) })),
    onBase(withLog("案件明细", { "案件明细!E2": null, "案件明细!C3": "行政处罚" })),
  ],
  C04: [onAnnexes({ "附件2!F6": 0.2 }), onAnnexes({ "附件2!F6": 0.5 })],
  C05: [onBase({ "单位名册!G2": 2 })],
  C06: [onBase({ "案件汇总!C2": 0, "案件汇总!D2": 3 })],
  C07: [onBase({ "案件汇总!B4": 0, "案件汇总!C4": 0, "在线考试!B4": 0 })],
  C08: [onBase(withLog("案件明细", { "案件明细!A3": "A1" }))],
  C09: [onBase(withLog("案件明细", { "案件明细!C3": "行政处罚" }))],
  C10: [onBase({ "案件汇总!B2": "3条" })],
  C11: [onBase({ "单位名册!H1": "上期执法人员数", "单位名册!H2": 10, "单位名册!H3": 6 })],
  C12: [onBase(withLog("案件明细", { "案件明细!F1": "当事人", "案件明细!F2": "测试用户01" }))],
  T01: [onBase({ "案件汇总!A5": "合计", "案件汇总!B5": 6 })],
  T02: [onAnnexes({ "附件2!E5": "/" })],
  T03: [
    onAnnexes({
      "附件2!A5": null,
      "附件2!B5": null,
      "附件2!C5": null,
      "附件2!D5": null,
      "附件2!E5": null,
      "附件2!F5": null,
      "附件2!G5": null,
    }),
  ],
  X01: [onAnnexes({ "附件1!B5": "×" })],
  X02: [onAnnexes({ "附件2!G6": 3 }), onAnnexes({ "附件2!E6": null })],
  X03: [onAnnexes({ "附件2!A7": "果洛州交通运输系统", "附件2!A8": "海北州交通运输系统" })],
  X04: [onAnnexes({ "附件1!A2": "资料报送统计表" })],
  X05: [
    onAnnexes({ "附件1!A6": null, "附件1!B6": null, "附件1!C6": null }),
    onAnnexes({ 附件2: null, "单位名册!A5": "海西州交通运输系统", "单位名册!C5": "海西州", "单位名册!G5": 3 }),
  ],
  N11: [
    onBase({ 通报模板: wordings(["迟报", "【单位】迟报【材料】。"]) }),
    onBase({ 通报模板: wordings(["全部报齐", "各单位【资料】报送齐全。"]) }),
    onBase({ 通报模板: wordings(["晚报", "【单位】迟报【资料】。"]) }),
    onBase({ 通报模板: wordings(["迟报", "【单位】迟报【资料】。"], ["迟报", "【单位】晚报【资料】。"]) }),
  ],
  R01: [
    rule("【办案天数】", ">", "0"),
    rule("【数据条数】", ">", null),
    rule("0".repeat(501), ">", "0"),
    rule("(【数据条数】", ">", "0"),
    rule("数据条数+1", ">", "0"),
    rule("AVERAGE(【数据条数】)", ">", "0"),
    rule("【数据条数】>1", ">", "0"),
    rule("合计(合计(【数据条数】))", ">", "0"),
    rule("【数据条数】", "约等于", "0"),
  ],
  R02: [
    rule("【在线考试】", "≤", "【数据条数】", null, null, "强制性", "考试次数不应多于数据条数。", "总队"),
    rule("【在线考试】", "=", "【数据条数】", null, null, "核实性", null, "总队"),
    rule("【工作简报】", "成对", "【实施方案】", null, null, "提示", null),
  ].map(({ changes, ...example }) => ({ ...example, changes: { ...changes, "在线考试!B2": 4 } })),
  R03: [
    rule("【数据条数】÷【测试案件数】", ">", "0"),
    onBase({ "案件汇总!E1": "平均天数", "案件汇总!E3": "约一月", 校验规则: ownRules([1, "【平均天数】", "<", "30"]) }),
  ],
};

/** The workbook of a rule's example. */
export function exampleBook(ruleId: string, at = 0): WorkbookSnapshot {
  const example = RULE_EXAMPLES[ruleId]?.[at];
  if (example === undefined) throw new RangeError(`${ruleId} has no example ${String(at)}`);
  return example.hasAnnexes ? annexBookWith(example.changes) : bookWith(example.changes);
}

/** What the workbook of a rule's example remembers. */
export function exampleMemory(ruleId: string, at = 0): Memory {
  return readMemory(RULE_EXAMPLES[ruleId]?.[at]?.memoryText ?? null);
}

/** The base workbook with a log in the place of the matrix or of the counts. */
export function logBook(name: keyof typeof LOGS, changes: Changes = {}): WorkbookSnapshot {
  return bookWith(withLog(name, changes));
}
