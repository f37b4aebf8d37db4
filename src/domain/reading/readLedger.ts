import { readAnnex1, readAnnex2 } from "../annex/readAnnexes";
import type { CaseLog, FigureTable } from "../cases/Cases";
import { readCaseLog } from "../cases/readCaseLog";
import { numberOf, readFigures } from "../cases/readFigures";
import { readExamLog } from "../exams/exams";
import type { Ledger } from "../Ledger";
import { EMPTY_MEMORY, NO_CORRECTIONS, type Corrections, type Memory } from "../memory/Memory";
import { BUILTIN_MATERIALS, type Material } from "../materials/Material";
import { materialKeys, readMaterials } from "../materials/readMaterials";
import { readSettings } from "../settings/readSettings";
import type { WorkbookSnapshot } from "../snapshot";
import { finish, type Steps } from "../steps";
import { readMatrix, readSubmissionLog } from "../submissions/readSubmissions";
import { BUILTIN_UNITS } from "../units/builtinUnits";
import { createUnitMatcher } from "../units/matchUnit";
import { readRoster } from "../units/readRoster";
import { chooseTables, ofNoIssue } from "./chooseTables";
import { withGivenNames } from "./readers";
import { recogniseTables } from "./recogniseTables";
import type { Role, Table } from "./Table";

/** The catalogue has to be known before columns can be recognised as materials. */
function catalogueOf(snapshot: WorkbookSnapshot, corrections: Corrections): readonly Material[] {
  const tables = recogniseTables(snapshot, new Map(), corrections);
  const table = chooseTables(tables, "").used.find(({ role }) => role === "materials");
  const materials = table === undefined ? [] : readMaterials(table);
  return materials.length > 0 ? materials : BUILTIN_MATERIALS;
}

/** The 期 decides between sheets of several months, so that 参数 is read before the other tables are chosen. */
function settingsOf(tables: readonly Table[], uses1904Dates: boolean) {
  const settingsTables = ofNoIssue(tables.filter(({ role }) => role === "settings"));
  const [table] = chooseTables(settingsTables, "").used;
  return readSettings(table ?? null, uses1904Dates);
}

/** Case rows that are not there yet say nothing; counts that are there say it. */
const saysNothing = (log: CaseLog | null, counts: FigureTable | null): boolean =>
  log?.entries.length === 0 && counts?.rows.some(({ cells }) => numberOf(cells.dataRows) > 0) === true;

/**
 * Understands a workbook: which table is what, and what its cells say. Never throws: what cannot be read is in the
 * ledger as unread, and rules turn it into findings.
 * Shape: snapshot, what a person corrected, what the workbook remembers → ledger; a role without a table is null.
 * Source: DESIGN §3.
 */
export function* readLedgerSteps(
  snapshot: WorkbookSnapshot,
  corrections: Corrections = NO_CORRECTIONS,
  memory: Memory = EMPTY_MEMORY,
): Steps<Ledger> {
  const materials = catalogueOf(snapshot, corrections);
  yield;
  const tables = recogniseTables(snapshot, materialKeys(materials), corrections);
  yield;
  const { settings, unread } = settingsOf(tables, snapshot.uses1904Dates);
  const { used, unused, open, archived } = chooseTables(tables, settings.issue.value);
  const from = <T>(role: Role, read: (found: Table) => T): T | null => {
    const found = used.find((candidate) => candidate.role === role);
    return found === undefined ? null : read(found);
  };
  const roster = from("roster", readRoster) ?? [];
  const units = roster.length > 0 ? roster.map(({ unit }) => unit) : BUILTIN_UNITS;
  const match = createUnitMatcher(withGivenNames(units, corrections));
  const reader = { match, provinceName: settings.provinceName.value };
  const dates = {
    uses1904Dates: snapshot.uses1904Dates,
    cutOffSerial: settings.cutOff.value,
    markAnswers: corrections.marks,
  };
  const caseLog = from("caseLog", (found) => readCaseLog(found, reader, dates));
  yield;
  const caseCounts = from("caseCounts", (found) => readFigures(found, reader));
  const submissions =
    from("submissionMatrix", (found) => readMatrix(found, materials, reader, dates)) ??
    from("submissionLog", (found) => readSubmissionLog(found, materials, reader, dates));
  yield;
  const examLog = from("examLog", (found) => readExamLog(found, reader, dates));
  yield;
  return {
    snapshot,
    corrections,
    memory,
    tables: tables.filter((table) => used.includes(table)),
    unusedTables: unused,
    archivedTables: archived,
    openChoices: open,
    settings,
    unreadSettings: unread,
    roster,
    units,
    materials,
    submissions,
    caseLog: saysNothing(caseLog, caseCounts) ? null : caseLog,
    caseCounts,
    examLog,
    examCounts: from("examCounts", (found) => readFigures(found, reader)),
    annex1: from("annex1", (found) => readAnnex1(found, materials, reader, dates)),
    annex2: from("annex2", (found) => readAnnex2(found, reader)),
  };
}

/** `readLedgerSteps`, all at once. */
export function readLedger(...about: Parameters<typeof readLedgerSteps>): Ledger {
  return finish(readLedgerSteps(...about));
}
