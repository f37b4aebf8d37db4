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

function toHsl(red: number, green: number, blue: number): [number, number, number] {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const delta = max - min;
  if (delta === 0) return [0, 0, lightness];
  const saturation = delta / (1 - Math.abs(2 * lightness - 1));
  const sector = max === red ? ((green - blue) / delta) % 6 : max === green ? (blue - red) / delta + 2 : (red - green) / delta + 4;
  return [(sector * 60 + 360) % 360, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const span = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const position = (offset + hue / 30) % 12;
    return lightness - span * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [hue, saturation, lightness] = toHsl(red, green, blue);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, moved)
    .map((part) => Math.round(part * 255).toString(16).padStart(2, "0"))
    .join("");
}

/** The colour as `#RRGGBB`; null for none or automatic. */
export function hexColor(color: FileColor | Partial<Color> | undefined, theme: readonly string[]): string | null {
  const file: FileColor | undefined = color;
  if (!file || file.auto === true) return null;
  if (file.argb !== undefined) return `#${file.argb.slice(-6).toUpperCase()}`;
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
