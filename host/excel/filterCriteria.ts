import { invalidArgument } from "../bridge/ApiError";
import { argbOf, hexColor } from "../engine/document/color";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { childElement, childElements, element, textOf, type XmlElement } from "../engine/document/xml";

/** What a column is filtered by, as the API has it (Excel.FilterCriteria); the file has a `<filterColumn>`. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly (string | FilterDatetime)[];
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

export interface FilterDatetime {
  readonly date: string;
  readonly specificity: string;
}

const TOP: Readonly<Record<string, Record<string, string>>> = {
  TopItems: {},
  BottomItems: { top: "0" },
  TopPercent: { percent: "1" },
  BottomPercent: { top: "0", percent: "1" },
};

/** Checks what the add-in gave. */
export function readCriteria(given: unknown): FilterCriteria {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const wanted = Object.fromEntries(
    Object.entries(given as FilterCriteria).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as FilterCriteria;
  const { filterOn, criterion1, values, color, dynamicCriteria } = wanted;
  const isWhole =
    (filterOn === "Values" && Array.isArray(values)) ||
    (filterOn === "Custom" && typeof criterion1 === "string") ||
    (filterOn in TOP && Number(criterion1) >= 1) ||
    ((filterOn === "CellColor" || filterOn === "FontColor") && typeof color === "string" && argbOf(color) !== null) ||
    (filterOn === "Dynamic" && typeof dynamicCriteria === "string");
  if (!isWhole) throw invalidArgument();
  return wanted;
}

/** The element for the file. A colour becomes a differential format, which the file numbers. */
export function criteriaNode(criteria: FilterCriteria, columnIndex: number, workbook: HostWorkbook): XmlElement {
  return element("filterColumn", { colId: String(columnIndex) }, [contentNode(criteria, workbook)]);
}

function contentNode(criteria: FilterCriteria, workbook: HostWorkbook): XmlElement {
  const { filterOn, criterion1 = "", color = "", dynamicCriteria = "" } = criteria;
  if (filterOn === "Values") return valuesNode(criteria.values ?? []);
  if (filterOn === "Custom") return customNode(criteria);
  if (filterOn === "Dynamic") return element("dynamicFilter", { type: fileDynamic(dynamicCriteria) });
  if (filterOn in TOP) return element("top10", { ...TOP[filterOn], val: criterion1 });
  const isFont = filterOn === "FontColor";
  const rgb = { rgb: argbOf(color) ?? "" };
  const dxf = isFont
    ? element("dxf", {}, [element("font", {}, [element("color", rgb)])])
    : element("dxf", {}, [element("fill", {}, [element("patternFill", { patternType: "solid" }, [element("fgColor", rgb), element("bgColor", rgb)])])]); // prettier-ignore
  const dxfId = String(workbook.dxfs.push(dxf) - 1);
  return element("colorFilter", { dxfId, ...(isFont ? { cellColor: "0" } : {}) });
}

function valuesNode(values: readonly (string | FilterDatetime)[]): XmlElement {
  const texts = values.filter((value): value is string => typeof value === "string");
  const dates = values.filter((value): value is FilterDatetime => typeof value !== "string");
  const nodes = texts.filter((text) => text !== "").map((val) => element("filter", { val }));
  return element("filters", texts.includes("") ? { blank: "1" } : {}, [...nodes, ...dates.map(dateNode)]);
}

const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"];

function dateNode({ date, specificity }: FilterDatetime): XmlElement {
  const grouping = specificity.toLowerCase() === "monday" ? "day" : specificity.toLowerCase();
  const parts = date.split(/[-T:.Z]/).map(Number);
  const wanted = DATE_PARTS.slice(0, DATE_PARTS.indexOf(grouping) + 1);
  if (wanted.length === 0 || parts.slice(0, wanted.length).some(Number.isNaN)) throw invalidArgument();
  const attributes = Object.fromEntries(wanted.map((name, at) => [name, String(parts[at] ?? 0)]));
  return element("dateGroupItem", { ...attributes, dateTimeGrouping: grouping });
}

const OPERATORS: readonly (readonly [string, string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function customNode({ criterion1 = "", criterion2, operator }: FilterCriteria): XmlElement {
  const nodes = [criterion1, criterion2].filter((text): text is string => text !== undefined).map(comparisonNode);
  return element("customFilters", nodes.length === 2 && operator !== "Or" ? { and: "1" } : {}, nodes);
}

function comparisonNode(criterion: string): XmlElement {
  const [sign, operator] = OPERATORS.find(([text]) => criterion.startsWith(text)) ?? ["", "equal"];
  const val = criterion.slice(sign.length);
  return element("customFilter", operator === "equal" ? { val } : { operator, val });
}

const fileDynamic = (api: string): string =>
  api
    .replace(/^AllDatesInPeriod(January|February|March|April|May|June|July|August|September|October|November|December)$/, (_, month: string) => `M${String(MONTHS.indexOf(month) + 1)}`)
    .replace(/^AllDatesInPeriodQuarter(\d)$/, "Q$1")
    .replace(/^[A-Z](?!\d)/, (letter) => letter.toLowerCase()); // prettier-ignore

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

const apiDynamic = (file: string): string =>
  file
    .replace(/^M(\d+)$/, (_, month: string) => `AllDatesInPeriod${MONTHS[Number(month) - 1] ?? ""}`)
    .replace(/^Q(\d)$/, "AllDatesInPeriodQuarter$1")
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** null for a column that is not filtered. */
export function criteriaOf(node: XmlElement | undefined, workbook: HostWorkbook): FilterCriteria | null {
  const content = node && childElements(node)[0];
  if (!content) return null;
  const { attributes } = content;
  switch (content.name) {
    case "filters":
      return { filterOn: "Values", values: valuesOf(content) };
    case "customFilters":
      return customCriteria(content);
    case "top10": {
      const side = attributes.top === "0" ? "Bottom" : "Top";
      return { filterOn: `${side}${attributes.percent === "1" ? "Percent" : "Items"}`, criterion1: attributes.val ?? "" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: apiDynamic(attributes.type ?? "") };
    case "colorFilter":
      return colorCriteria(content, workbook);
    default:
      return { filterOn: "Icon" };
  }
} // prettier-ignore

function valuesOf(content: XmlElement): (string | FilterDatetime)[] {
  const blank = content.attributes.blank === "1" ? [""] : [];
  const items = childElements(content).map(({ name, attributes }) => {
    if (name !== "dateGroupItem") return attributes.val ?? "";
    const parts = DATE_PARTS.map((part) => attributes[part]).filter((part) => part !== undefined);
    const date = parts.slice(0, 3).map((part, at) => part.padStart(at === 0 ? 4 : 2, "0")).join("-"); // prettier-ignore
    const time = parts.slice(3).map((part) => part.padStart(2, "0")).join(":"); // prettier-ignore
    const grouping = attributes.dateTimeGrouping ?? "day";
    return { date: time === "" ? date : `${date}T${time}`, specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1) };
  });
  return [...items, ...blank];
} // prettier-ignore

function customCriteria(content: XmlElement): FilterCriteria {
  const [first = "", second] = childElements(content, "customFilter").map(({ attributes }) => {
    const sign = OPERATORS.find(([, name]) => name === (attributes.operator ?? "equal"))?.[0] ?? "=";
    return `${sign}${attributes.val ?? ""}`;
  });
  if (second === undefined) return { filterOn: "Custom", criterion1: first };
  const operator = content.attributes.and === "1" ? "And" : "Or";
  return { filterOn: "Custom", criterion1: first, criterion2: second, operator };
}

function colorCriteria({ attributes }: XmlElement, workbook: HostWorkbook): FilterCriteria {
  const isFont = attributes.cellColor === "0";
  const dxf = workbook.dxfs[Number(attributes.dxfId)];
  const holder = dxf && childElement(dxf, isFont ? "font" : "fill");
  const pattern = holder && (childElement(holder, "patternFill") ?? holder);
  const node = pattern && (childElement(pattern, isFont ? "color" : "fgColor") ?? childElement(pattern, "bgColor"));
  const { rgb, theme, tint } = node?.attributes ?? {};
  const color = {
    ...(rgb === undefined ? {} : { argb: rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
  };
  return {
    filterOn: isFont ? "FontColor" : "CellColor",
    color: hexColor(color, workbook.theme) ?? textOf(undefined),
  };
}
