import type { SheetSnapshot } from "../snapshot";
import { cellText, compactText } from "../values/text";
import { valueAt } from "./cells";
import { hasUsualName } from "./recogniseTables";
import { rivalsOf } from "./rivals";
import type { Table } from "./Table";

/** Several tables that could each be the one: a person has to say which. Nothing is read from any of them. */
export interface OpenChoice {
  readonly tables: readonly Table[];
  /** The one of the newest period, as its sheet's name has it; offered, never taken. */
  readonly offered: Table;
}

export interface ChosenTables {
  readonly used: readonly Table[];
  /** The others of a role whose table is clear. */
  readonly unused: readonly Table[];
  readonly open: readonly OpenChoice[];
  /** Tables of another 期, kept in the workbook: 附件2（第一期） while 第二期 is made up. */
  readonly archived: readonly Table[];
}

const DIGITS = "零一二三四五六七八九十";

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (sign: string | undefined, none: number) => (sign ? DIGITS.indexOf(sign) : none);
  return text.includes("十") ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

/**
 * When a sheet is of, from its name: a number that grows with time within one way of naming.
 * Shape: name → number; 0 when it says nothing.
 * @example periodOrder("2024年3月台账") // 202403
 */
export function periodOrder(name: string): number {
  const key = compactText(name);
  const month = /(?:(20\d{2})[年.\-_/]?)?(\d{1,2}|[一二三四五六七八九十]{1,2})月/u.exec(key);
  if (month !== null) return Number(month[1] ?? 0) * 100 + numberOf(month[2] ?? "");
  const compact = /(20\d{2})[.\-_年]?(\d{1,2})(?!\d)/u.exec(key);
  if (compact !== null) return Number(compact[1]) * 100 + Number(compact[2]);
  const issue = /第?(\d{1,3}|[一二三四五六七八九十]{1,3})期/u.exec(key);
  if (issue !== null) return numberOf(issue[1] ?? "");
  const copy = /\((\d{1,2})\)$/u.exec(key);
  return copy === null ? 0 : Number(copy[1]);
}

function saysIssue({ sheet, headRowIndex }: Table, issue: string): boolean {
  if (issue === "") return false;
  const titles = Array.from({ length: headRowIndex }, (_, row) => titleOf(sheet, row));
  return [sheet.name, ...titles].some((text) => compactText(text).includes(issue));
}

const isAnnex = ({ role }: Table): boolean => role === "annex1" || role === "annex2";

const NUMBERED = /第?(\d{1,3}|[一二三四五六七八九十]{1,3})期/u;
const MONTH = /20\d{2}年\d{1,2}月/u;

/** Whether a sheet names another 期 than 参数, in the way in which these name theirs: 第一期, or 2024年3月. */
function isOfOtherIssue({ sheet }: Table, issue: string): boolean {
  const wanted = periodOrder(issue);
  const name = compactText(sheet.name);
  if (MONTH.test(compactText(issue))) return MONTH.test(name) && periodOrder(name) !== wanted;
  const [, named] = NUMBERED.exec(name) ?? [];
  return named !== undefined && wanted > 0 && numberOf(named) !== wanted;
}

/** Tables on sheets that name no 期; all of them where each names one. */
export function ofNoIssue(tables: readonly Table[]): readonly Table[] {
  const plain = tables.filter(({ sheet }) => !NUMBERED.test(compactText(sheet.name)) && !MONTH.test(sheet.name));
  return plain.length > 0 ? plain : tables;
}

function titleOf(sheet: SheetSnapshot, rowIndex: number): string {
  const first = sheet.used?.columnIndex ?? 0;
  return [0, 1, 2].map((at) => cellText(valueAt(sheet, rowIndex, first + at))).join("");
}

/** The only one of those for which something speaks; null for none and for several. */
function onlyOne(tables: readonly Table[], speaks: (table: Table) => boolean): Table | null {
  const found = tables.filter(speaks);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function clearOne(tables: readonly Table[], issue: string): Table | null {
  return (
    onlyOne(tables, ({ recognition }) => recognition.confidence === "corrected") ??
    onlyOne(tables, hasUsualName) ??
    onlyOne(tables, (table) => saysIssue(table, issue)) ??
    onlyOne(tables, ({ sheet }) => sheet.visibility === "visible")
  );
}

function newestOf(tables: readonly Table[]): Table | undefined {
  return [...tables].sort((left, right) => periodOrder(right.sheet.name) - periodOrder(left.sheet.name))[0];
}

/** Tables of which only one can be the one. */
function groupsOf(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const key = rivalsOf(table.role).join();
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return groups;
}

/** An annex of another 期, always; any other table, where the workbook has one that is of no other 期 and no person said it. */
function archivedAmong(tables: readonly Table[], issue: string): readonly Table[] {
  return [...groupsOf(tables).values()].flatMap((group) => {
    const isSaid = ({ recognition }: Table) => recognition.confidence === "corrected";
    const others = group.filter((table) => isOfOtherIssue(table, issue) && (isAnnex(table) || !isSaid(table)));
    return others.length < group.length ? others : others.filter(isAnnex);
  });
}

/**
 * Chooses the table of each role. A person's word goes first, then the usual sheet name, then the 期 in a sheet's name or
 * title, then the only one that is not hidden. Where none of these decides, nothing is chosen. A sheet that names
 * another 期 is not one of them: a build must not write over its annex.
 * Shape: tables in the order of the sheets, the 期 of 参数 → used, unused, open choices, archived annexes.
 * Source: DESIGN §3: the newest 期 is offered, not guessed.
 */
export function chooseTables(tables: readonly Table[], issue: string): ChosenTables {
  const archived = archivedAmong(tables, issue);
  const groups = groupsOf(tables.filter((table) => !archived.includes(table)));
  const used: Table[] = [];
  const unused: Table[] = [];
  const open: OpenChoice[] = [];
  for (const group of groups.values()) {
    const chosen = group.length === 1 ? group[0] : (clearOne(group, compactText(issue)) ?? undefined);
    const offered = newestOf(group);
    if (chosen !== undefined) {
      used.push(chosen);
      unused.push(...group.filter((table) => table !== chosen));
    } else if (offered !== undefined) open.push({ tables: group, offered });
  }
  return { used, unused, open, archived };
}
