import { write, type ClassMembers, type HostObject } from "../bridge/members";
import { intersection } from "../engine/document/a1";
import { fromStorage } from "../engine/document/formulaStorage";
import { childElement, textOf, type XmlElement } from "../engine/document/xml";
import type { RangeObject } from "./RangeObject";
import { words } from "./styleProperties";
import { subtractRanges } from "./subtractRanges";

/** Data validation of a range: read, and taken away. Writing rules is not implemented yet, and says so. */
export class DataValidationObject implements HostObject {
  readonly className = "DataValidation";

  constructor(readonly range: RangeObject) {}

  /** The validations that touch the range, without those that touch nothing. */
  get nodes(): XmlElement[] {
    const { sheet, area } = this.range;
    return sheet.validations
      .filter((item) => item.ranges.some((range) => intersection(range, area)))
      .map(({ node }) => node);
  }

  get only(): XmlElement | null {
    return this.nodes.length === 1 ? (this.nodes[0] ?? null) : null;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const RULE_NAMES: Readonly<Record<string, string>> = {
  list: "list",
  whole: "wholeNumber",
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

function typeOf({ nodes }: DataValidationObject): string {
  if (nodes.length > 1) return "Inconsistent";
  return TYPES[nodes[0]?.attributes.type ?? ""] ?? "None";
}

function formula(node: XmlElement, name: string): string {
  return fromStorage(textOf(childElement(node, name)));
}

function ruleOf({ only }: DataValidationObject): unknown {
  const type = only?.attributes.type ?? "";
  const name = RULE_NAMES[type];
  if (!only || name === undefined) return {};
  const first = formula(only, "formula1");
  if (type === "list") {
    const source = first.startsWith('"') ? first.slice(1, -1).replace(/""/g, '"') : `=${first}`;
    return { list: { inCellDropDown: only.attributes.showDropDown !== "1", source } };
  }
  if (type === "custom") return { custom: { formula: `=${first}` } };
  const second = formula(only, "formula2");
  const operator = OPERATORS.toApi(only.attributes.operator ?? "between");
  return { [name]: { formula1: limit(first), ...(second === "" ? {} : { formula2: limit(second) }), operator } };
}

/** A limit is a number, or a formula. */
function limit(text: string): string | number {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

const ALERTS: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

export const DATA_VALIDATION: ClassMembers<DataValidationObject> = {
  className: "DataValidation",
  scalars: {
    type: { get: typeOf },
    rule: { get: ruleOf },
    ignoreBlanks: { get: ({ only }) => (only ? only.attributes.allowBlank === "1" : true) },
    prompt: {
      get: ({ only }) => ({
        message: only?.attributes.prompt ?? "",
        showPrompt: only ? only.attributes.showInputMessage === "1" : true,
        title: only?.attributes.promptTitle ?? "",
      }),
    },
    errorAlert: {
      get: ({ only }) => ({
        message: only?.attributes.error ?? "",
        showAlert: only ? only.attributes.showErrorMessage === "1" : true,
        style: ALERTS[only?.attributes.errorStyle ?? "stop"],
        title: only?.attributes.errorTitle ?? "",
      }),
    },
  },
  methods: {
    clear: write(({ range }) => {
      range.sheet.validations = subtractRanges(range.sheet.validations, range.area);
      return null;
    }),
  },
};
