import type { StayReason } from "../domain";
import type { Language, ValuesScope } from "./CommandResult";

/** Formulas that stay for one reason: where the first few stand. */
export interface ShownStaying {
  readonly reason: StayReason;
  readonly places: readonly string[];
  readonly isMore: boolean;
}

/** The sentences of 转为数值. */
export interface ValuesMessages {
  readonly made: (scope: ValuesScope, formulas: number, sheets: readonly string[]) => string;
  readonly already: Readonly<Record<ValuesScope, string>>;
  readonly noneConverted: string;
  readonly stay: (formulas: number, groups: readonly ShownStaying[]) => string;
  readonly tooMany: (formulas: number, limit: number) => string;
}

/** So many sheets are named. */
const NAMED_SHEETS = 5;

const STAY_ZH: Readonly<Record<StayReason, string>> = {
  error: "结果是错误值",
  truthValue: "结果是逻辑值",
  arrayFormula: "数组公式",
  spillCut: "公式的结果占多个单元格，没有全部选中",
  spillNamed: "结果占多个单元格，别的公式还要引用",
  textCell: "单元格是文本格式",
  unreadable: "结果读不出来",
};

const zhCN: ValuesMessages = {
  made: (scope, formulas, sheets) => {
    const count = `${String(formulas)} 个公式`;
    const named = sheets.slice(0, NAMED_SHEETS).map((sheet) => `「${sheet}」`).join("、"); // prettier-ignore
    const more = sheets.length > NAMED_SHEETS ? "等" : "";
    const what = {
      annexes: `附件中的 ${count}已换成数值，不再随台账变动`,
      selection: `所选区域中的 ${count}已换成数值，不再变动`,
      workbook: `${String(sheets.length)} 张工作表（${named}${more}）中的 ${count}已换成数值，不再变动`,
    };
    return `${what[scope]}；需要退回时请点「恢复」。`;
  },
  already: {
    annexes: "附件中没有公式，都是数值，工作簿没有改动。",
    selection: "所选区域中没有公式，工作簿没有改动。",
    workbook: "各工作表中没有公式，都是数值，工作簿没有改动。",
  },
  noneConverted: "没有可以换成数值的公式，工作簿没有改动。",
  stay: (formulas, groups) => {
    const listed = groups.map(({ reason, places, isMore }) => `${places.join("、")}${isMore ? "等" : ""}（${STAY_ZH[reason]}）`); // prettier-ignore
    return `有 ${String(formulas)} 个公式没有转换，仍是公式：${listed.join("；")}。`;
  },
  tooMany: (formulas, limit) =>
    `要转换的单元格有 ${String(formulas)} 个，超过一次能够转换的 ${String(limit)} 个，没有转换，工作簿没有改动。请分几次选中区域，用「所选区域转为数值」。`,
};

const STAY_EN: Readonly<Record<StayReason, string>> = {
  error: "comes to an error",
  truthValue: "comes to a truth value",
  arrayFormula: "array formula",
  spillCut: "fills several cells, not all of which are selected",
  spillNamed: "fills several cells, which other formulas name",
  textCell: "in a cell for text",
  unreadable: "its result cannot be read",
};

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const enUS: ValuesMessages = {
  made: (scope, formulas, sheets) => {
    const count = plural(formulas, "formula", "formulas");
    const named = sheets.slice(0, NAMED_SHEETS).map((sheet) => `"${sheet}"`).join(", "); // prettier-ignore
    const more = sheets.length > NAMED_SHEETS ? " and others" : "";
    const what = {
      annexes: `${count} of the annexes became values and no longer follow the ledger.`,
      selection: `${count} of the selection became values.`,
      workbook: `${count} on ${plural(sheets.length, "sheet", "sheets")} (${named}${more}) became values.`,
    };
    return `${what[scope]} Restore takes this back.`;
  },
  already: {
    annexes: "The annexes hold no formulas, only values. The workbook was not changed.",
    selection: "There are no formulas in the selection. The workbook was not changed.",
    workbook: "The sheets hold no formulas, only values. The workbook was not changed.",
  },
  noneConverted: "No formula can be turned into a value. The workbook was not changed.",
  stay: (formulas, groups) => {
    const listed = groups.map(({ reason, places, isMore }) => `${places.join(", ")}${isMore ? " and others" : ""} (${STAY_EN[reason]})`); // prettier-ignore
    return `${plural(formulas, "formula was not converted and stays", "formulas were not converted and stay")}: ${listed.join("; ")}.`;
  },
  tooMany: (formulas, limit) =>
    `${plural(formulas, "cell", "cells")} would become values, more than the ${String(limit)} that can be converted at once. The workbook was not changed. Select parts of it and convert the selection.`,
};

const BY_LANGUAGE: Readonly<Record<Language, ValuesMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export const valuesMessagesOf = (language: Language): ValuesMessages => BY_LANGUAGE[language];
