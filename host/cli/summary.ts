import type { Language, ReportedFinding } from "../../src/app/CommandResult";
import type { Severity } from "../../src/domain/findings/Finding";
import type { BatchRequest } from "./BatchRequest";
import { oneLine } from "./batchMessages";
import type { Outcome } from "./Report";

const SEVERITIES: readonly Severity[] = ["hard", "query", "hint"];

interface Words {
  readonly severities: Readonly<Record<Severity, string>>;
  counts(hard: number, query: number, hint: number): string;
  changes(count: number): string;
  saved(file: string): string;
  notSaved: string;
  also(count: number): string;
  done: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    severities: { hard: "强制性", query: "核实性", hint: "提示" },
    counts: (hard, query, hint) => `强制性 ${String(hard)} 条，核实性 ${String(query)} 条，提示 ${String(hint)} 条`,
    changes: (count) => `改动 ${String(count)} 处`,
    saved: (file) => `已保存：${file}`,
    notSaved: "未保存（没有写 --out）",
    also: (count) => `（另有 ${String(count)} 处）`,
    done: "已完成。",
  },
  "en-US": {
    severities: { hard: "hard", query: "query", hint: "hint" },
    counts: (hard, query, hint) => `${String(hard)} hard, ${String(query)} query, ${String(hint)} hint`,
    changes: (count) => `${String(count)} changes`,
    saved: (file) => `Saved: ${file}`,
    notSaved: "Not saved (no --out)",
    also: (count) => ` (and ${String(count)} more cells)`,
    done: "Done.",
  },
};

/** What the person at the terminal reads: the message, the counts, one line for each finding, where the file went. */
export function summarise(request: BatchRequest, outcome: Outcome, savedTo: string | null): string {
  const words = WORDS[request.language];
  const lines = [outcome.message === "" ? words.done : oneLine(outcome.message)];
  if (countsFindings(request)) lines.push(words.counts(...countFindings(outcome.findings)));
  for (const severity of SEVERITIES) {
    for (const finding of outcome.findings) {
      if (finding.severity === severity) lines.push(findingLine(finding, words));
    }
  }
  if (outcome.script) lines.push(...scriptLines(outcome.script));
  if (outcome.changes.length > 0) lines.push(words.changes(outcome.changes.length));
  if (savedTo !== null) lines.push(words.saved(savedTo));
  else if (outcome.status === "done" && (outcome.changes.length > 0 || keepsOnly(request))) lines.push(words.notSaved);
  return `${lines.join("\n")}\n`;
}

/** Commands that change no cell, and are lost all the same where the workbook is not saved. */
const keepsOnly = ({ command }: BatchRequest): boolean => command === "mark-issued" || command === "unmark-issued";

/** The message of `validate` has the counts in it. */
const countsFindings = (request: BatchRequest): boolean =>
  request.command === "build-annexes" || request.command === "colour";

function countFindings(findings: readonly ReportedFinding[]): [number, number, number] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [count("hard"), count("query"), count("hint")];
}

function findingLine(finding: ReportedFinding, words: Words): string {
  const place = [finding.sheet, finding.address].filter((part) => part !== null).join("!");
  const where = place === "" ? "" : `${place} `;
  const more = finding.count > 1 ? words.also(finding.count - 1) : "";
  return oneLine(`[${words.severities[finding.severity]}] ${finding.ruleId} ${where}${finding.message}${more}`);
}

function scriptLines(script: NonNullable<Outcome["script"]>): string[] {
  const returned = script.returned === undefined ? [] : [JSON.stringify(script.returned)];
  return [...script.console.map(([level, text]) => `${level}: ${text}`), ...returned];
}
