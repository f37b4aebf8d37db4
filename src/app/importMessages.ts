import type { FiguresPlan, RowsPlan } from "../domain";
import type { Language } from "./CommandResult";

/** The sentences of an import's result. */
export interface ImportMessages {
  readonly ready: string;
  readonly rowsWritten: (plan: RowsPlan) => string;
  readonly figuresWritten: (plan: FiguresPlan) => string;
  /** The table was read again and has another number of rows than it should. */
  readonly countDiffers: (found: number, expected: number) => string;
  readonly cancelled: string;
  readonly targetGone: string;
}

const skippedZh = (rows: number): string => (rows === 0 ? "" : `跳过重复 ${String(rows)} 行。`);
const skippedEn = (rows: number): string => (rows === 0 ? "" : ` ${String(rows)} doubled rows were skipped.`);

const zhCN: ImportMessages = {
  ready: "已读取工作簿，可以选择文件。",
  rowsWritten: ({ sheet, rowsBefore, rowsAdded, rowsAfter, rowsSkipped }) =>
    `已导入「${sheet}」：写入 ${String(rowsAdded)} 行，由 ${String(rowsBefore)} 行变为 ${String(rowsAfter)} 行。${skippedZh(rowsSkipped)}需要退回时请点「恢复」。`,
  figuresWritten: ({ sheet, figures, reason, limit, rowsSkipped, emptied }) => {
    const why = reason === "tooManyRows" ? `文件行数超过工作表能够容纳的 ${String(limit)} 行，已改为按单位汇总。` : "";
    const gone = emptied === null ? "" : `「${emptied.sheet}」原有的明细行已清空。`;
    return `${why}已把各单位数量写入「${sheet}」（${String(figures.length)} 个单元格）。${gone}${skippedZh(rowsSkipped)}需要退回时请点「恢复」。`;
  },
  countDiffers: (found, expected) =>
    `写入后表中识别出 ${String(found)} 行，应为 ${String(expected)} 行：表中可能有像说明或表头的行，请核对。`,
  cancelled: "导入已取消，已写入的行已退回，工作簿恢复原样。",
  targetGone: "预览之后工作簿又有改动，没有写入。请重新选择文件导入。",
};

const enUS: ImportMessages = {
  ready: "The workbook was read; choose a file.",
  rowsWritten: ({ sheet, rowsBefore, rowsAdded, rowsAfter, rowsSkipped }) =>
    `Imported into ${sheet}: ${String(rowsAdded)} rows written, ${String(rowsBefore)} rows before, ${String(rowsAfter)} now.${skippedEn(rowsSkipped)} Restore takes it back.`,
  figuresWritten: ({ sheet, figures, reason, limit, rowsSkipped, emptied }) => {
    const why =
      reason === "tooManyRows"
        ? `The file has more rows than the ${String(limit)} that the sheet can take, so it was counted by unit. `
        : "";
    const gone = emptied === null ? "" : ` The rows on ${emptied.sheet} were cleared.`;
    return `${why}Counts of each unit written to ${sheet} (${String(figures.length)} cells).${gone}${skippedEn(rowsSkipped)} Restore takes it back.`;
  },
  countDiffers: (found, expected) =>
    `Read again, the table has ${String(found)} rows instead of ${String(expected)}: some may look like notes or headers. Please check.`,
  cancelled: "The import was cancelled and what had been written was taken back; the workbook is as it was.",
  targetGone: "The workbook was changed after the preview, so nothing was written. Choose the file again.",
};

const BY_LANGUAGE: Readonly<Record<Language, ImportMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export const importMessagesOf = (language: Language): ImportMessages => BY_LANGUAGE[language];
