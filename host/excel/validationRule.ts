import { invalidArgument } from "../bridge/ApiError";
import { quoteSheetName, rectAddress } from "../engine/document/a1";
import { fromStorage, toStorage } from "../engine/document/formulaStorage";
import { childElement, element, textOf, type XmlElement } from "../engine/document/xml";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { flag, text, words } from "./apiValues";

/** Kinds of rule: how the API's object names them → how the file does. */
export const RULE_KINDS: Readonly<Record<string, string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const OPERATORS = words({
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
}); // prettier-ignore

const MAX_LIST_LENGTH = 255;

export function formulaOf(node: XmlElement, name: "formula1" | "formula2"): string {
  return fromStorage(textOf(childElement(node, name)));
}

export function isLiteralList(formula: string): boolean {
  return formula.startsWith('"');
}

/** @example literalList('"√,×"') // "√,×" */
export function literalList(formula: string): string {
  return formula.slice(1, -1).replace(/""/g, '"');
}

/** Limits are always told as formulas, also plain numbers. */
export function readRule(node: XmlElement | null): unknown {
  const type = node?.attributes.type ?? "";
  const kind = Object.keys(RULE_KINDS).find((name) => RULE_KINDS[name] === type);
  if (!node || kind === undefined) return {};
  const first = formulaOf(node, "formula1");
  if (kind === "list") {
    const source = isLiteralList(first) ? literalList(first) : `=${first}`;
    return { list: { inCellDropDown: node.attributes.showDropDown !== "1", source } };
  }
  if (kind === "custom") return { custom: { formula: `=${first}` } };
  const second = formulaOf(node, "formula2");
  const operator = OPERATORS.toApi(node.attributes.operator ?? "between");
  return { [kind]: { formula1: `=${first}`, ...(second === "" ? {} : { formula2: `=${second}` }), operator } };
}

/** What a rule changes of a validation: attributes (without those that it takes away) and formulas. */
export interface WrittenRule {
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

type Given = Readonly<Record<string, unknown>>;

function asObject(value: unknown): Given {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Given;
}

export function writeRule(session: Session, given: unknown): WrittenRule {
  const named = Object.entries(asObject(given)).filter(([, value]) => value !== null && value !== undefined);
  const [only, ...others] = named;
  const type = only && RULE_KINDS[only[0]];
  if (!only || others.length > 0 || type === undefined) throw invalidArgument();
  const rule = asObject(only[1]);
  const formula = (name: string, body: string): XmlElement =>
    element(name, {}, [toStorage(body, [...session.workbook.customFunctions])]);
  if (type === "list") {
    const hidden = rule.inCellDropDown !== undefined && !flag(rule.inCellDropDown);
    return {
      attributes: { type, ...(hidden ? { showDropDown: "1" } : {}) },
      children: [formula("formula1", listSource(rule.source))],
    };
  }
  if (type === "custom") return { attributes: { type }, children: [formula("formula1", body(text(rule.formula)))] };
  return withLimits(type, rule, formula);
}

function withLimits(type: string, rule: Given, formula: (name: string, body: string) => XmlElement): WrittenRule {
  const operator = OPERATORS.toFile(rule.operator);
  const needsBoth = operator === "between" || operator === "notBetween";
  const limits = needsBoth ? [rule.formula1, rule.formula2] : [rule.formula1];
  return {
    // "between" is what the file means by no operator.
    attributes: { type, ...(operator === "between" ? {} : { operator }) },
    children: limits.map((limit, index) => formula(index === 0 ? "formula1" : "formula2", limitOf(limit, type))),
  };
}

function body(formula: string): string {
  const found = formula.replace(/^=/, "");
  if (found.trim() === "") throw invalidArgument();
  return found;
}

function referenceTo({ sheet, area }: RangeObject): string {
  const address = rectAddress(area).replace(/([A-Z]+)?(\d+)?/g, (_, column: string | undefined, row: string | undefined) =>
    (column === undefined ? "" : `$${column}`) + (row === undefined ? "" : `$${row}`),
  ); // prettier-ignore
  return `${quoteSheetName(sheet.name)}!${address}`;
}

function listSource(source: unknown): string {
  if (source instanceof RangeObject) return referenceTo(source);
  const given = text(source);
  if (given.startsWith("=")) return body(given);
  if (given === "" || given.length > MAX_LIST_LENGTH) throw invalidArgument();
  return `"${given.replace(/"/g, '""')}"`;
}

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const MS_A_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

function limitOf(given: unknown, type: string): string {
  if (given instanceof RangeObject) return referenceTo(given);
  if (typeof given === "number" && Number.isFinite(given)) return String(given);
  const formula = body(text(given));
  if (type === "date" || type === "time") return serialText(formula) ?? formula;
  return formula;
}

/** Dates and times come as ISO texts; the file holds numbers. */
function serialText(given: string): string | null {
  const date = ISO_DATE.exec(given);
  if (date) {
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = date
      .slice(1)
      .map((part: string | undefined) => Number(part ?? 0));
    return String(Date.UTC(year, month - 1, day, hours, minutes, seconds) / MS_A_DAY + UNIX_EPOCH_SERIAL);
  }
  const clock = CLOCK.exec(given);
  if (!clock) return null;
  const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return String((hours * 3600 + minutes * 60 + seconds) / 86_400);
}
