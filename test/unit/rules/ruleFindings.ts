import type { Finding } from "../../../src/domain/findings/Finding";
import { renderFinding } from "../../../src/domain/findings/renderFinding";
import { EMPTY_MEMORY } from "../../../src/domain/memory/Memory";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";

/** What one rule finds in a workbook, all rules having run. */
export function findingsOf(ruleId: string, book: WorkbookSnapshot, memory = EMPTY_MEMORY): readonly Finding[] {
  return validate(readLedger(book, memory.corrections, memory)).filter((finding) => finding.ruleId === ruleId);
}

/** Small tables say what a rule found: rule, place, severity. */
export function findingTable(
  ruleId: string,
  book: WorkbookSnapshot,
  memory = EMPTY_MEMORY,
): readonly (readonly string[])[] {
  return findingsOf(ruleId, book, memory).map(({ sheet, address, severity }) => [
    ruleId,
    `${sheet ?? ""}!${address ?? ""}`,
    severity,
  ]);
}

/** The sentences that the clerk reads. */
export function sentences(ruleId: string, book: WorkbookSnapshot): readonly string[] {
  return findingsOf(ruleId, book).map((finding) => renderFinding(finding, "zh-CN").message);
}

/** The other cells that a rule's findings name. */
export function alsoCells(ruleId: string, book: WorkbookSnapshot): readonly string[] {
  return findingsOf(ruleId, book).flatMap(({ also }) => also.map(({ sheet, address }) => `${sheet}!${address}`));
}
