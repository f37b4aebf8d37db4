import type { Severity } from "../findings/Finding";
import type { Language } from "../findings/Language";
import { renderFinding } from "../findings/renderFinding";
import type { Memory } from "../memory/Memory";
import type { JudgedFinding } from "../verdicts/judge";
import { reportTexts, type ReportCounts, type ReportTexts } from "./reportTexts";

/** Findings beyond these are announced, not listed: the sheet is for people. */
export const DETAIL_LIMIT = 1000;

/** A cell of the report; `link` leads to a cell of the workbook. */
export interface ReportCell {
  readonly text: string | number;
  readonly link?: { readonly sheet: string; readonly address: string };
}

export interface ReportRow {
  readonly look: "title" | "info" | "section" | "head" | "body" | "blank";
  readonly cells: readonly ReportCell[];
}

/** What a report is about. */
export interface ReportInput {
  readonly findings: readonly JudgedFinding[];
  readonly overrides: Memory["overrides"];
  readonly workbookName: string;
  readonly issue: string;
  /** ISO date as the caller gives it. */
  readonly now: string;
  readonly language: Language;
}

/** Findings that say of something that it was not checked. */
const UNCHECKED: ReadonlySet<string> = new Set(["S02", "S05"]);
const SEVERITIES: readonly Severity[] = ["hard", "query", "hint"];

const isUnchecked = ({ ruleId, details }: JudgedFinding): boolean =>
  UNCHECKED.has(ruleId) || (ruleId === "S01" && details.variant === "open");

const row = (look: ReportRow["look"], texts: readonly (string | number | ReportCell)[]): ReportRow => ({
  look,
  cells: texts.map((text) => (typeof text === "object" ? text : { text })),
});

const BLANK: ReportRow = { look: "blank", cells: [] };

function section(
  title: string,
  head: readonly string[],
  body: readonly ReportRow[],
  none: string,
): readonly ReportRow[] {
  return [
    BLANK,
    row("section", [title]),
    ...(body.length === 0 ? [row("info", [none])] : [row("head", head), ...body]),
  ];
}

const closedIn = (findings: readonly JudgedFinding[]): number => findings.filter(({ isOpen }) => !isOpen).length;

function groupedBy(
  findings: readonly JudgedFinding[],
  keyOf: (finding: JudgedFinding) => string | null,
): readonly (readonly [string, readonly JudgedFinding[]])[] {
  const groups = new Map<string, JudgedFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

function byRule({ findings, language }: ReportInput, texts: ReportTexts): readonly ReportRow[] {
  return groupedBy(findings, ({ ruleId }) => ruleId).flatMap(([ruleId, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = group.reduce((sum, { count }) => sum + count, 0);
    const { title } = renderFinding(first, language);
    return [row("body", [ruleId, texts.severities[first.severity], group.length, cells, closedIn(group), title])];
  });
}

/** A grouped finding is of each of its units. */
function unitsOf({ unit, details, group }: JudgedFinding): readonly string[] {
  if (group !== undefined && typeof details.units === "string" && details.units !== "")
    return details.units.split("、");
  return unit === null ? [] : [unit];
}

function byUnit({ findings }: ReportInput): readonly ReportRow[] {
  const pairs = findings.flatMap((finding) => unitsOf(finding).map((unit) => ({ unit, finding })));
  const units = [...new Set(pairs.map(({ unit }) => unit))];
  return units.map((unit) => {
    const own = pairs.filter((pair) => pair.unit === unit).map(({ finding }) => finding);
    const open = SEVERITIES.map(
      (severity) => own.filter((finding) => finding.isOpen && finding.severity === severity).length,
    );
    return row("body", [unit, ...open, closedIn(own)]);
  });
}

function placeCell({ sheet, address }: JudgedFinding, { wholeWorkbook }: ReportTexts): ReportCell {
  if (sheet === null) return { text: wholeWorkbook };
  return { text: `${sheet}!${address ?? "A1"}`, link: { sheet, address: address ?? "A1" } };
}

function verdictText({ verdict, reopenedFrom }: JudgedFinding, texts: ReportTexts): string {
  if (reopenedFrom !== null) return texts.reopened(reopenedFrom.actual);
  if (verdict === null) return "";
  return verdict.note === "" ? texts.verdicts[verdict.kind] : `${texts.verdicts[verdict.kind]}：${verdict.note}`;
}

function details({ findings, language }: ReportInput, texts: ReportTexts): readonly ReportRow[] {
  const ordered = [...findings.filter(({ isOpen }) => isOpen), ...findings.filter(({ isOpen }) => !isOpen)];
  const listed = ordered.slice(0, DETAIL_LIMIT).map((finding) => {
    const { message, whatToDo } = renderFinding(finding, language);
    const { severity, ruleId, unit, column } = finding;
    const of = [texts.severities[severity], ruleId, unit ?? "", column ?? "", message, whatToDo];
    return row("body", [placeCell(finding, texts), ...of, verdictText(finding, texts)]);
  });
  const rest = row("info", [texts.limited(DETAIL_LIMIT, ordered.length)]);
  return ordered.length > DETAIL_LIMIT ? [...listed, rest] : listed;
}

function unchecked({ findings, language }: ReportInput, texts: ReportTexts): readonly ReportRow[] {
  return findings.filter(isUnchecked).map((finding) => {
    const { message, whatToDo } = renderFinding(finding, language);
    const of = [texts.severities[finding.severity], finding.ruleId, "", "", message, whatToDo];
    return row("body", [placeCell(finding, texts), ...of]);
  });
}

/** What is open, by severity, and what is dealt with. */
function countsOf(findings: readonly JudgedFinding[]): ReportCounts {
  const open = (severity: Severity) =>
    findings.filter((finding) => finding.isOpen && finding.severity === severity).length;
  return { hard: open("hard"), query: open("query"), hint: open("hint"), closed: closedIn(findings) };
}

/**
 * The rows of 校验报告: what it is about, counts, by rule, by unit, every finding, what was not checked, and the reasons of
 * builds that passed over hard findings.
 * Shape: judged findings and what the report is about → rows from top to bottom.
 */
export function reportRows(input: ReportInput): readonly ReportRow[] {
  const texts = reportTexts(input.language);
  const { findings, overrides, workbookName, issue, now } = input;
  const reasons = overrides.map(({ date, hardCount, reason }) => row("body", [date, hardCount, "", "", "", reason]));
  return [
    row("title", [texts.title]),
    row("info", [texts.about(workbookName, issue, now)]),
    row("info", [texts.counts(countsOf(findings))]),
    ...section(texts.byRule, texts.byRuleHead, byRule(input, texts), texts.none),
    ...section(texts.byUnit, texts.byUnitHead, byUnit(input), texts.none),
    ...section(texts.details, texts.detailsHead, details(input, texts), texts.none),
    ...section(texts.unchecked, texts.uncheckedHead, unchecked(input, texts), texts.none),
    ...section(texts.overrides, texts.overridesHead, reasons, texts.none),
  ];
}
