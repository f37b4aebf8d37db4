import { parseDate, parseNumber, parseTime } from "../format/numfmt";
import { SERIAL_OF_1904 } from "./dateSerial";

const HAS_YEAR = /\d{4}/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(.*)$/s;
const TIME_AT_END = /^(.*?\S)\s+(\d{1,2}:\d{2}.*)$/s;

function dateNumber(text: string): number | null {
  // Without a year Excel takes this year's: the result would depend on the day it is calculated.
  if (!HAS_YEAR.test(text)) return null;
  const parsed = parseDate(text)?.value;
  return typeof parsed === "number" ? parsed : null;
}

function timeNumber(text: string): number | null {
  const parsed = parseTime(text)?.value;
  return typeof parsed === "number" ? parsed : null;
}

function dateTimeNumber(text: string): number | null {
  const chinese = CHINESE_DATE.exec(text);
  const plain = chinese ? `${chinese[1] ?? ""}-${chinese[2] ?? ""}-${chinese[3] ?? ""} ${(chinese[4] ?? "").trim()}`.trim() : text; // prettier-ignore
  const parts = TIME_AT_END.exec(plain);
  if (!parts) return dateNumber(plain);
  const date = dateNumber(parts[1] ?? "");
  const time = timeNumber(parts[2] ?? "");
  return date === null || time === null ? null : date + time;
}

/** The number that Excel reads in a text: 12, 28%, 1,057, 2024-4-10, 2024年4月10日, 4:30; null when there is none. */
export function parseNumberText(text: string, uses1904Dates: boolean): number | null {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Most texts are words: they are told apart before any pattern is tried.
  if (trimmed === "" || first > 0x2fff || /^[A-Za-z]/.test(trimmed)) return null;
  const number = parseNumber(trimmed.replace(/^([-+]?)[¥￥]/, "$1"))?.value;
  if (typeof number === "number") return number;
  const time = timeNumber(trimmed);
  if (time !== null) return time;
  const date = dateTimeNumber(trimmed);
  if (date === null) return null;
  return uses1904Dates ? date - SERIAL_OF_1904 : date;
}
