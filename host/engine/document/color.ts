import type { Color } from "exceljs";
import { childElement, childElements, parseXml } from "./xml";

/** ExcelJS types know neither tint nor indexed colours, though its model carries both. */
export interface FileColor {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
  auto?: boolean;
}

const DEFAULT_THEME = [
  "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080",
]; // prettier-ignore

const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The file numbers the first four theme colours light-dark, dark-light; the theme part lists them dark first. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]; // prettier-ignore

export function readTheme(themeXml: string | null): readonly string[] {
  const root = themeXml === null ? undefined : parseXml(themeXml)[0];
  const elements = root && childElement(root, "a:themeElements");
  const scheme = elements && childElement(elements, "a:clrScheme");
  if (!scheme) return DEFAULT_THEME;
  return THEME_ORDER.map((name, index) => {
    const slot = childElement(scheme, `a:${name}`);
    const color = slot && childElements(slot)[0];
    return color?.attributes.lastClr ?? color?.attributes.val ?? DEFAULT_THEME[index] ?? "000000";
  });
}

/** Excel reckons tints in whole 240ths, as Windows' colour dialog does: the last digit depends on it. */
const HLS_MAX = 240;
const RGB_MAX = 255;

interface Hls {
  readonly hue: number;
  readonly lightness: number;
  readonly saturation: number;
}

function toHls(red: number, green: number, blue: number): Hls {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = Math.floor(((max + min) * HLS_MAX + RGB_MAX) / (2 * RGB_MAX));
  if (max === min) return { hue: 0, lightness, saturation: 0 };
  const range = max - min;
  const span = lightness <= HLS_MAX / 2 ? max + min : 2 * RGB_MAX - max - min;
  const saturation = Math.floor((range * HLS_MAX + Math.floor(span / 2)) / span);
  const part = (channel: number): number =>
    Math.floor(((max - channel) * (HLS_MAX / 6) + Math.floor(range / 2)) / range);
  const hue =
    max === red
      ? part(blue) - part(green)
      : max === green
        ? HLS_MAX / 3 + part(red) - part(blue)
        : (2 * HLS_MAX) / 3 + part(green) - part(red);
  return { hue: (hue + HLS_MAX) % HLS_MAX, lightness, saturation };
}

function channelOf(low: number, high: number, hue: number): number {
  const position = (hue + HLS_MAX) % HLS_MAX;
  if (position < HLS_MAX / 6) return low + Math.floor(((high - low) * position + HLS_MAX / 12) / (HLS_MAX / 6));
  if (position < HLS_MAX / 2) return high;
  if (position >= (2 * HLS_MAX) / 3) return low;
  return low + Math.floor(((high - low) * ((2 * HLS_MAX) / 3 - position) + HLS_MAX / 12) / (HLS_MAX / 6));
}

function fromHls({ hue, lightness, saturation }: Hls): number[] {
  if (saturation === 0) return [0, 0, 0].map(() => Math.floor((lightness * RGB_MAX) / HLS_MAX));
  const high =
    lightness <= HLS_MAX / 2
      ? Math.floor((lightness * (HLS_MAX + saturation) + HLS_MAX / 2) / HLS_MAX)
      : lightness + saturation - Math.floor((lightness * saturation + HLS_MAX / 2) / HLS_MAX);
  const low = 2 * lightness - high;
  return [hue + HLS_MAX / 3, hue, hue - HLS_MAX / 3].map((turned) =>
    Math.floor((channelOf(low, high, turned) * RGB_MAX + HLS_MAX / 2) / HLS_MAX),
  );
}

/** Excel stores 0.4 as 0.39997…: what should be a whole number comes out a little below it. */
const TINT_STEP = 0.01;

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const color = toHls(red, green, blue);
  const moved = tint < 0 ? color.lightness * (1 + tint) : color.lightness * (1 - tint) + HLS_MAX * tint;
  return fromHls({ ...color, lightness: Math.floor(moved + TINT_STEP) })
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}

/** ExcelJS carries a tint beside a colour of the theme alone. Beside another it rides in the text: `FF4F81BD~0.4`. */
const TINT_MARK = "~";

/** How much lighter (up to 1) or darker (down to -1) than its base the colour is. */
export function tintOf(color: FileColor | Partial<Color> | undefined): number {
  const file: FileColor | undefined = color;
  return file?.tint ?? Number(file?.argb?.split(TINT_MARK)[1] ?? 0);
}

/** The same base with another tint; an automatic colour starts from the fallback. */
export function withTint(
  color: FileColor | Partial<Color> | undefined,
  tint: number,
  fallback: string,
): Partial<Color> {
  const file: FileColor = color ?? {};
  if (file.theme !== undefined)
    return (tint === 0 ? { theme: file.theme } : { theme: file.theme, tint }) as Partial<Color>;
  const base = file.argb?.split(TINT_MARK)[0] ?? (hexColor(file, []) ?? fallback).replace("#", "FF");
  return { argb: tint === 0 ? base : `${base}${TINT_MARK}${String(tint)}` };
}

/** The colour as `#RRGGBB`; null for none or automatic. */
export function hexColor(color: FileColor | Partial<Color> | undefined, theme: readonly string[]): string | null {
  const file: FileColor | undefined = color;
  if (!file || file.auto === true) return null;
  if (file.argb !== undefined) {
    const [argb = ""] = file.argb.split(TINT_MARK);
    return `#${tinted(argb.slice(-6), tintOf(file)).toUpperCase()}`;
  }
  if (file.theme !== undefined) return `#${tinted(theme[file.theme] ?? "000000", file.tint ?? 0).toUpperCase()}`;
  if (file.indexed !== undefined && file.indexed < INDEXED.length) return `#${INDEXED[file.indexed] ?? "000000"}`;
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "000000", white: "FFFFFF", red: "FF0000", lime: "00FF00", blue: "0000FF", yellow: "FFFF00", cyan: "00FFFF",
  aqua: "00FFFF", magenta: "FF00FF", fuchsia: "FF00FF", silver: "C0C0C0", gray: "808080", grey: "808080", maroon: "800000",
  olive: "808000", green: "008000", purple: "800080", teal: "008080", navy: "000080", orange: "FFA500", pink: "FFC0CB",
  brown: "A52A2A", gold: "FFD700", lightgray: "D3D3D3", lightgrey: "D3D3D3", darkgray: "A9A9A9", darkred: "8B0000",
  lightyellow: "FFFFE0", lightgreen: "90EE90", lightblue: "ADD8E6", darkblue: "00008B", darkgreen: "006400",
}; // prettier-ignore

/** `#RRGGBB`, `RRGGBB` or an HTML colour name → the file's ARGB; null when it is none of them. */
export function argbOf(text: string): string | null {
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text.trim())?.[1] ?? NAMED[text.trim().toLowerCase()];
  return hex === undefined ? null : `FF${hex.toUpperCase()}`;
}
