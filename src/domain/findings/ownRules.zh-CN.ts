import type { Catalogue } from "./Catalogue";

/** The sentences of family R, the office's own rules. */
export const OWN_RULES_ZH: Catalogue = {
  R01: {
    title: "自定规则无法执行",
    message: {
      blank: "校验规则 {rule} 的{column}没有填写，这条规则没有执行。",
      tooLong: "校验规则 {rule} 的{column}超过 {piece} 个字，这条规则没有执行。",
      syntax: "校验规则 {rule} 的{column}“{actual}”写法有误（如括号不成对、缺运算符），这条规则没有执行。",
      bareName: "校验规则 {rule} 的{column}“{actual}”中，“{piece}”应为写在【】里的列名，这条规则没有执行。",
      function: "校验规则 {rule} 的{column}“{actual}”用了不认识的函数“{piece}”，这条规则没有执行。",
      notAllowed: "校验规则 {rule} 的{column}“{actual}”用了不支持的写法“{piece}”，这条规则没有执行。",
      nestedSum: "校验规则 {rule} 的{column}“{actual}”在“{piece}”里又套了一层合计，这条规则没有执行。",
      choice: "校验规则 {rule} 的{column}“{actual}”不在可填的内容之内，这条规则没有执行。",
      missingColumn: "校验规则 {rule}（{actual}）的{column}用到的列 {piece} 在工作簿中没有找到，这条规则没有执行。",
    },
    whatToDo: "请更正这一格：列名写在【】里，可用 + − × ÷、括号、百分数、合计(…)、上期【…】；选择项照表头说明填写。",
  },
  R02: {
    title: "不符合自定规则",
    message: {
      compared: "{unit}不符合规则 {rule}：{formula}；左式为 {left}，右式为 {right}，相差 {difference}。{note}",
      filled: "{unit}不符合规则 {rule}：{formula}，应为{expected}。{note}",
    },
    whatToDo: "核实后更正；属实请书面说明。规则见 {rulePlace}。",
  },
  R03: {
    title: "自定规则无法判断",
    message: {
      noNumber: "规则 {rule}（{formula}）对{units}无法判断：{column}为“{actual}”。",
      dividedByZero: "规则 {rule}（{formula}）对{units}无法判断：除数为 0。",
    },
    whatToDo: "补填或更正该列后再校验；没有数据又不必校验的，请调整规则的范围。",
  },
};
