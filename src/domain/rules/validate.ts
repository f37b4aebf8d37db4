import { annex1Content, annex2Content } from "../annex/annexContent";
import type { CellRef, Finding, Severity } from "../findings/Finding";
import { withSafeFixes } from "../fixes/planFixes";
import type { Ledger } from "../Ledger";
import { finish, type Steps } from "../steps";
import { RULES } from "./index";
import type { RuleContext } from "./Rule";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { hard: 0, query: 1, hint: 2 };

const keyOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`;

/**
 * Runs every rule, a step each.
 * Shape: ledger → findings, hard ones first, then in the order of the rules. Never throws for what a workbook holds.
 * Source: DESIGN §4.
 */
export function* validateSteps(ledger: Ledger): Steps<readonly Finding[]> {
  const reported = new Set<string>();
  const context: RuleContext = {
    ledger,
    annex1: annex1Content(ledger),
    annex2: annex2Content(ledger),
    isReported: (at) => reported.has(keyOf(at)),
  };
  const findings: Finding[] = [];
  for (const { check, leavesCellsToOthers } of RULES) {
    const found = check(context);
    for (const { sheet, address, also } of leavesCellsToOthers === true ? [] : found) {
      if (sheet !== null && address !== null) reported.add(keyOf({ sheet, address }));
      for (const at of also) reported.add(keyOf(at));
    }
    findings.push(...found);
    yield;
  }
  findings.sort((left, right) => SEVERITY_ORDER[left.severity] - SEVERITY_ORDER[right.severity]);
  return withSafeFixes(ledger.snapshot, findings);
}

/** `validateSteps`, all at once. */
export function validate(ledger: Ledger): readonly Finding[] {
  return finish(validateSteps(ledger));
}

/**
 * The findings that stand in the way of a build: hard ones on input sheets. What stands on 附件1 or 附件2 never does,
 * since the build replaces it.
 * Source: DESIGN §4.
 */
export function blocksBuild(findings: readonly Finding[], { annex1, annex2 }: Ledger): readonly Finding[] {
  const annexSheets = new Set([annex1?.table.sheet.name, annex2?.table.sheet.name]);
  return findings.filter(({ severity, sheet }) => severity === "hard" && !annexSheets.has(sheet ?? undefined));
}
