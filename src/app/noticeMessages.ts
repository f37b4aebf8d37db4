import type { Language } from "./CommandResult";

/** The sentences of what is done about a notice: drafting, wordings, reminders. */
export interface NoticeMessages {
  readonly drafted: (hard: number, contradicted: number) => string;
  readonly hasWordings: (sheet: string) => string;
  readonly wordingsTaken: (sheet: string) => string;
  readonly wordingsAdded: (sheet: string) => string;
  readonly toRemind: (units: number) => string;
  readonly reminderUndated: string;
  readonly sheetTaken: (sheet: string) => string;
  readonly blockedBelow: (sheet: string) => string;
  readonly remindersLogged: (sheet: string, rows: number, known: number) => string;
  readonly remindersKnown: string;
}

const zhCN: NoticeMessages = {
  drafted: (hard, contradicted) => {
    const standing =
      hard === 0 ? "" : `工作簿中还有 ${String(hard)} 条强制性问题，草稿按单元格现有内容写成，请先更正。`;
    const wrong =
      contradicted === 0 ? "" : `草稿中有 ${String(contradicted)} 处与单元格不符（多为手工修改之处），请核对。`;
    return `通报草稿已写成，【】中的内容请自行补齐。${wrong}${standing}`;
  },
  hasWordings: (sheet) => `工作表「${sheet}」已是通报模板，没有再建，工作簿没有改动。请直接在其中修改措辞。`,
  wordingsTaken: (sheet) => `工作表「${sheet}」已有内容，不是通报模板，没有写入。请将其改名后再试。`,
  wordingsAdded: (sheet) =>
    `已加入工作表「${sheet}」，可以修改“措辞”一列；措辞空着的段落不写进通报。需要退回时请点「恢复」。`,
  toRemind: (units) => (units === 0 ? "各单位没有欠报的资料，不需要催办。" : `有 ${String(units)} 个单位欠报资料。`),
  reminderUndated: "催办日期读不懂，没有登记，工作簿没有改动。请填写年月日，如 2024-04-08。",
  sheetTaken: (sheet) =>
    `工作表「${sheet}」已有内容，但认不出催办记录的表头（单位、资料、日期、方式、经办人），没有登记，工作簿没有改动。`,
  blockedBelow: (sheet) =>
    `工作表「${sheet}」中表的下方还有别的内容，接着写会盖住它，没有登记，工作簿没有改动。请先把下方的内容移开。`,
  remindersLogged: (sheet, rows, known) => {
    const skipped = known === 0 ? "" : `当天已登记过的 ${String(known)} 条没有重复写入。`;
    return `已在「${sheet}」登记 ${String(rows)} 行。${skipped}需要退回时请点「恢复」。`;
  },
  remindersKnown: "这些催办当天都已登记过，没有重复写入。",
};

const enUS: NoticeMessages = {
  drafted: (hard, contradicted) => {
    const wrong =
      contradicted === 0
        ? ""
        : ` ${String(contradicted)} of its statements contradict the cells, most likely where it was edited.`;
    const standing =
      hard === 0 ? "" : ` Errors that stand in the workbook: ${String(hard)}; the draft says what the cells say now.`;
    return `Notice drafted; please fill in what stands in 【】.${wrong}${standing}`;
  },
  hasWordings: (sheet) => `${sheet} holds the wordings already; nothing was changed. Edit them there.`,
  wordingsTaken: (sheet) => `${sheet} holds something else; nothing was written. Rename it and try again.`,
  wordingsAdded: (sheet) =>
    `Sheet ${sheet} added; edit the column 措辞. A section with a blank wording is left out. Restore takes it back.`,
  toRemind: (units) => (units === 0 ? "Nobody owes anything." : `Units that owe material: ${String(units)}.`),
  reminderUndated: "The date cannot be read; nothing was logged. Give it as 2024-04-08.",
  sheetTaken: (sheet) =>
    `${sheet} holds something, but no head of a reminder log (单位, 资料, 日期, 方式, 经办人) was found; nothing was logged.`,
  blockedBelow: (sheet) =>
    `Something stands below the table on ${sheet} and would be overwritten; nothing was logged. Move it first.`,
  remindersLogged: (sheet, rows, known) => {
    const skipped =
      known === 0 ? "" : ` Entries of that day that were there already and not written again: ${String(known)}.`;
    return `Rows logged on ${sheet}: ${String(rows)}.${skipped} Restore takes them back.`;
  },
  remindersKnown: "All of these reminders are logged for that day already.",
};

const BY_LANGUAGE: Readonly<Record<Language, NoticeMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export const noticeMessagesOf = (language: Language): NoticeMessages => BY_LANGUAGE[language];
