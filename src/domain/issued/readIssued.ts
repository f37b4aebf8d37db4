import { ROLES, type Role } from "../reading/Table";
import { KEPT_MARKS, type AnnexName, type IssuedAnnex, type IssuedMark, type IssuedSource } from "./IssuedMark";

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === "string";
const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);
const isAnnexName = (value: unknown): value is AnnexName => value === "附件1" || value === "附件2";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isString);

function isAnnex(value: unknown): value is IssuedAnnex {
  if (!isRaw(value)) return false;
  const { annex, title, notes, columns, rows } = value;
  const isTable = isTexts(columns) && Array.isArray(rows) && rows.every(isTexts);
  return isAnnexName(annex) && isString(title) && isTexts(notes) && isTable;
}

function isSource(value: unknown): value is IssuedSource {
  if (!isRaw(value)) return false;
  const { role, sheet, sums } = value;
  return isRole(role) && isString(sheet) && isRaw(sums) && Object.values(sums).every(isString);
}

function isMark(value: unknown): value is IssuedMark {
  if (!isRaw(value)) return false;
  const { issue, date, annexes, sources } = value;
  const hasParts =
    Array.isArray(annexes) && annexes.every(isAnnex) && Array.isArray(sources) && sources.every(isSource);
  return isString(issue) && issue !== "" && isString(date) && hasParts;
}

/**
 * The marks among data of unknown make. One of which a part is not what it should be is left out as a whole: half a mark
 * would call everything changed that it no longer knows.
 * Shape: any JSON value → marks, the newest first.
 */
export function issuedOf(value: unknown): readonly IssuedMark[] {
  return Array.isArray(value) ? value.filter(isMark).slice(0, KEPT_MARKS) : [];
}
