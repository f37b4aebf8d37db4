import { rectToA1 } from "../../src/domain/address";
import { planAnnexes, planColours, readLedger, renderFinding, renderRefusal, validate } from "../../src/domain";
import type { Ledger } from "../../src/domain";
import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import { cellText } from "../../src/domain/values/text";
import { annex1Content, annex2Content } from "../../src/domain/annex/annexContent";
import { recognisedTables } from "../../src/domain/reading/recognisedTables";
import { readMemory } from "../../src/domain/memory/memoryText";
import type { Input } from "./readInput";

const LANGUAGE = "zh-CN";

function findingsText(ledger: Ledger): string {
  const lines = validate(ledger).map((finding) => {
    const { ruleId, severity, sheet, address, count, also } = finding;
    const place = sheet === null ? "" : `${sheet}!${address ?? ""}`;
    const others = also.map((at) => `${at.sheet}!${at.address}`).join(" ");
    return [ruleId, severity, place, String(count), others, renderFinding(finding, LANGUAGE).message].join("\t");
  });
  return [["rule", "severity", "place", "count", "also", "message"].join("\t"), ...lines].join("\n");
}

/** Rates in full, so that a change in the last printed digit shows; a line of the file is a row of the sheet. */
const valueText = (value: SheetPlan["cells"][number][number]["value"]): string =>
  typeof value === "number" && !Number.isInteger(value) ? value.toPrecision(12) : cellText(value).replaceAll("\n", "⏎");

function planText({ sheetName, block, cells, merges, columnWidths, rowHeights, print }: SheetPlan): string {
  const { orientation, printArea, titleRows, centerFooter } = print;
  const rows = cells.map((row) =>
    row
      .map(({ value, keepValue }) => `${valueText(value)}${keepValue === true ? " [kept]" : ""}`)
      .join("\t")
      .trimEnd(),
  );
  return [
    `${sheetName}!${rectToA1(block)}`,
    ...rows,
    `merges ${merges.map(rectToA1).join(" ")}`,
    `widths ${columnWidths.join(" ")}`,
    `heights ${rowHeights.join(" ")}`,
    `print ${orientation} ${rectToA1(printArea)} rows ${String(titleRows.firstRowIndex + 1)}-${String(titleRows.lastRowIndex + 1)}${centerFooter === undefined ? "" : ` footer ${centerFooter}`}`,
  ].join("\n");
}

function annexesText(ledger: Ledger): string {
  const planning = planAnnexes(ledger);
  return planning.kind === "refused"
    ? renderRefusal(planning.refusal, LANGUAGE)
    : planning.plans.map(planText).join("\n\n");
}

function coloursText(ledger: Ledger): string {
  const { plans, refusal } = planColours(ledger);
  if (refusal !== null) return renderRefusal(refusal, LANGUAGE);
  return plans
    .map(({ sheetName, area, rules }) =>
      [
        `${sheetName}!${rectToA1(area)}`,
        ...rules.map(({ state, fillColor, formula }) => `${state}\t${fillColor}\t${formula}`),
      ].join("\n"),
    )
    .join("\n\n");
}

/** Sorted by role: which sheet comes first is no matter. */
function tablesText(ledger: Ledger): string {
  const lines = recognisedTables(ledger).map(({ role, sheet, address, columns, confidence, reason }) => {
    const fields = Object.entries(columns).map(([field, letters]) => `${letters}=${field}`);
    return [role, `${sheet}!${address}`, `${confidence} (${reason})`, fields.join(" ")].join("\t");
  });
  return [["role", "place", "confidence", "columns"].join("\t"), ...lines.sort()].join("\n");
}

/** What the workbook says, however it is written: the marks and figures that the annexes are made of. */
function factsText(ledger: Ledger): string {
  const marks = annex1Content(ledger)?.rows.map(({ unit, cells }) => [unit.name, ...cells.map(({ mark }) => mark)]);
  const figures = annex2Content(ledger)?.rows.map(({ name, cases, officers, exams }) => [
    name,
    ...[cases.dataRows, cases.actual, cases.test, officers, exams].map(String),
  ]);
  return [...(marks ?? []), [], ...(figures ?? [])].map((row) => row.join("\t")).join("\n");
}

const COMMANDS: Readonly<Record<string, (ledger: Ledger) => string>> = {
  "tables.tsv": tablesText,
  "facts.tsv": factsText,
  "findings.tsv": findingsText,
  "annexes.tsv": annexesText,
  "colours.tsv": coloursText,
};

/**
 * What a command says of a workbook, as text that a person can read and compare.
 * Shape: the part of the file's name behind `expected.` and the workbook → text, with a line end.
 * @throws Error for a name that is none: a misspelt expectation would never be compared.
 */
export function commandText(output: string, { book, memory }: Input): string {
  const command = COMMANDS[output];
  if (command === undefined) throw new Error(`expected.${output}: it takes ${Object.keys(COMMANDS).join(", ")}`);
  const remembered = readMemory(memory);
  return `${command(readLedger(book, remembered.corrections, remembered))}\n`;
}
