import type { CommandResult, ReportedFinding } from "../app/CommandResult";
import type { Severity } from "../domain/findings/Finding";
import type { LedgerState } from "./ledgerState";

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ["hard", "query", "hint"];

export interface KeyedFinding {
  /** Stays the same while the list stays the same. */
  readonly key: string;
  readonly finding: ReportedFinding;
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly total: number;
  readonly shown: readonly KeyedFinding[];
}

export interface FindingView {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that the filter lets through. */
  readonly matching: number;
  /** Of these, how many are drawn. */
  readonly shown: number;
  /** Without empty groups. */
  readonly groups: readonly FindingGroup[];
}

const countBy = (findings: readonly ReportedFinding[]): Record<Severity, number> => {
  const counts = { hard: 0, query: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
};

/** Done once for a list, so that an item that is already drawn is not drawn again with a longer page. */
export const keyFindings = (findings: readonly ReportedFinding[]): readonly KeyedFinding[] =>
  findings.map((finding, index) => ({ key: `${finding.ruleId}#${String(index)}`, finding }));

/** Groups by severity and draws the first `limit`; the order inside a group is the domain's. */
export function viewFindings(entries: readonly KeyedFinding[], filter: Severity | null, limit: number): FindingView {
  const groups: FindingGroup[] = [];
  let matching = 0;
  let shown = 0;
  for (const severity of SEVERITIES) {
    if (filter !== null && filter !== severity) continue;
    const all = entries.filter((entry) => entry.finding.severity === severity);
    const drawn = all.slice(0, Math.max(0, limit - shown));
    matching += all.length;
    shown += drawn.length;
    if (drawn.length > 0) groups.push({ severity, total: all.length, shown: drawn });
  }
  return { counts: countBy(entries.map(({ finding }) => finding)), matching, shown, groups };
}

/** How many findings are open, and how many a person has dealt with. */
export function countClosed(findings: readonly ReportedFinding[]): { readonly open: number; readonly closed: number } {
  const open = findings.filter(({ isOpen }) => isOpen).length;
  return { open, closed: findings.length - open };
}

/** How many cells one click would correct. */
export const fixableCells = (findings: readonly ReportedFinding[]): number =>
  findings.reduce((sum, { isOpen, fix }) => sum + (isOpen ? (fix?.cells.length ?? 0) : 0), 0);

/** Rules that stay silent once a person has said what a sheet, a name or a mark is. */
const CORRECTABLE: readonly string[] = ["S01", "S02", "U01", "U02", "M01", "M02"];

/** Whether 识别结果 is where the finding is dealt with. */
export const isCorrectable = ({ ruleId, isOpen }: ReportedFinding): boolean => isOpen && CORRECTABLE.includes(ruleId);

/** `附件2!F2 · 青海省 · 人均办案率`; null when the finding is about the workbook as a whole. */
export function placeOf(finding: ReportedFinding): string | null {
  const cell =
    finding.sheet === null || finding.address === null ? finding.sheet : `${finding.sheet}!${finding.address}`;
  const parts = [cell, finding.unit, finding.column].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? null : parts.join(" · ");
}

/** No table of a ledger has been seen: the pane offers a new tracking workbook beside the sentence. */
export const offersNewWorkbook = ({ result, findings }: Pick<LedgerState, "result" | "findings">): boolean =>
  findings === null && result?.refusal === "noTables";

export type MessageIntent = "success" | "info" | "warning" | "error";

/** How the sentence of a result is framed: a check that found something is never framed as a success. */
export function intentOf(result: CommandResult): MessageIntent {
  if (result.status !== "done") return "warning";
  if (result.overwritten !== undefined) return "warning";
  if (result.command !== "validate") return "success";
  const counts = countBy(result.findings.filter(({ isOpen }) => isOpen));
  if (counts.hard > 0) return "error";
  if (counts.query > 0) return "warning";
  return counts.hint > 0 ? "info" : "success";
}
