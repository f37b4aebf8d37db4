import type { CalcValue } from "../engine/CalcEngine";

/** What Excel makes of a text that is put into a cell: it reads it as if it were typed. */
export interface TypedInput {
  readonly formula?: string;
  readonly value: CalcValue;
  /** The format that the reading brings, where the cell has none (General). */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export interface InputSettings {
  readonly today: Date;
  readonly uses1904Dates: boolean;
}

/** @param numberFormat of the cell: `@` takes everything as text */
export function readInput(text: string, numberFormat: string, settings: InputSettings): TypedInput {
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text, value: null };
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number) return number;
  // `-A1` and `+1+2` are formulas to Excel; a lone sign, or one before a space, is text.
  if (/^[+-][^\s+-]/.test(text)) return { formula: `=${text}`, value: null };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  return readDate(trimmed, settings) ?? readTime(trimmed) ?? { value: text };
}

function readNumber(text: string): TypedInput | null {
  const money = /^([+-]?)([¥￥$])\s?(.+)$/.exec(text);
  if (money) {
    const inner = plainNumber(`${money[1] ?? ""}${money[3] ?? ""}`);
    return inner === null ? null : { value: inner, numberFormat: `${money[2] ?? ""}#,##0.00` };
  }
  if (text.endsWith("%")) {
    const share = plainNumber(text.slice(0, -1).trim());
    return share === null ? null : { value: share / 100, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  const value = plainNumber(text);
  if (value === null) return null;
  if (/[eE]/.test(text)) return { value, numberFormat: "0.00E+00" };
  return text.includes(",") ? { value, numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" } : { value };
}

function plainNumber(text: string): number | null {
  if (!/\d/.test(text) || !NUMBER.test(text)) return null;
  const value = Number(text.replace(/,/g, ""));
  return Number.isFinite(value) ? value : null;
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly order: "ymd" | "ym" | "md";
  readonly numberFormat: string;
}

const DATE_PATTERNS: readonly DatePattern[] = [
  { pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, order: "ymd", numberFormat: "m/d/yyyy" },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, order: "ymd", numberFormat: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(\d{4})年(\d{1,2})月$/, order: "ym", numberFormat: 'yyyy"年"m"月"' },
  { pattern: /^(\d{4})[/-](\d{1,2})$/, order: "ym", numberFormat: "mmm-yy" },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, order: "md", numberFormat: 'm"月"d"日"' },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, order: "md", numberFormat: 'm"月"d"日"' },
];

const MS_A_DAY = 86_400_000;

function readDate(text: string, { today, uses1904Dates }: InputSettings): TypedInput | null {
  for (const { pattern, order, numberFormat } of DATE_PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first = 0, second = 0, third = 1] = match.slice(1).map(Number);
    const [year, month, day] = order === "md" ? [today.getFullYear(), first, second] : [first, second, third];
    const time = Date.UTC(year, month - 1, day);
    const date = new Date(time);
    if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
    const serial = time / MS_A_DAY + 25_569 - (uses1904Dates ? 1_462 : 0);
    // The day that never was, 29 February 1900, shifts the days before March 1900.
    return { value: !uses1904Dates && serial < 61 ? serial - 1 : serial, numberFormat };
  }
  return null;
}

function readTime(text: string): TypedInput | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part));
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const value = (hours * 3600 + minutes * 60 + (Number.isNaN(seconds) ? 0 : seconds)) / 86_400;
  return { value, numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}
