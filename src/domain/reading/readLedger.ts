import { readAnnex1, readAnnex2 } from "../annex/readAnnexes";
import { readCaseLog } from "../cases/readCaseLog";
import { readFigures } from "../cases/readFigures";
import { readExamLog } from "../exams/exams";
import type { Ledger } from "../Ledger";
import { BUILTIN_MATERIALS, type Material } from "../materials/Material";
import { materialKeys, readMaterials } from "../materials/readMaterials";
import { readSettings } from "../settings/readSettings";
import type { WorkbookSnapshot } from "../snapshot";
import { readMatrix, readSubmissionLog } from "../submissions/readSubmissions";
import { BUILTIN_UNITS } from "../units/builtinUnits";
import { createUnitMatcher } from "../units/matchUnit";
import { readRoster } from "../units/readRoster";
import { recogniseTables } from "./recogniseTables";
import { rivalsOf } from "./rivals";
import type { Role, Table } from "./Table";

/** One table a role; matrix and log of submissions are one role here, and so are the two forms of exams. */
function splitUsed(tables: readonly Table[]): { readonly used: readonly Table[]; readonly unused: readonly Table[] } {
  const used: Table[] = [];
  const unused: Table[] = [];
  for (const table of tables) {
    const rivals = rivalsOf(table.role);
    (used.some(({ role }) => rivals.includes(role)) ? unused : used).push(table);
  }
  return { used, unused };
}

/** The catalogue has to be known before columns can be recognised as materials. */
function catalogueOf(snapshot: WorkbookSnapshot): readonly Material[] {
  const table = recogniseTables(snapshot, new Map()).find(({ role }) => role === "materials");
  const materials = table === undefined ? [] : readMaterials(table);
  return materials.length > 0 ? materials : BUILTIN_MATERIALS;
}

/**
 * Understands a workbook: which table is what, and what its cells say. Never throws: what cannot be read is in the
 * ledger as unread, and rules turn it into findings.
 * Shape: snapshot → ledger; a role without a table is null.
 * Source: DESIGN §3.
 */
export function readLedger(snapshot: WorkbookSnapshot): Ledger {
  const materials = catalogueOf(snapshot);
  const { used, unused } = splitUsed(recogniseTables(snapshot, materialKeys(materials)));
  const table = (role: Role): Table | null => used.find((candidate) => candidate.role === role) ?? null;
  const from = <T>(role: Role, read: (found: Table) => T): T | null => {
    const found = table(role);
    return found === null ? null : read(found);
  };
  const { settings, unread } = readSettings(table("settings"), snapshot.uses1904Dates);
  const roster = from("roster", readRoster) ?? [];
  const units = roster.length > 0 ? roster.map(({ unit }) => unit) : BUILTIN_UNITS;
  const reader = { match: createUnitMatcher(units), provinceName: settings.provinceName.value };
  const dates = { uses1904Dates: snapshot.uses1904Dates, cutOffSerial: settings.cutOff.value };
  return {
    snapshot,
    tables: snapshot.sheets.flatMap((sheet) => used.filter((candidate) => candidate.sheet === sheet)),
    unusedTables: unused,
    settings,
    unreadSettings: unread,
    roster,
    units,
    materials,
    submissions:
      from("submissionMatrix", (found) => readMatrix(found, materials, reader, dates)) ??
      from("submissionLog", (found) => readSubmissionLog(found, materials, reader, dates)),
    caseLog: from("caseLog", (found) => readCaseLog(found, reader, dates)),
    caseCounts: from("caseCounts", (found) => readFigures(found, reader)),
    examLog: from("examLog", (found) => readExamLog(found, reader, dates)),
    examCounts: from("examCounts", (found) => readFigures(found, reader)),
    annex1: from("annex1", (found) => readAnnex1(found, materials, reader, dates)),
    annex2: from("annex2", (found) => readAnnex2(found, reader)),
  };
}
