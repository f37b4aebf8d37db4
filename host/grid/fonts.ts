import type { Font } from "exceljs";

const PIXELS_PER_POINT = 4 / 3;

const SONG = ["宋体", "SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "serif"];
const HEI = ["黑体", "SimHei", "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"];
const FANG_SONG = ["仿宋_GB2312", "仿宋", "FangSong", "STFangsong", ...SONG];
const KAI = ["楷体_GB2312", "楷体", "KaiTi", "Kaiti SC", "STKaiti", ...SONG];
const TITLE_SONG = ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", ...SONG];
const SANS = ["Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"];

/** Official documents name fonts that few machines have: the nearest of the same kind stands in. */
const FAMILIES: readonly (readonly [pattern: RegExp, fallbacks: readonly string[]])[] = [
  [/小标宋|中宋/, TITLE_SONG],
  [/仿宋/, FANG_SONG],
  [/楷/, KAI],
  [/宋|Times|serif|Song/i, SONG],
  [/黑体|SimHei|Hei/i, HEI],
];

export function fontFamily(name: string | undefined): string {
  const fallbacks = FAMILIES.find(([pattern]) => pattern.test(name ?? ""))?.[1] ?? SANS;
  const names = name === undefined || fallbacks.includes(name) ? fallbacks : [name, ...fallbacks];
  return names
    .map((family) => (/^(?:sans-)?serif$/.test(family) ? family : `"${family.replace(/["\\]/g, "")}"`))
    .join(",");
}

/** What Excel gives a line of Chinese text: 14.25 points for one of 12. Fonts of other systems ask for more. */
const LINE_HEIGHT = 1.2;

/** The font as the CSS property `font` has it, which would put a line's height back to the font's own. */
export function cssFont(font: Partial<Font> | undefined, zoom = 1): string {
  const style = font?.italic === true ? "italic " : "";
  const weight = font?.bold === true ? "bold " : "";
  return `${style}${weight}${String(Math.round(fontPixels(font) * zoom * 100) / 100)}px/${String(LINE_HEIGHT)} ${fontFamily(font?.name)}`;
}

export const fontPixels = (font: Partial<Font> | undefined): number =>
  Math.round((font?.size ?? 11) * PIXELS_PER_POINT * 100) / 100;
