import type { Finding } from "../../../src/domain/findings/Finding";
import { issuedMark, withMark } from "../../../src/domain/issued/issuedMarks";
import type { Ledger } from "../../../src/domain/Ledger";
import { EMPTY_MEMORY, type Memory } from "../../../src/domain/memory/Memory";
import { memoryText, readMemory } from "../../../src/domain/memory/memoryText";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import {
  BASE,
  bookOf,
  changed,
  LOGS,
  plansOf,
  sheetsOf,
  withPlans,
  type Changes,
  type Sheets,
} from "../../support/bookOf";

/** The base workbook with case rows in the place of the counts. */
export const CASES: Sheets = changed(BASE, { 案件汇总: null, 案件明细: LOGS.案件明细 });

/** Sheets with both annexes built. */
export function built(sheets: Sheets): Sheets {
  const book = bookOf(sheets);
  return sheetsOf(withPlans(book, plansOf(book)));
}

/** What the workbook remembers once it is marked as issued, having gone through its text. */
export function memoryOf(book: WorkbookSnapshot, date = "2024-04-12", before: Memory = EMPTY_MEMORY): Memory {
  return readMemory(memoryText(withMark(before, issuedMark(readLedger(book), date))));
}

export const remembering = (book: WorkbookSnapshot, memory: Memory): Ledger =>
  readLedger(book, memory.corrections, memory);

/** What is found about a 期 that went out as the sheets were, and then changed. */
export function sinceIssued(sheets: Sheets, changes: Changes): readonly Finding[] {
  const before = built(sheets);
  return issuedFindings(bookOf(changed(before, changes)), memoryOf(bookOf(before)));
}

export function issuedFindings(book: WorkbookSnapshot, memory: Memory): readonly Finding[] {
  return validate(remembering(book, memory)).filter(({ ruleId }) => ruleId === "X06" || ruleId === "X07");
}

/** Rule, place, whom it names, what stood and what stands. */
export const table = (findings: readonly Finding[]): readonly (readonly unknown[])[] =>
  findings.map(({ ruleId, sheet, address, details, expected, actual }) => [
    ruleId,
    `${sheet ?? ""}!${address ?? ""}`,
    details.units,
    expected,
    actual,
  ]);
