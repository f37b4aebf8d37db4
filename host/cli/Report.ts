import type { CommandResult, RecognisedTable, ReportedClaim, ReportedFinding } from "../../src/app/CommandResult";
import type { DraftDocument } from "../../src/domain/notice/Draft";
import type { SheetChange } from "../../src/domain/plan/SheetPlan";
import type { TrafficCounts } from "../index";

export type ConsoleLine = readonly [level: "log" | "warn" | "error", text: string];

/** What a command left behind, whichever way it was carried out. */
export interface Outcome {
  /** `interrupted`: a fault that was asked for ended it; the workbook is as it was left. */
  readonly status: CommandResult["status"] | "interrupted";
  readonly message: string;
  readonly tables: readonly RecognisedTable[];
  readonly findings: readonly ReportedFinding[];
  readonly changes: readonly SheetChange[];
  readonly timing: CommandResult["timing"];
  /** Only draft-notice. */
  readonly draft?: DraftDocument | null;
  /** Only check-notice. */
  readonly claims?: readonly ReportedClaim[];
  /** Only run-script. */
  readonly script?: { readonly returned: unknown; readonly console: readonly ConsoleLine[] };
}

type ReportClaim = Pick<ReportedClaim, "text" | "start" | "end" | "verdict"> & {
  readonly cells: readonly Pick<ReportedClaim["cells"][number], "sheet" | "address" | "unit" | "expected" | "actual">[];
};
type ReportFinding = Omit<ReportedFinding, "details" | "group">;

/** `REPORT.json`, the shape that DESIGN §10 fixes. */
export interface Report {
  readonly command: string;
  readonly workbook: string;
  readonly ok: boolean;
  readonly tables: readonly RecognisedTable[];
  readonly findings: readonly ReportFinding[];
  readonly claims: readonly ReportClaim[];
  readonly changes: readonly SheetChange[];
  /** Counted at the bridge: DESIGN §12 says what a sync is. */
  readonly traffic: TrafficCounts;
  readonly timing: CommandResult["timing"];
  /** Only check-notice of a .docx: what `start` and `end` count in. */
  readonly noticeText?: string;
  readonly returned?: unknown;
  readonly console?: readonly ConsoleLine[];
}

export const isOk = (outcome: Outcome): boolean =>
  outcome.status === "done" && !outcome.findings.some(({ severity, isOpen }) => severity === "hard" && isOpen);

/** Which command worked on what; `noticeText` only where the text is nowhere else to be read. */
export interface Reported {
  readonly command: string;
  readonly workbook: string;
  readonly noticeText: string | null;
}

export function makeReport(reported: Reported, outcome: Outcome, traffic: TrafficCounts): Report {
  const { command, workbook, noticeText } = reported;
  return {
    command,
    workbook,
    ok: isOk(outcome),
    tables: outcome.tables,
    findings: outcome.findings.map(reportedFields),
    claims: (outcome.claims ?? []).map(claimFields),
    changes: outcome.changes,
    traffic,
    timing: outcome.timing,
    ...(noticeText !== null && { noticeText }),
    ...(outcome.script && { returned: outcome.script.returned ?? null, console: outcome.script.console }),
  };
}

/** Named one by one: the report is read by programs, so a field that the add-in adds later must not slip in. */
function reportedFields(finding: ReportedFinding): ReportFinding {
  const { ruleId, severity, sheet, address, unit, column, expected, actual } = finding;
  const { title, message, whatToDo, count, also, fix } = finding;
  const { fingerprint, verdict, reopenedFrom, isOpen } = finding;
  return {
    ruleId,
    severity,
    sheet,
    address,
    unit,
    column,
    expected,
    actual,
    title,
    message,
    whatToDo,
    count,
    also,
    fix,
    fingerprint,
    verdict,
    reopenedFrom,
    isOpen,
  };
}

function claimFields({ text, start, end, verdict, cells }: ReportedClaim): ReportClaim {
  return {
    text,
    start,
    end,
    verdict,
    cells: cells.map(({ sheet, address, unit, expected, actual }) => ({ sheet, address, unit, expected, actual })),
  };
}
