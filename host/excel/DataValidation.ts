import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { readValues, write, type ClassMembers, type HostObject } from "../bridge/members";
import { intersection, type Rect } from "../engine/document/a1";
import type { RangedElement } from "../engine/document/HostSheet";
import { element, renderXml, type XmlElement } from "../engine/document/xml";
import { rangeAreas, type RangeAreasObject, type RangeObject } from "./RangeObject";
import { rectanglesOf } from "./rectangles";
import { flag, words } from "./apiValues";
import { subtractRanges } from "./subtractRanges";
import { readRule, writeRule } from "./validationRule";
import { invalidCells } from "./validity";

/** The data validation of one range or several of a sheet. */
export class DataValidationObject implements HostObject {
  readonly className = "DataValidation";

  constructor(readonly ranges: readonly RangeObject[]) {}

  get first(): RangeObject {
    const [first] = this.ranges;
    if (!first) throw itemNotFound();
    return first;
  }

  /** The validations that touch the ranges. */
  get touching(): RangedElement[] {
    return this.first.sheet.validations.filter((item) =>
      item.ranges.some((range) => this.ranges.some(({ area }) => intersection(range, area) !== null)),
    );
  }

  /** The validation that all cells have; null when they have none, "mixed" when they differ. */
  get only(): XmlElement | "mixed" | null {
    const { touching } = this;
    const [first] = touching;
    if (!first) return null;
    const sameText = touching.every(({ node }) => withoutPlace(node) === withoutPlace(first.node));
    const covered = this.ranges.every(({ area, cellCount }) => cellsIn(touching, area) >= cellCount);
    return sameText && covered ? first.node : "mixed";
  }

  get node(): XmlElement | null {
    const { only } = this;
    return only === "mixed" ? null : only;
  }

  get invalid(): Rect[] {
    return this.ranges.flatMap(({ session, sheet, area }) => invalidCells(session, sheet, area));
  }
}

function cellsIn(items: readonly RangedElement[], area: Rect): number {
  return items
    .flatMap((item) => item.ranges)
    .reduce((sum, range) => {
      const common = intersection(range, area);
      return common ? sum + common.rowCount * common.columnCount : sum;
    }, 0);
}

function withoutPlace(node: XmlElement): string {
  return renderXml({ ...node, attributes: { ...node.attributes, sqref: "" } });
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

function typeOf({ only }: DataValidationObject): string {
  if (only === "mixed") return "Inconsistent";
  return TYPES[only?.attributes.type ?? ""] ?? "None";
}

const NEW_ATTRIBUTES = { allowBlank: "1", showInputMessage: "1", showErrorMessage: "1" };

/** Gives the ranges a validation of their own, made out of the one that they have. */
function change(target: DataValidationObject, make: (before: XmlElement) => XmlElement): void {
  const { session, sheet } = target.first;
  session.assertUnprotected(sheet);
  const after = make(target.node ?? element("dataValidation", { ...NEW_ATTRIBUTES }));
  const areas = target.ranges.map(({ area }) => area);
  for (const area of areas) sheet.validations = subtractRanges(sheet.validations, area);
  sheet.validations.push({
    ranges: areas,
    node: element(after.name, { ...after.attributes, sqref: "" }, after.children),
  });
}

/** Attributes without those that are undefined. */
function attributes(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function setRule(target: DataValidationObject, given: unknown): void {
  const rule = writeRule(target.first.session, given);
  change(target, (before) => {
    const { type: _type, operator: _operator, showDropDown: _shown, ...kept } = before.attributes;
    return element(before.name, { ...kept, ...rule.attributes }, rule.children);
  });
}

const ALERTS = words({ Stop: "stop", Warning: "warning", Information: "information" });

type Given = Readonly<Record<string, unknown>>;

function textField(given: Given, name: string, before: string | undefined, max: number): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) return before;
  if (typeof value !== "string" || value.length > max) throw invalidArgument();
  return value === "" ? undefined : value;
}

function flagField(given: Given, name: string, before: string | undefined): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) return before;
  return flag(value) ? "1" : undefined;
}

function asGiven(value: unknown): Given {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Given;
}

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function setPrompt(target: DataValidationObject, value: unknown): void {
  const given = asGiven(value);
  change(target, ({ name, attributes: old, children }) =>
    element(name, attributes({
      ...old,
      promptTitle: textField(given, "title", old.promptTitle, MAX_TITLE),
      prompt: textField(given, "message", old.prompt, MAX_MESSAGE),
      showInputMessage: flagField(given, "showPrompt", old.showInputMessage),
    }), children),
  ); // prettier-ignore
}

function setErrorAlert(target: DataValidationObject, value: unknown): void {
  const given = asGiven(value);
  const style = given.style === undefined || given.style === null ? undefined : ALERTS.toFile(given.style);
  change(target, ({ name, attributes: old, children }) =>
    element(name, attributes({
      ...old,
      errorTitle: textField(given, "title", old.errorTitle, MAX_TITLE),
      error: textField(given, "message", old.error, MAX_MESSAGE),
      showErrorMessage: flagField(given, "showAlert", old.showErrorMessage),
      errorStyle: style === "stop" ? undefined : (style ?? old.errorStyle),
    }), children),
  ); // prettier-ignore
}

/** true, false, or null when some cells are valid and some are not. */
function valid(target: DataValidationObject): boolean | null {
  const wrong = target.invalid.length;
  if (wrong === 0) return true;
  return wrong === target.ranges.reduce((sum, { cellCount }) => sum + cellCount, 0) ? false : null;
}

function invalidAreas(target: DataValidationObject): RangeAreasObject | null {
  const { session, sheet } = target.first;
  const found = target.invalid;
  return found.length === 0 ? null : rangeAreas(session, sheet, rectanglesOf(found));
}

export const DATA_VALIDATION: ClassMembers<DataValidationObject> = {
  className: "DataValidation",
  scalars: {
    type: { get: typeOf },
    rule: { get: ({ node }) => readRule(node), set: setRule },
    valid: { get: valid },
    ignoreBlanks: {
      get: ({ node }) => (node ? node.attributes.allowBlank === "1" : true),
      set: (target, value) => {
        const allowBlank = flag(value) ? "1" : undefined;
        change(target, (old) => element(old.name, attributes({ ...old.attributes, allowBlank }), old.children));
      },
    },
    prompt: {
      get: ({ node }) => ({
        message: node?.attributes.prompt ?? "",
        showPrompt: node ? node.attributes.showInputMessage === "1" : true,
        title: node?.attributes.promptTitle ?? "",
      }),
      set: setPrompt,
    },
    errorAlert: {
      get: ({ node }) => ({
        message: node?.attributes.error ?? "",
        showAlert: node ? node.attributes.showErrorMessage === "1" : true,
        style: ALERTS.toApi(node?.attributes.errorStyle ?? "stop"),
        title: node?.attributes.errorTitle ?? "",
      }),
      set: setErrorAlert,
    },
  },
  methods: {
    clear: write(({ ranges }) => {
      for (const { session, sheet, area } of ranges) {
        session.assertUnprotected(sheet);
        sheet.validations = subtractRanges(sheet.validations, area);
      }
      return null;
    }),
    getInvalidCells: readValues((target) => {
      const found = invalidAreas(target);
      if (!found) throw itemNotFound();
      return found;
    }),
    getInvalidCellsOrNullObject: readValues(invalidAreas),
  },
};
