import type { Catalogue } from "./Catalogue";

/** The sentences of family D, dates. */
export const DATES_ZH: Catalogue = {
  D01: {
    title: "日期无法识别",
    message: {
      blank: "有 {count} 处{column}没有填写（{units}），没有计入。",
      wrong: "{unit}的{column}“{actual}”不是日期（{count} 处）。",
    },
    whatToDo: "请改为日期，如 {expected}。",
  },
  D02: {
    title: "日期有歧义",
    message: "{unit}的{column}“{actual}”可能是 {candidates}，没有推定（{count} 处）。",
    whatToDo: "请写明年月日。",
  },
  D03: {
    title: "截至日期后报送",
    message: "{unit}的“{column}”报送日期 {date}，晚于截至日期 {cutOff}，本期按未报送列出。",
    whatToDo: "如应计入本期，请调整截至日期；否则写明情况。",
  },
  D04: {
    title: "结案早于立案",
    message: "{unit}案件 {number} 的结案日期 {closed} 早于立案日期 {filed}。",
    whatToDo: "核对案卷，更正其中一个日期。",
  },
  D05: {
    title: "统计期间不一致",
    message: "附件2中案件统计 {cases}，考试统计 {exams}；最晚到 {end}，而报送截至 {cutOff}。",
    whatToDo: "如系有意为之，可不处理；否则统一统计期间。",
  },
  D06: {
    title: "考试不在统计期内",
    message: "有 {count} 次考试不在统计期间内，没有计入。",
    whatToDo: "核对考试日期或考试统计起止。",
  },
  D07: {
    title: "日期存成了文本",
    message:
      "有 {count} 处{column}不是 Excel 的日期（{units}），本工具能够读取（第一处按 {expected}），但 Excel 不能按日期排序、筛选。",
    whatToDo: "改为日期：可一键修正；没有修正的，用“数据”→“分列”，列数据格式选“日期”。",
  },
  D08: {
    title: "日期晚于截至日期",
    message: "{units}的{column}有 {count} 处晚于报送截至日期 {cutOff}，如 {actual}。",
    whatToDo: "核实日期是否填错；属截至日期之后导出的数据，请书面说明。",
  },
  D09: {
    title: "早于行动开始",
    message: "{units}的{column}有 {count} 处早于行动开始日期 {start}，如 {actual}。",
    whatToDo: "核实日期是否填错，或更正参数“行动开始日期”。",
  },
  D10: {
    title: "结案日期不在统计期内",
    message: "有 {count} 件案件的结案日期不在统计期间 {expected} 内（{units}），没有计入案件数。",
    whatToDo: "核对结案日期或案件统计起止。",
  },
  D11: {
    title: "迟报",
    message: "{unit}的“{column}”报送日期 {date}，晚于资料目录规定的 {deadline}。",
    whatToDo: "核实后如实标为迟报；属实可在备注中写明情况。",
  },
};
