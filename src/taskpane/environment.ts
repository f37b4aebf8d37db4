import type { Language } from "../app/CommandResult";

/** The part of `Office.context` that decides how the pane looks. */
export interface OfficeSurroundings {
  readonly displayLanguage?: string | undefined;
  readonly officeTheme?:
    { readonly isDarkTheme?: boolean | undefined; readonly bodyBackgroundColor?: string | undefined } | undefined;
}

/** Chinese unless Excel says that it speaks another language. */
export function languageOf(surroundings: OfficeSurroundings | undefined): Language {
  const displayLanguage = surroundings?.displayLanguage ?? "";
  return displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}

/** Relative luminance in 0 to 1, of `#RRGGBB`; null for anything else. */
function luminanceOf(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => parseInt(channel, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `isDarkTheme` is newer than `bodyBackgroundColor`; Excel on the web gives no theme at all. */
export function isDark(surroundings: OfficeSurroundings | undefined): boolean {
  const theme = surroundings?.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const luminance = luminanceOf(theme?.bodyBackgroundColor ?? "");
  return luminance !== null && luminance < 0.4;
}

/** `2024-04-10`, in the user's own time zone. */
export function isoDateOf(date: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
