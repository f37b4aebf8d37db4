import { recognisedTables, renderFinding, renderRefusal, type Finding, type Ledger, type Refusal } from "../domain";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { ExcelRefusal } from "../excel";
import type { CommandOptions, CommandResult, CommandStatus, Language, ReportedFinding } from "./CommandResult";
import { messagesOf, type SeverityCounts } from "./messages";
import type { Stopwatch } from "./Stopwatch";

export interface Outcome {
  readonly command: string;
  readonly options: CommandOptions;
  readonly watch: Stopwatch;
  readonly status: CommandStatus;
  readonly message: string;
  readonly ledger?: Ledger;
  readonly findings?: readonly Finding[];
  readonly changes?: readonly SheetChange[];
}

/** A finding with its sentence. */
export const reported = (finding: Finding, language: Language): ReportedFinding => ({
  ...finding,
  ...renderFinding(finding, language),
});

/** Puts together what a command answers. */
export function resultOf({
  command,
  options,
  watch,
  status,
  message,
  ledger,
  findings,
  changes,
}: Outcome): CommandResult {
  return {
    command,
    status,
    message,
    tables: ledger === undefined ? [] : recognisedTables(ledger),
    findings: (findings ?? []).map((finding) => reported(finding, options.language)),
    changes: changes ?? [],
    timing: watch.timing,
  };
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { hard: count("hard"), query: count("query"), hint: count("hint") };
}

/** Why the adapter will not read or write, as a sentence. */
export function excelRefusalSentence({ code, details }: ExcelRefusal, language: Language): string {
  const messages = messagesOf(language);
  const sheet = String(details.sheet);
  switch (code) {
    case "sheetTooLarge":
      return messages.sheetTooLarge(sheet, Number(details.cells), Number(details.limit));
    case "sheetProtected":
      return messages.sheetProtected(sheet);
    case "workbookProtected":
      return messages.workbookProtected(sheet);
    case "mergeAcrossBlock":
      return messages.mergeAcrossBlock(sheet, String(details.address));
  }
}

/** Why the domain will not plan, as a sentence. */
export const refusalSentence = (refusal: Refusal, language: Language): string => renderRefusal(refusal, language);
