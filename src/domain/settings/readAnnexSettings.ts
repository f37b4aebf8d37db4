import type { AnnexSettings, Annex2Extra, AnnexSource, FontSet, LayoutName } from "../annex/AnnexSettings";
import { COLOURED_STATES, type ColouredState } from "../plan/ColourPlan";
import { headerKey } from "../reading/headers";
import { normaliseText } from "../values/text";
import type { Sourced } from "./Settings";

/** Reads a setting out of the text of its cell; `undefined` says that it means nothing. */
export type ReadText = <T>(
  name: string,
  reader: (text: string) => T | undefined,
  fallback: T,
  accepts: string,
) => Sourced<T>;

const LAYOUTS: Readonly<Record<string, LayoutName>> = {
  印发件: "form",
  "GB-T9704": "gbt9704",
  "GB/T9704": "gbt9704",
  GBT9704: "gbt9704",
  紧凑: "compact",
};
const FONTS: Readonly<Record<string, FontSet>> = { 公文字体: "official", 系统字体: "system" };
const SOURCES: Readonly<Record<string, AnnexSource>> = { 数值: "values", 公式: "formulas" };
const YES_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false };
const EXTRAS: Readonly<Record<string, Annex2Extra>> = {
  实际案件人均办案率: "actualRate",
  分季度: "quarters",
  年初至今: "yearToDate",
  上期对比: "lastIssue",
};
const STATES: Readonly<Record<string, ColouredState>> = {
  未报送: "missing",
  迟报: "late",
  退回: "returned",
  存疑: "query",
  未到期: "notDue",
};
const NONE = "无";

const oneOf =
  <T>(choices: Readonly<Record<string, T>>) =>
  (text: string): T | undefined =>
    choices[headerKey(text).toUpperCase()] ?? choices[headerKey(text)];

/** A list with a word that is no choice means nothing as a whole: half of it would be a surprise. */
const someOf =
  <T>(choices: Readonly<Record<string, T>>) =>
  (text: string): readonly T[] | undefined => {
    const words = text.split(/[、,，;；\n]/u).filter((word) => normaliseText(word) !== "");
    if (words.length === 1 && headerKey(text) === NONE) return [];
    const found = words.flatMap((word) => choices[headerKey(word)] ?? []);
    return found.length === words.length ? [...new Set(found)] : undefined;
  };

const listed = (choices: Readonly<Record<string, unknown>>): string => `${Object.keys(choices).join("、")}，或 ${NONE}`;

/**
 * Reads how the annexes are made up.
 * Shape: the reader of 参数 → settings; what is not set is as the form has it, with all states coloured.
 */
export function readAnnexSettings(read: ReadText): AnnexSettings {
  return {
    layout: read<LayoutName>("版式", oneOf(LAYOUTS), "form", "印发件、GB-T 9704、紧凑"),
    fonts: read<FontSet>("附件字体", oneOf(FONTS), "official", "公文字体、系统字体"),
    source: read<AnnexSource>("附件取数", oneOf(SOURCES), "values", "数值、公式"),
    keepsSizes: read("保留手工版式", oneOf(YES_NO), false, "是、否"),
    extras: read<readonly Annex2Extra[]>("附件2附加列", someOf(EXTRAS), [], listed(EXTRAS)),
    colouredStates: read<readonly ColouredState[]>("标色状态", someOf(STATES), COLOURED_STATES, listed(STATES)),
    hasLegend: read("附件1标色图例", oneOf(YES_NO), false, "是、否"),
  };
}
