import type { Language } from "../app/CommandResult";
import type { MarkState } from "../domain/marks/marks";
import type { SheetRole } from "../domain/memory/Memory";
import type { Confidence, Recognition } from "../domain/reading/Table";

/** What 识别结果 says. */
export interface RecognitionStrings {
  readonly intro: string;
  readonly resetAll: string;
  readonly sheets: string;
  readonly units: string;
  readonly unitsIntro: string;
  readonly marks: string;
  readonly marksIntro: string;
  readonly roles: Readonly<Record<SheetRole, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly reasons: Readonly<Record<Recognition["reason"], string>>;
  readonly rival: (role: string) => string;
  readonly states: Readonly<Record<MarkState, string>>;
  readonly nothing: string;
  readonly empty: string;
  readonly hidden: string;
  readonly unused: string;
  readonly open: string;
  readonly offered: string;
  readonly correct: string;
  readonly role: string;
  readonly automatic: string;
  readonly headFrom: string;
  readonly headRows: string;
  readonly columns: string;
  readonly noField: string;
  readonly adopt: string;
  readonly cancel: string;
  readonly backToAutomatic: string;
  readonly choose: string;
  readonly near: string;
  readonly places: (count: number) => string;
  readonly goTo: string;
  readonly drop: string;
}

const zhCN: RecognitionStrings = {
  intro: "下面是各工作表被识别成了什么。不对的请更正；更正记在工作簿里，下次和别人打开时同样有效。",
  resetAll: "全部恢复自动识别",
  sheets: "工作表",
  units: "单位名称",
  unitsIntro: "这些名称不是名册中的单位，没有计入。可以指定它是哪个单位。",
  marks: "标记",
  marksIntro: "这些标记含义不明，没有推定。请说明它在本工作簿里的意思。",
  roles: {
    settings: "参数",
    roster: "单位名册",
    materials: "资料目录",
    submissionMatrix: "报送台账（单位×资料）",
    submissionLog: "报送台账（逐条登记）",
    caseLog: "案件明细",
    caseCounts: "案件汇总",
    examLog: "在线考试（逐条）",
    examCounts: "在线考试（汇总）",
    reminders: "催办记录",
    ownRules: "校验规则",
    wordings: "通报模板",
    annex1: "附件1",
    annex2: "附件2",
    none: "不是台账的表",
  },
  confidences: { corrected: "已更正", sure: "确定", likely: "较确定", unsure: "不确定" },
  reasons: {
    person: "按您的更正",
    sheetName: "工作表名和表头相符",
    annexLabel: "有附件标识",
    headers: "表头相符",
  },
  rival: (role) => `也像${role}`,
  states: {
    submitted: "已报送",
    submittedLate: "迟报",
    missing: "未报送",
    notDue: "未到期",
    exempt: "免报（不涉及）",
    returned: "退回（内容不符）",
  },
  nothing: "没有识别出台账的表",
  empty: "空白工作表",
  hidden: "隐藏",
  unused: "未采用：已有同类的表",
  open: "未采用：有多张同类的表，请指定一张",
  offered: "较新",
  correct: "更正",
  role: "这张表是",
  automatic: "自动识别",
  headFrom: "表头起始行",
  headRows: "表头行数",
  columns: "各列的含义",
  noField: "不采用",
  adopt: "采用",
  cancel: "取消",
  backToAutomatic: "恢复自动识别",
  choose: "请选择…",
  near: "相近",
  places: (count) => `${String(count)} 处`,
  goTo: "查看",
  drop: "取消指定",
};

const enUS: RecognitionStrings = {
  intro:
    "What each sheet was taken for. Correct what is wrong: corrections are kept in the workbook, for the next time and the next person.",
  resetAll: "Drop all corrections",
  sheets: "Sheets",
  units: "Unit names",
  unitsIntro: "These names are no units of the roster and were not counted. Say which unit each one is.",
  marks: "Marks",
  marksIntro: "These marks are not clear and were not guessed. Say what each one means in this workbook.",
  roles: {
    settings: "Settings",
    roster: "Roster of units",
    materials: "Catalogue of materials",
    submissionMatrix: "Submissions (unit × material)",
    submissionLog: "Submissions (log)",
    caseLog: "Cases (log)",
    caseCounts: "Cases (counts)",
    examLog: "Exams (log)",
    examCounts: "Exams (counts)",
    reminders: "Reminders",
    ownRules: "Check rules",
    wordings: "Notice wordings",
    annex1: "附件1",
    annex2: "附件2",
    none: "Not part of the ledger",
  },
  confidences: { corrected: "Corrected", sure: "Sure", likely: "Likely", unsure: "Unsure" },
  reasons: {
    person: "as you corrected it",
    sheetName: "sheet name and headers agree",
    annexLabel: "labelled as an annex",
    headers: "the headers agree",
  },
  rival: (role) => `could also be: ${role}`,
  states: {
    submitted: "Submitted",
    submittedLate: "Late",
    missing: "Missing",
    notDue: "Not due",
    exempt: "Exempt",
    returned: "Returned",
  },
  nothing: "No table of a ledger recognised",
  empty: "Empty sheet",
  hidden: "hidden",
  unused: "Not used: there is another of its kind",
  open: "Not used: several of its kind; choose one",
  offered: "newer",
  correct: "Correct",
  role: "This sheet is",
  automatic: "Recognised automatically",
  headFrom: "Head starts in row",
  headRows: "Rows of the head",
  columns: "What the columns mean",
  noField: "Not used",
  adopt: "Apply",
  cancel: "Cancel",
  backToAutomatic: "Back to automatic",
  choose: "Choose…",
  near: "close",
  places: (count) => `${String(count)} ${count === 1 ? "place" : "places"}`,
  goTo: "Show",
  drop: "Drop",
};

export const recognitionStrings: Readonly<Record<Language, RecognitionStrings>> = { "zh-CN": zhCN, "en-US": enUS };
