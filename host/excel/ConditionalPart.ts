import { invalidArgument } from "../bridge/ApiError";
import { write, type ClassMembers, type HostObject } from "../bridge/members";
import { argbOf } from "../engine/document/color";
import {
  dxfFillColor, dxfFontColor, dxfFontFlag, dxfNumberFormat, dxfUnderline, withDxfFill, withDxfFont,
  withDxfNumberFormat, withoutDxfFont,
} from "../engine/document/dxf"; // prettier-ignore
import { fromStorage, toStorage } from "../engine/document/formulaStorage";
import { cellAddress } from "../engine/document/a1";
import { fromR1C1, toR1C1 } from "../engine/document/r1c1";
import { element, textOf } from "../engine/document/xml";
import type { ConditionalRule } from "../engine/document/ConditionalRule";
import type { ConditionalFormatObject } from "./ConditionalFormats";
import { flag, text, words } from "./apiValues";

type PartClass =
  | "CustomConditionalFormat" | "CellValueConditionalFormat" | "TextConditionalFormat" | "ConditionalFormatRule"
  | "ColorScaleConditionalFormat" | "DataBarConditionalFormat" | "ConditionalDataBarPositiveFormat"
  | "IconSetConditionalFormat" | "TopBottomConditionalFormat" | "PresetCriteriaConditionalFormat"
  | "ConditionalRangeFormat" | "ConditionalRangeFill" | "ConditionalRangeFont" | "ConditionalRangeBorderCollection"; // prettier-ignore

/** A part of a conditional format: its rule, its format, and what these are made of. */
export class ConditionalPart implements HostObject {
  constructor(
    readonly className: PartClass,
    readonly owner: ConditionalFormatObject,
  ) {}

  get rule(): ConditionalRule {
    return this.owner.rule;
  }

  get theme(): readonly string[] {
    return this.owner.session.workbook.theme;
  }
}

export function argb(value: unknown): string {
  const found = argbOf(text(value));
  if (found === null) throw invalidArgument();
  return found;
}

function part(className: PartClass): (target: ConditionalPart) => ConditionalPart {
  return ({ owner }) => new ConditionalPart(className, owner);
}

function formulaAt(rule: ConditionalRule, index: number): string | null {
  const node = rule.children.filter((child) => child.name === "formula")[index];
  return node ? `=${fromStorage(textOf(node))}` : null;
}

function setFormulas(rule: ConditionalRule, formulas: readonly string[], customFunctions: readonly string[]): void {
  const others = rule.children.filter((child) => child.name !== "formula");
  const nodes = formulas.map((formula) =>
    element("formula", {}, [toStorage(formula.replace(/^=/, ""), customFunctions)]),
  );
  rule.children = [...nodes, ...others];
}

const FORMULA = {
  get: ({ rule }: ConditionalPart) => formulaAt(rule, 0) ?? "",
  set: ({ rule, owner }: ConditionalPart, value: unknown) => {
    if (text(value).length > 255 * 32) throw invalidArgument();
    setFormulas(rule, [text(value)], [...owner.session.workbook.customFunctions]);
  },
};

/** Told from the first cell of the format. */
const FORMULA_R1C1 = {
  get: (target: ConditionalPart) => {
    const { rowIndex, columnIndex } = target.rule.anchor;
    return toR1C1(FORMULA.get(target), rowIndex, columnIndex);
  },
  set: (target: ConditionalPart, value: unknown) => {
    const { rowIndex, columnIndex } = target.rule.anchor;
    FORMULA.set(target, fromR1C1(text(value), rowIndex, columnIndex));
  },
};

const OPERATORS = words({
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
}); // prettier-ignore

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function setCellValueRule({ rule, owner }: ConditionalPart, value: unknown): void {
  const operator = OPERATORS.toFile(property(value, "operator"));
  const formulas = [property(value, "formula1"), property(value, "formula2")].filter(
    (formula) => formula !== undefined && formula !== null,
  );
  rule.attributes = { ...rule.attributes, operator };
  setFormulas(rule, formulas.map(String), [...owner.session.workbook.customFunctions]);
}

const TEXT_OPERATORS = words({
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
});

/** The file holds the comparison twice: as words, and as the formula that Excel evaluates. */
function setTextRule({ rule }: ConditionalPart, value: unknown): void {
  const operator = TEXT_OPERATORS.toFile(property(value, "operator"));
  const wanted = text(property(value, "text"));
  const cell = cellAddress(rule.anchor.rowIndex, rule.anchor.columnIndex);
  const literal = `"${wanted.replace(/"/g, '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${literal},${cell})))`,
    notContains: `ISERROR(SEARCH(${literal},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${literal}))=${literal}`,
    endsWith: `RIGHT(${cell},LEN(${literal}))=${literal}`,
  };
  const type = operator === "notContains" ? "notContainsText" : operator;
  rule.attributes = { ...rule.attributes, type, operator, text: wanted };
  setFormulas(rule, [formulas[operator] ?? ""], []);
}

function fontFlag(name: "b" | "i" | "strike"): {
  get: (target: ConditionalPart) => unknown;
  set: (target: ConditionalPart, value: unknown) => void;
} {
  return {
    get: ({ rule }) => dxfFontFlag(rule.dxf, name),
    set: ({ rule }, value) => {
      // A rule can also take bold away, so false is written out.
      rule.dxf = withDxfFont(rule.dxf, element(name, flag(value) ? {} : { val: "0" }), true);
    },
  };
}

const UNDERLINE = words({ None: "none", Single: "single", Double: "double" });

export const CONDITIONAL_PARTS: readonly ClassMembers<ConditionalPart>[] = [
  {
    className: "CustomConditionalFormat",
    objects: { rule: part("ConditionalFormatRule"), format: part("ConditionalRangeFormat") },
  },
  {
    className: "CellValueConditionalFormat",
    scalars: {
      rule: {
        get: ({ rule }) => ({
          formula1: formulaAt(rule, 0) ?? "",
          ...(formulaAt(rule, 1) === null ? {} : { formula2: formulaAt(rule, 1) }),
          operator: OPERATORS.toApi(rule.attributes.operator ?? ""),
        }),
        set: setCellValueRule,
      },
    },
    objects: { format: part("ConditionalRangeFormat") },
  },
  {
    className: "TextConditionalFormat",
    scalars: {
      rule: {
        get: ({ rule }) => ({
          operator: TEXT_OPERATORS.toApi(rule.attributes.operator ?? ""),
          text: rule.attributes.text ?? "",
        }),
        set: setTextRule,
      },
    },
    objects: { format: part("ConditionalRangeFormat") },
  },
  {
    className: "ConditionalFormatRule",
    scalars: { formula: FORMULA, formulaLocal: FORMULA, formulaR1C1: FORMULA_R1C1 },
  },
  {
    className: "ConditionalRangeFormat",
    scalars: {
      numberFormat: {
        get: ({ rule }) => dxfNumberFormat(rule.dxf),
        set: ({ rule }, value) => {
          rule.dxf = withDxfNumberFormat(rule.dxf, text(value));
        },
      },
    },
    objects: {
      fill: part("ConditionalRangeFill"),
      font: part("ConditionalRangeFont"),
      borders: part("ConditionalRangeBorderCollection"),
    },
  },
  {
    className: "ConditionalRangeFill",
    scalars: {
      color: {
        get: ({ rule, theme }) => dxfFillColor(rule.dxf, theme) ?? "",
        set: ({ rule }, value) => {
          rule.dxf = withDxfFill(rule.dxf, argb(value));
        },
      },
    },
    methods: {
      clear: write(({ rule }) => {
        rule.dxf = withDxfFill(rule.dxf, null);
        return null;
      }),
    },
  },
  {
    className: "ConditionalRangeFont",
    scalars: {
      color: {
        get: ({ rule, theme }) => dxfFontColor(rule.dxf, theme) ?? "",
        set: ({ rule }, value) => {
          rule.dxf = withDxfFont(rule.dxf, element("color", { rgb: argb(value) }), true);
        },
      },
      bold: fontFlag("b"),
      italic: fontFlag("i"),
      strikethrough: fontFlag("strike"),
      underline: {
        get: ({ rule }) => UNDERLINE.toApi(dxfUnderline(rule.dxf) ?? "none"),
        set: ({ rule }, value) => {
          const line = UNDERLINE.toFile(value);
          rule.dxf = withDxfFont(rule.dxf, element("u", { val: line }), line !== "none");
        },
      },
    },
    methods: {
      clear: write(({ rule }) => {
        rule.dxf = withoutDxfFont(rule.dxf);
        return null;
      }),
    },
  },
];
