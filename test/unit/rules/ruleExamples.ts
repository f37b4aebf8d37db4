import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { annexBookWith, BASE, bookWith, changed, day, LOGS, type Changes, type Rows } from "../../support/bookOf";

/** One change to a clean workbook that makes a rule speak. docs/rules.md shows what it then says. */
export interface RuleExample {
  /** Whether the annexes have been built before the change. */
  readonly hasAnnexes: boolean;
  readonly changes: Changes;
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

/** 催办记录 with 果洛州 reminded of its 简报 so many times. */
const reminded = (times: number): Rows => [
  ["单位", "资料", "日期", "方式", "经办人"],
  ...Array.from({ length: times }, (_, at) => ["果洛州", "简报", day(2024, 4, 7 + at), "电话", "王"] as const),
];

/** Rule → its examples; together they show every severity that the rule has. */
export const RULE_EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
  R01: [onBase({ 校验规则: ownRules(["1", "【办案天数】", ">", "0"]) })],
  R02: ["强制性", "核实性", "提示"].map((severity) =>
    onBase({ 校验规则: ownRules(["1", "【在线考试】", "≤", "【数据条数】-1", "", "", severity, "考试应少于数据。"]) }),
  ),
  R03: [onBase({ 校验规则: ownRules(["1", "【数据条数】÷【测试案件数】", ">", "0"]) })],
  S01: [onBase({ "报送台账 (2)": matrix })],
  S02: [onBase({ 在线考试: null })],
  S03: [onBase({ "参数!B3": "四月上旬" })],
  S04: [onBase({ "参数!B3": null })],
  S06: [onBase({ "报送台账!C1": "要点" })],
  S07: [onBase({ "参数!A8": "报送截至日期", "参数!B8": day(2024, 4, 15) })],
  S08: [onBase({ "案件汇总!E1": "条数" })],
  U01: [onBase({ "报送台账!A3": "格尔木市" })],
  U02: [onBase({ "报送台账!A3": "海北洲" })],
  U03: [onBase({ "报送台账!A4": "海北州" })],
  U04: [onBase({ 报送台账: matrix.slice(0, 3) })],
  U05: [
    onBase({ "单位名册!H1": "失效日期", "单位名册!H3": day(2024, 1, 31) }),
    onBase({ "单位名册!H1": "生效日期", "单位名册!H3": day(2024, 5, 1) }),
  ],
  U06: [onBase({ "单位名册!D4": "果洛、海北" }), onBase({ "单位名册!A4": "海北州交通运输系统" })],
  M01: [onBase({ "报送台账!B3": "收悉" })],
  M02: [onBase({ "报送台账!B3": "○" })],
  M03: [onBase({ "报送台账!B3": null })],
  M04: [onBase(withLog("报送台账", { "报送台账!C4": "工作总结" }))],
  M05: [
    onBase({ 报送流水: LOGS["报送台账"].slice(0, 3) }),
    onBase({ 报送流水: changed(LOGS, { "报送台账!B4": "果洛州" })["报送台账"] ?? [] }),
  ],
  M06: [onBase({ 催办记录: reminded(1) }), onBase({ 催办记录: reminded(2) })],
  M07: [onBase(withLog("报送台账", { "报送台账!D4": null }))],
  D01: [onBase(withLog("案件明细", { "案件明细!E4": "三月上旬" }))],
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
  C01: [onBase({ "单位名册!G3": null })],
  C02: [onBase({ "案件汇总!C3": "一" }), onBase({ "案件汇总!C3": null })],
  C03: [
    onBase({ "案件汇总!B2": 5 }),
    onBase(withLog("案件明细", { "案件明细!E2": null, "案件明细!E3": day(2024, 4, 1) })),
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
  X02: [onAnnexes({ "附件2!G6": 3 })],
  X03: [onAnnexes({ "附件2!A7": "果洛州交通运输系统", "附件2!A8": "海北州交通运输系统" })],
  X04: [onAnnexes({ "附件1!A2": "资料报送统计表" })],
  X05: [
    onAnnexes({ "附件1!A6": null, "附件1!B6": null, "附件1!C6": null }),
    onAnnexes({ "单位名册!A5": "海西州交通运输系统", "单位名册!C5": "海西州", "单位名册!G5": 3 }),
  ],
  X06: [onAnnexes({ "附件2!E7": "/" })],
};

/** The workbook of a rule's example. */
export function exampleBook(ruleId: string, at = 0): WorkbookSnapshot {
  const example = RULE_EXAMPLES[ruleId]?.[at];
  if (example === undefined) throw new RangeError(`${ruleId} has no example ${String(at)}`);
  return example.hasAnnexes ? annexBookWith(example.changes) : bookWith(example.changes);
}

/** The base workbook with a log in the place of the matrix or of the counts. */
export function logBook(name: keyof typeof LOGS, changes: Changes = {}): WorkbookSnapshot {
  return bookWith(withLog(name, changes));
}
