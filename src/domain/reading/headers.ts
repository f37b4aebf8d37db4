import { compactText } from "../values/text";
import type { Role } from "./Table";

/** A column that a role can have, and the headers by which offices call it. */
export interface FieldSpec {
  readonly field: string;
  readonly headers: readonly string[];
}

export interface RoleSpec {
  readonly role: Role;
  readonly fields: readonly FieldSpec[];
  /** Each group needs at least one of its fields. */
  readonly needs: readonly (readonly string[])[];
  /** Sheet names that decide between two roles with the same columns. */
  readonly usualSheets: readonly string[];
  /** Whether columns named after a material count as fields. */
  readonly hasMaterialColumns: boolean;
}

const UNIT: FieldSpec = {
  field: "unit",
  headers: [
    "单位",
    "单位名称",
    "单位(附件用名)",
    "报送单位",
    "所属单位",
    "承办单位",
    "办案单位",
    "执法单位",
    "地区",
    "市州",
  ],
};
const REMARK: FieldSpec = { field: "remark", headers: ["备注", "说明"] };
const DATA_ROWS: FieldSpec = {
  field: "dataRows",
  headers: ["数据条数", "数据条数(条)", "条数", "案件数据条数", "数据量"],
};
const ACTUAL: FieldSpec = { field: "actual", headers: ["实际案件数", "实际案件", "实际办案数", "实际"] };
const TEST: FieldSpec = { field: "test", headers: ["测试案件数", "测试案件", "测试数据", "测试"] };
const OFFICERS: FieldSpec = {
  field: "officers",
  headers: ["执法人员数", "执法人员", "执法人员人数", "人员数", "执法人数"],
};
const RATE: FieldSpec = { field: "rate", headers: ["人均办案率", "人均办案数", "人均办案"] };
const EXAMS: FieldSpec = {
  field: "exams",
  headers: ["在线考试", "考试次数", "在线考试次数", "在线考试人次", "考试人次"],
};
const ISSUE: FieldSpec = { field: "issue", headers: ["期次", "期数", "期"] };
const MATERIAL: FieldSpec = { field: "material", headers: ["资料", "资料名称", "报送资料", "材料", "材料名称"] };

/** The roles, more telling ones first: of two with the same score the first is taken. */
export const ROLE_SPECS: readonly RoleSpec[] = [
  {
    role: "annex1",
    fields: [UNIT, REMARK],
    needs: [["unit"]],
    usualSheets: ["附件1"],
    hasMaterialColumns: true,
  },
  {
    role: "annex2",
    fields: [UNIT, DATA_ROWS, ACTUAL, TEST, OFFICERS, RATE, EXAMS],
    needs: [["unit"], ["dataRows", "actual", "test"], ["rate"]],
    usualSheets: ["附件2"],
    hasMaterialColumns: false,
  },
  {
    role: "settings",
    fields: [
      { field: "name", headers: ["参数", "参数名称", "项目", "名称", "设置项"] },
      { field: "value", headers: ["值", "取值", "参数值", "内容", "设置值"] },
      REMARK,
    ],
    needs: [["name"], ["value"]],
    usualSheets: ["参数", "设置"],
    hasMaterialColumns: false,
  },
  {
    role: "roster",
    fields: [
      UNIT,
      { field: "fullName", headers: ["全称", "单位全称"] },
      { field: "shortName", headers: ["简称", "单位简称"] },
      { field: "aliases", headers: ["别名", "简称/别名", "曾用名", "其他名称"] },
      { field: "unitClass", headers: ["类别", "单位类别", "单位类型"] },
      { field: "order", headers: ["排序", "序号", "次序"] },
      OFFICERS,
      { field: "validFrom", headers: ["生效日期", "生效时间", "启用日期"] },
      { field: "validTo", headers: ["失效日期", "失效时间", "停用日期"] },
      { field: "liaison", headers: ["联络员", "联系人"] },
      { field: "phone", headers: ["电话", "联系电话"] },
    ],
    needs: [["unit"], ["fullName", "shortName", "aliases", "unitClass"]],
    usualSheets: ["单位名册", "名册"],
    hasMaterialColumns: false,
  },
  {
    role: "materials",
    fields: [
      { field: "material", headers: ["资料名称", "资料", "材料名称"] },
      { field: "aliases", headers: ["别名", "简称/别名", "同义词", "其他名称"] },
      { field: "frequency", headers: ["频次", "报送频次"] },
      { field: "deadline", headers: ["截止规则", "截止日期", "报送时限"] },
      { field: "appliesTo", headers: ["适用单位", "适用范围"] },
      { field: "order", headers: ["附件1列序", "列序", "序号", "排序"] },
    ],
    needs: [["material"], ["aliases", "frequency", "deadline"]],
    usualSheets: ["资料目录"],
    hasMaterialColumns: false,
  },
  {
    role: "submissionLog",
    fields: [
      ISSUE,
      UNIT,
      MATERIAL,
      { field: "date", headers: ["报送日期", "报送时间", "收到日期", "日期"] },
      { field: "review", headers: ["审核结果", "审核情况", "审核意见"] },
      { field: "problem", headers: ["问题", "存在问题"] },
      REMARK,
    ],
    needs: [["unit"], ["material"], ["date", "review"]],
    usualSheets: ["报送台账"],
    hasMaterialColumns: false,
  },
  {
    role: "reminders",
    fields: [
      UNIT,
      MATERIAL,
      { field: "date", headers: ["催办日期", "日期", "时间"] },
      { field: "way", headers: ["方式", "催办方式"] },
      { field: "person", headers: ["经办人", "催办人"] },
    ],
    needs: [["unit"], ["date"], ["way", "person"]],
    usualSheets: ["催办记录"],
    hasMaterialColumns: false,
  },
  {
    role: "ownRules",
    fields: [
      { field: "code", headers: ["编号", "规则编号", "序号"] },
      { field: "left", headers: ["左式", "左侧", "左边"] },
      { field: "operator", headers: ["运算符", "关系", "比较"] },
      { field: "right", headers: ["右式", "右侧", "右边"] },
      { field: "missing", headers: ["缺项处理", "缺失处理", "空值处理"] },
      { field: "tolerance", headers: ["容差", "允许误差"] },
      { field: "severity", headers: ["级别", "严重程度"] },
      { field: "message", headers: ["说明", "提示语", "规则说明"] },
      { field: "scope", headers: ["范围", "适用范围"] },
    ],
    needs: [["left"], ["operator"]],
    usualSheets: ["校验规则"],
    hasMaterialColumns: false,
  },
  {
    role: "wordings",
    fields: [
      { field: "section", headers: ["段落", "段落名称"] },
      { field: "wording", headers: ["措辞", "通报措辞"] },
      { field: "placeholders", headers: ["可用占位", "占位"] },
    ],
    needs: [["section"], ["wording"]],
    usualSheets: ["通报模板"],
    hasMaterialColumns: false,
  },
  {
    role: "caseLog",
    fields: [
      { field: "number", headers: ["案号", "案件编号", "案件号", "文书号"] },
      UNIT,
      { field: "kind", headers: ["案件性质", "案件类型", "性质", "数据性质"] },
      { field: "filed", headers: ["立案日期", "立案时间"] },
      { field: "closed", headers: ["结案日期", "结案时间"] },
      { field: "party", headers: ["当事人"] },
    ],
    needs: [["unit"], ["number", "party", "filed"], ["closed"], ["kind"]],
    usualSheets: ["案件明细"],
    hasMaterialColumns: false,
  },
  {
    role: "caseCounts",
    fields: [UNIT, DATA_ROWS, ACTUAL, TEST, REMARK],
    needs: [["unit"], ["actual"], ["test"]],
    usualSheets: ["案件汇总"],
    hasMaterialColumns: false,
  },
  {
    role: "examLog",
    fields: [
      UNIT,
      { field: "date", headers: ["考试日期", "考试时间"] },
      { field: "person", headers: ["姓名", "考生", "人员"] },
      { field: "result", headers: ["成绩", "考试成绩", "结果"] },
    ],
    needs: [["unit"], ["date"]],
    usualSheets: ["在线考试", "考试明细"],
    hasMaterialColumns: false,
  },
  {
    role: "examCounts",
    fields: [UNIT, EXAMS, REMARK],
    needs: [["unit"], ["exams"]],
    usualSheets: ["在线考试"],
    hasMaterialColumns: false,
  },
  {
    role: "submissionMatrix",
    fields: [UNIT, REMARK],
    needs: [["unit"]],
    usualSheets: ["报送台账"],
    hasMaterialColumns: true,
  },
];

/**
 * A header in the form in which it is compared: no white space, no quotes.
 * Shape: any text. @example headerKey("“三年行动”\n实施方案") // "三年行动实施方案"
 */
export function headerKey(text: string): string {
  return compactText(text)
    .replace(/["'“”‘’「」《》]/gu, "")
    .replace(/[（]/gu, "(")
    .replace(/[）]/gu, ")");
}

/** A head cell with a diagonal line: the upper word is pushed to the right by spaces, the lower one stands below it. */
const DIAGONAL_HEAD = /^[^\S\n]{2,}(\S+)[^\S\n]*\r?\n(\S+)\s*$/u;

/** The words on both sides of the diagonal; none for another text. */
function diagonalWords(text: string): readonly string[] {
  const [, upper = "", lower = ""] = DIAGONAL_HEAD.exec(text) ?? [];
  return [lower, upper].map(headerKey);
}

/**
 * The keys under which a header may be known: itself, without a unit of measure in brackets, each side of a slash head
 * cell, and each side of a diagonal one.
 * Shape: any text → distinct keys, the whole first.
 * @example headerKeys("单位\\内容") // ["单位\\内容", "单位", "内容"]
 * @example headerKeys("\u3000\u3000内容\n单位") // ["内容单位", "单位", "内容"]
 * @example headerKeys("执法人员数（人）") // ["执法人员数(人)", "执法人员数"]
 */
export function headerKeys(text: string): readonly string[] {
  const whole = headerKey(text);
  if (whole === "") return [];
  const bare = whole.replace(/\([^)]*\)$/u, "");
  return [...new Set([whole, bare, ...whole.split(/[\\/|]/u), ...diagonalWords(text)].filter((key) => key !== ""))];
}

let knownHeaders: ReadonlySet<string> | null = null;

/**
 * Whether a header key names a column of any role, materials apart.
 * Shape: key. @example isKnownHeader("报送日期") // true
 */
export function isKnownHeader(key: string): boolean {
  knownHeaders ??= new Set(ROLE_SPECS.flatMap(({ fields }) => fields.flatMap(({ headers }) => headers.map(headerKey))));
  return knownHeaders.has(key);
}
