import type { Refusal } from "../annex/Refusal";
import type { Language } from "./Language";
import { fill } from "./renderFinding";

const SENTENCES: Readonly<Record<Language, Readonly<Record<Refusal["code"], string>>>> = {
  "zh-CN": {
    tableMissing: "没有识别到{table}，无法生成附件；工作簿未作改动。请补上该表后再试。",
    foreignAnnexSheet:
      "工作表“{sheet}”不像是附件（没有认出表头），没有覆盖它；工作簿未作改动。请把它改名，再生成附件。",
    annexRows:
      "“{sheet}”第 {row} 行表头之上不是“附件号、标题”两行，重新生成会打乱版式；工作簿未作改动。请调整为两行，或把该表改名后重新生成。",
    annexColumn:
      "“{sheet}”中间有自行添加的列“{header}”，重新生成会丢失它；工作簿未作改动。请把该列移到附件右侧，再生成附件。",
    annexUnit:
      "“{sheet}”的 {address} 有名册之外的行“{unit}”，重新生成会丢失它；工作簿未作改动。请加入单位名册，或移到附件下方。",
    annexWouldCover: "“{sheet}”的 {address} 有内容“{text}”，附件会盖住它；工作簿未作改动。请先移开，再生成附件。",
    annexBeside:
      "“{sheet}”的 {address} 有内容“{text}”，与“{unit}”同在一行；重新生成后单位次序会变，它就对不上了；工作簿未作改动。请先移开或写进备注，再生成附件。",
    foreignReportSheet: "工作表“{sheet}”不是本工具生成的校验报告，没有覆盖它；工作簿未作改动。请把它改名，再试一次。",
    nothingToColour:
      "没有可标色的表：需要“单位 × 资料”形式的报送台账或附件1；工作簿未作改动。报送台账是流水的，请先生成附件，再在附件1上标色。",
    unreadNames: "参数“{name}”中的“{text}”不是名册中的单位；工作簿未作改动。请更正后再生成附件。",
  },
  "en-US": {
    tableMissing:
      "No {table} was recognised, so the annexes cannot be built; nothing was changed. Add the table and try again.",
    foreignAnnexSheet:
      "Sheet “{sheet}” does not look like an annex (no known headers), so it was not overwritten; nothing was changed. Rename it, then build.",
    annexRows:
      "Above the head in row {row} of “{sheet}” there are not just a label and a title, and a build would break the layout; nothing was changed. Make them two rows, or rename the sheet and build again.",
    annexColumn:
      "“{sheet}” has a column “{header}” of your own between the annex's columns, which a build would lose; nothing was changed. Move it to the right of the annex, then build.",
    annexUnit:
      "“{sheet}”, {address}: row “{unit}” is not in the roster, and a build would lose it; nothing was changed. Add it to the roster, or move it below the annex.",
    annexWouldCover:
      "“{sheet}”, {address} holds “{text}”, which the annex would cover; nothing was changed. Move it away, then build.",
    annexBeside:
      "“{sheet}”, {address} holds “{text}” beside “{unit}”; the order of the units would change, and leave it beside another; nothing was changed. Move it away, or into 备注, then build.",
    foreignReportSheet:
      "Sheet “{sheet}” is no check report of this add-in, so it was not overwritten; nothing was changed. Rename it, then try again.",
    nothingToColour:
      "There is nothing to colour: it takes a unit × material tracking sheet, or 附件1; nothing was changed. With a log, build the annexes first and colour 附件1.",
    unreadNames: "“{text}” in setting “{name}” is no unit of the roster; nothing was changed. Correct it, then build.",
  },
};

/**
 * Why a command cannot work on this workbook, as a sentence: what happened, that nothing changed, what to do.
 * Shape: refusal and language → text.
 */
export function renderRefusal({ code, details }: Refusal, language: Language): string {
  const values = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));
  return fill(SENTENCES[language][code], values);
}
