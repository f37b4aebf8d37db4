import { NO_CORRECTIONS, type Corrections } from "../memory/Memory";
import { isReportSheet } from "../report/reportSheet";
import type { Rect, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { compactAt, lastColumnIndex } from "./cells";
import { findTableHead, type FieldLookup, type FoundHead, type Guide } from "./findTable";
import { ROLE_SPECS, type RoleSpec } from "./headers";
import type { Recognition, Role, Table } from "./Table";

type Found = Omit<Table, "recognition">;

const ANNEX_ROLES = [
  { role: "annex1", sheetName: /^附件[1一](?!\d)/u, label: /^附件[1一][:：]?$/u },
  { role: "annex2", sheetName: /^附件[2二](?!\d)/u, label: /^附件[2二][:：]?$/u },
] as const;
/** What the usual sheet name is worth, in columns. */
const NAME_WORTH = 1.5;
/** What the add-in makes from the log is no second log. */
export const OVERVIEW_SHEET = "报送一览";
/** More tables than this on one sheet are no tables. */
const MAX_TABLES_A_SHEET = 12;

/** Texts of the first rows of a sheet, where the label of an annex stands. */
function topTexts(sheet: SheetSnapshot): readonly string[] {
  const { used } = sheet;
  const texts: string[] = [];
  for (let row = used?.rowIndex ?? 0; used !== null && row < used.rowIndex + 3; row += 1) {
    for (let column = used.columnIndex; column <= lastColumnIndex(sheet); column += 1)
      texts.push(compactAt(sheet, row, column));
  }
  return texts;
}

/** 附件1 or 附件2 by the sheet's name, or by the label above the table. */
function annexRoleOf(sheet: SheetSnapshot): Role | null {
  const name = compactText(sheet.name);
  const texts = topTexts(sheet);
  const isOne = ({ sheetName, label }: (typeof ANNEX_ROLES)[number]) =>
    sheetName.test(name) || texts.some((text) => label.test(text));
  return ANNEX_ROLES.find(isOne)?.role ?? null;
}

const isAnnex = (role: Role): boolean => role === "annex1" || role === "annex2";

/** Whether the sheet has the name that a table of this role usually has. */
export function hasUsualName({ role, sheet }: Pick<Table, "role" | "sheet">): boolean {
  const spec = ROLE_SPECS.find((candidate) => candidate.role === role);
  return spec?.usualSheets.includes(compactText(sheet.name)) ?? false;
}

/** What a person said about the sheet, as far as it is about its first table. */
interface Said {
  readonly role: Role | "none" | null;
  readonly isHeadGiven: boolean;
  readonly guide: (region: Rect) => Guide;
}

function saidOf(sheet: SheetSnapshot, { sheets, heads, columns }: Corrections): Said {
  const role = sheets[sheet.name] ?? null;
  const head = heads[sheet.name] ?? null;
  const guide = (region: Rect): Guide => ({
    region,
    head,
    columns: columns[sheet.name] ?? {},
    isCertain: role !== null,
  });
  return { role, isHeadGiven: head !== null, guide };
}

function specsFor({ role }: Said, annexRole: Role | null): readonly RoleSpec[] {
  const wanted = role ?? annexRole;
  return ROLE_SPECS.filter((spec) => (wanted === null ? !isAnnex(spec.role) : spec.role === wanted));
}

function recognitionOf(table: Found, said: Said, annexRole: Role | null, second: FoundHead | null): Recognition {
  if (said.role !== null || said.isHeadGiven || table.correctedColumns > 0)
    return { confidence: "corrected", reason: "person", rival: null };
  if (annexRole !== null) return { confidence: "sure", reason: "annexLabel", rival: null };
  const rival = second !== null && second.score >= table.score ? second.role : null;
  if (hasUsualName(table)) return { confidence: "sure", reason: "sheetName", rival };
  return { confidence: rival === null ? "likely" : "unsure", reason: "headers", rival };
}

/** A part of a sheet is what most of its columns say; a usual sheet name decides between equals. */
function tableIn(sheet: SheetSnapshot, region: Rect, said: Said, materialKeys: FieldLookup): Table | null {
  const annexRole = said.role === null ? annexRoleOf(sheet) : null;
  const rank = ({ role, score }: FoundHead) => score + (hasUsualName({ role, sheet }) ? NAME_WORTH : 0);
  const [best, second] = specsFor(said, annexRole)
    .flatMap((spec) => findTableHead(sheet, spec, materialKeys, said.guide(region)) ?? [])
    .sort((left, right) => rank(right) - rank(left));
  if (best === undefined) return null;
  const table = best.table();
  return { ...table, recognition: recognitionOf(table, said, annexRole, second ?? null) };
}

function extentOf({ columns, headers, headRowIndex, headRowCount, bodyRowIndexes, noteRowIndexes }: Table): Rect {
  const indexes = [...columns.values(), ...headers.keys()];
  const first = Math.min(...indexes);
  const last = noteRowIndexes.at(-1) ?? bodyRowIndexes.at(-1) ?? headRowIndex + headRowCount - 1;
  return {
    rowIndex: headRowIndex,
    columnIndex: first,
    rowCount: last - headRowIndex + 1,
    columnCount: Math.max(...indexes) - first + 1,
  };
}

/** What is left of a region below and above a table. Tables side by side share their rows: headers tell them apart. */
function restOf(region: Rect, table: Table): readonly Rect[] {
  const { rowIndex, rowCount } = extentOf(table);
  const below = rowIndex + rowCount;
  const end = region.rowIndex + region.rowCount;
  return [
    { ...region, rowCount: rowIndex - region.rowIndex },
    { ...region, rowIndex: below, rowCount: end - below },
  ].filter((rest) => rest.rowCount > 1);
}

/** The tables of a sheet, one below the other. An annex has its sheet to itself. */
function tablesOf(sheet: SheetSnapshot, corrections: Corrections, materialKeys: FieldLookup): readonly Table[] {
  const said = saidOf(sheet, corrections);
  const isOwn = said.role === null && compactText(sheet.name) === OVERVIEW_SHEET;
  if (sheet.used === null || said.role === "none" || isOwn || isReportSheet(sheet)) return [];
  const first = tableIn(sheet, sheet.used, said, materialKeys);
  if (first === null) return [];
  const tables = [first];
  const regions = isAnnex(first.role) ? [] : [...restOf(sheet.used, first)];
  // What a person said of the sheet was about its first table; the columns that they named hold for all.
  const plain = saidOf(sheet, { ...corrections, heads: {}, sheets: {} });
  for (let region = regions.shift(); region !== undefined; region = regions.shift()) {
    if (tables.length >= MAX_TABLES_A_SHEET) break;
    const next = tableIn(sheet, region, plain, materialKeys);
    if (next === null) continue;
    tables.push(next);
    regions.push(...restOf(region, next));
  }
  return tables.sort((left, right) => left.headRowIndex - right.headRowIndex);
}

/**
 * Says which part of which sheet holds which table.
 * Shape: snapshot, header keys of the materials, what a person corrected → tables in the order of the sheets, from top to
 * bottom.
 * Source: DESIGN §3, Tolerant reading.
 */
export function recogniseTables(
  snapshot: WorkbookSnapshot,
  materialKeys: FieldLookup,
  corrections: Corrections = NO_CORRECTIONS,
): readonly Table[] {
  return snapshot.sheets.flatMap((sheet) => tablesOf(sheet, corrections, materialKeys));
}
