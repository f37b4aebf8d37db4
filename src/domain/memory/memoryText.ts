import { issuedOf } from "../issued/readIssued";
import { MARK_STATES, type MarkState } from "../marks/marks";
import { ROLES } from "../reading/Table";
import {
  EMPTY_MEMORY,
  type Corrections,
  type HeadRows,
  type KeptMapping,
  type Memory,
  type NoticeEdits,
  type Override,
  type SheetRole,
  type Verdict,
} from "./Memory";

type Raw = Readonly<Record<string, unknown>>;

const VERDICT_KINDS: readonly unknown[] = ["confirmed", "dismissed", "explained"];
const VERSION = 1;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});
const isString = (value: unknown): value is string => typeof value === "string";
const isState = (value: unknown): value is MarkState => MARK_STATES.some((state) => state === value);
const isRole = (value: unknown): value is SheetRole => value === "none" || ROLES.some((role) => role === value);
const isRowNumber = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;
const isHead = (value: unknown): value is HeadRows =>
  isRaw(value) && isRowNumber(value.rowNumber) && isRowNumber(value.rowCount);

/** The entries that are what they should be; a hand-made part must not stop the reading of a workbook. */
function only<T>(value: unknown, accepts: (entry: unknown) => entry is T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(rawOf(value)).flatMap(([key, entry]) => (accepts(entry) ? [[key, entry] as const] : [])),
  );
}

/**
 * Corrections from data of unknown make: what the workbook kept, or a file of answers.
 * Shape: any JSON value → corrections; entries that say nothing are left out.
 * @example correctionsOf({ marks: { "○": "missing" } }).marks // { "○": "missing" }
 */
export function correctionsOf(value: unknown): Corrections {
  const raw = rawOf(value);
  const columns = Object.entries(rawOf(raw.columns)).map(([sheet, fields]) => [sheet, only(fields, isString)] as const);
  return {
    sheets: only(raw.sheets, isRole),
    heads: only(raw.heads, isHead),
    columns: Object.fromEntries(columns),
    units: only(raw.units, isString),
    marks: only(raw.marks, isState),
  };
}

/**
 * The entries of given answers that say nothing that can be used: a person who wrote them has to know.
 * Shape: any JSON value → their paths, e.g. `marks.○`; the whole, when it is no object.
 * @example unreadAnswers({ marks: { "○": "perhaps" } }) // ["marks.○"]
 */
export function unreadAnswers(value: unknown): readonly string[] {
  if (!isRaw(value)) return ["*"];
  const read: Raw = { ...correctionsOf(value) };
  return Object.entries(value).flatMap(([name, entries]) => {
    const known = read[name];
    if (!isRaw(known) || !isRaw(entries)) return [name];
    return Object.keys(entries).flatMap((key) => (Object.hasOwn(known, key) ? [] : [`${name}.${key}`]));
  });
}

function verdictsOf(value: unknown): readonly Verdict[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): Verdict[] => {
    const { fingerprint, kind, note, actual } = rawOf(entry);
    if (!isString(fingerprint) || !VERDICT_KINDS.includes(kind)) return [];
    return [
      {
        fingerprint,
        kind: kind as Verdict["kind"],
        note: isString(note) ? note : "",
        actual: isString(actual) ? actual : "",
      },
    ];
  });
}

function overridesOf(value: unknown): readonly Override[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): Override[] => {
    const { reason, date, hardCount } = rawOf(entry);
    if (!isString(reason)) return [];
    return [
      { reason, date: isString(date) ? date : "", hardCount: Number.isInteger(hardCount) ? Number(hardCount) : 0 },
    ];
  });
}

const isKind = (value: unknown): value is KeptMapping["kind"] =>
  value === "cases" || value === "exams" || value === "officers";

function mappingsOf(value: unknown): readonly KeptMapping[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): KeptMapping[] => {
    const { kind, headers, fields } = rawOf(entry);
    return isKind(kind) && isString(headers) ? [{ kind, headers, fields: only(fields, isString) }] : [];
  });
}

function noticeEditsOf(value: unknown): NoticeEdits {
  const { issue, paragraphs } = rawOf(value);
  if (!isString(issue) || !Array.isArray(paragraphs)) return EMPTY_MEMORY.noticeEdits;
  const read = paragraphs.flatMap((entry): NoticeEdits["paragraphs"][number][] => {
    const { key, base, text } = rawOf(entry);
    return isString(key) && isString(base) && isString(text) ? [{ key, base, text }] : [];
  });
  return { issue, paragraphs: read };
}

/** JSON, or undefined for a text that is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/**
 * Reads what the workbook kept.
 * Shape: the text of our part, or null where there is none → memory; `isUnreadable` for a text that is no memory of ours.
 */
export function readMemory(text: string | null): Memory {
  if (text === null) return EMPTY_MEMORY;
  const raw = parsed(text);
  if (!isRaw(raw)) return { ...EMPTY_MEMORY, isUnreadable: true };
  return {
    corrections: correctionsOf(raw.corrections),
    verdicts: verdictsOf(raw.verdicts),
    overrides: overridesOf(raw.overrides),
    mappings: mappingsOf(raw.mappings),
    noticeEdits: noticeEditsOf(raw.noticeEdits),
    issued: issuedOf(raw.issued),
    isUnreadable: false,
  };
}

/**
 * What is to be kept in the workbook, as text.
 * Shape: memory → JSON; the same memory gives the same text.
 */
export function memoryText({ corrections, verdicts, overrides, mappings, noticeEdits, issued }: Memory): string {
  return JSON.stringify({ version: VERSION, corrections, verdicts, overrides, mappings, noticeEdits, issued });
}
