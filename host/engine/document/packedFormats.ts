import { INDENT_JUSTIFIED } from "./justifiedIndent";

/**
 * Two things about formats that ExcelJS drops ride through it in something that it keeps: a tint beside a colour that is
 * none of the theme's, in the colour's text; the justified last line of a distributed text, in its indent.
 */

/** styles.xml as ExcelJS is given it. */
export function packedFormats(styles: string): string {
  return styles
    .replace(/<(?:color|fgColor|bgColor) [^>]*\btint="[^>]*>/g, (tag) => {
      const tint = / tint="([^"]*)"/.exec(tag)?.[1] ?? "0";
      return Number(tint) === 0 ? tag : tag.replace(/ rgb="([^"]*)"/, ` rgb="$1~${tint}"`);
    })
    .replace(/<alignment [^>]*\bjustifyLastLine="1"[^>]*>/g, (tag) => {
      const indent = Number(/ indent="(\d+)"/.exec(tag)?.[1] ?? 0);
      return tag
        .replace(/ indent="\d+"/, "")
        .replace("<alignment", `<alignment indent="${String(indent + INDENT_JUSTIFIED)}"`);
    });
}

/** styles.xml as Excel has it, of what ExcelJS wrote. */
export function unpackedFormats(styles: string): string {
  return styles
    .replace(/ rgb="([0-9A-Fa-f]+)~([^"]+)"/g, ' rgb="$1" tint="$2"')
    .replace(/ indent="(\d{4,})"/g, (whole, stored: string) => {
      const indent = Number(stored) - INDENT_JUSTIFIED;
      return indent < 0 ? whole : `${indent === 0 ? "" : ` indent="${String(indent)}"`} justifyLastLine="1"`;
    });
}
