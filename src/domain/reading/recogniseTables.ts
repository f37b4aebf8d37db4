import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { compactAt, lastColumnIndex } from "./cells";
import { findTable, type FieldLookup } from "./findTable";
import { ROLE_SPECS } from "./headers";
import type { Role, Table } from "./Table";

const ANNEX_ROLES = [
  { role: "annex1", sheetName: /^附件[1一](?!\d)/u, label: /^附件[1一][:：]?$/u },
  { role: "annex2", sheetName: /^附件[2二](?!\d)/u, label: /^附件[2二][:：]?$/u },
] as const;

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

function isUsualName(table: Table): boolean {
  const spec = ROLE_SPECS.find(({ role }) => role === table.role);
  return spec?.usualSheets.includes(compactText(table.sheet.name)) ?? false;
}

/** A sheet is what most of its columns say; a usual sheet name decides between equals. */
function tableOf(sheet: SheetSnapshot, materialKeys: FieldLookup): Table | null {
  const annexRole = annexRoleOf(sheet);
  const specs = ROLE_SPECS.filter(({ role }) => (annexRole === null ? !isAnnex(role) : role === annexRole));
  const rank = (table: Table) => table.score + (isUsualName(table) ? 1.5 : 0);
  let best: Table | null = null;
  for (const spec of specs) {
    const table = findTable(sheet, spec, materialKeys);
    if (table !== null && (best === null || rank(table) > rank(best))) best = table;
  }
  return best;
}

/**
 * Says which sheet holds which table.
 * Shape: snapshot, header keys of the materials → one table for each sheet that has one, in the order of the sheets; the
 * sheet with the usual name first among those of one role.
 */
export function recogniseTables(snapshot: WorkbookSnapshot, materialKeys: FieldLookup): readonly Table[] {
  const tables = snapshot.sheets.flatMap((sheet) => tableOf(sheet, materialKeys) ?? []);
  return [...tables.filter(isUsualName), ...tables.filter((table) => !isUsualName(table))];
}
