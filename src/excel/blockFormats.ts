import type { BorderLine, CellFormat, HorizontalAlignment, VerticalAlignment } from "../domain/plan/SheetPlan";

/** What to ask `getCellProperties` for: what a plan can state, and what a merge takes from the cells that it covers. */
export const CELL_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    fill: { color: true, pattern: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { style: true, weight: true, color: true },
  },
};

/** The line that a plan draws is black, as the form has it. */
const LINE_COLOUR = "#000000";

/**
 * A line in the words of a plan. One that a plan cannot state (`Dash Thin`, `Continuous Thick`) keeps Excel's words, so
 * that it is never taken for equal.
 */
export function lineOf(border: Excel.CellBorder | undefined): BorderLine {
  const style = border?.style ?? "None";
  if (style === "None") return "None";
  const weight = border?.weight ?? "Thin";
  return (style === "Continuous" ? weight : `${style} ${weight}`) as BorderLine;
}

/** A cell's format in the words of a plan; an alignment that a plan cannot state (`Justify`) keeps Excel's word. */
export function cellFormatOf(properties: Excel.CellProperties | undefined): CellFormat {
  const format = properties?.format;
  return {
    fontName: format?.font?.name ?? "",
    fontSize: format?.font?.size ?? 0,
    bold: format?.font?.bold ?? false,
    horizontalAlignment: (format?.horizontalAlignment ?? "General") as HorizontalAlignment,
    verticalAlignment: (format?.verticalAlignment ?? "Bottom") as VerticalAlignment,
    wrapText: format?.wrapText ?? false,
    borderTop: lineOf(format?.borders?.top),
    borderBottom: lineOf(format?.borders?.bottom),
    borderLeft: lineOf(format?.borders?.left),
    borderRight: lineOf(format?.borders?.right),
    borderDiagonalDown: lineOf(format?.borders?.diagonalDown),
  };
}

const SIDES = {
  borderTop: "top",
  borderBottom: "bottom",
  borderLeft: "left",
  borderRight: "right",
  borderDiagonalDown: "diagonalDown",
} as const;
type BorderField = keyof typeof SIDES;

const isBorderField = (field: string): field is BorderField => field in SIDES;

/** Setting a weight on a line of style None would draw it again, so None comes alone. */
const plannedLine = (line: unknown): Excel.CellBorder =>
  line === "None"
    ? { style: "None" }
    : { style: "Continuous", weight: line === "Medium" ? "Medium" : "Thin", color: LINE_COLOUR };

const FONT_FIELDS = { fontName: "name", fontSize: "size", bold: "bold" } as const;
type FontField = keyof typeof FONT_FIELDS;

const isFontField = (field: string): field is FontField => field in FONT_FIELDS;

/**
 * The fields of a format change, as `setCellProperties` takes them; what is not named stays as it is.
 * @param fields `CellFormat` fields that are to change; `numberFormat` is passed over.
 */
export function plannedProperties(fields: Readonly<Record<string, unknown>>): Excel.SettableCellProperties {
  const font: Record<string, unknown> = {};
  const borders: Record<string, Excel.CellBorder> = {};
  const format: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (isFontField(field)) font[FONT_FIELDS[field]] = value;
    else if (isBorderField(field)) borders[SIDES[field]] = plannedLine(value);
    else if (field !== "numberFormat") format[field] = value;
  }
  return {
    format: {
      ...format,
      ...(Object.keys(font).length > 0 ? { font } : {}),
      ...(Object.keys(borders).length > 0 ? { borders } : {}),
    },
  };
}

/** The line that stood, with its colour. */
const standingLine = (border: Excel.CellBorder | undefined): Excel.CellBorder =>
  border?.style === undefined || border.style === "None"
    ? { style: "None" }
    : {
        style: border.style,
        ...(border.weight === undefined ? {} : { weight: border.weight }),
        ...(border.color === undefined ? {} : { color: border.color }),
      };

/**
 * What stood in the named fields, as `setCellProperties` takes it.
 * @param names `CellFormat` fields; `numberFormat` is passed over.
 */
export function standingProperties(
  properties: Excel.CellProperties,
  names: readonly string[],
): Excel.SettableCellProperties {
  const standing = cellFormatOf(properties) as unknown as Readonly<Record<string, unknown>>;
  const planned = plannedProperties(
    Object.fromEntries(names.filter((name) => !isBorderField(name)).map((name) => [name, standing[name]])),
  );
  const sides = names.filter(isBorderField).map((name) => SIDES[name]);
  if (sides.length === 0) return planned;
  const borders = Object.fromEntries(sides.map((side) => [side, standingLine(properties.format?.borders?.[side])]));
  return { format: { ...planned.format, borders } };
}

const ALL_FIELDS = [
  ...Object.keys(FONT_FIELDS),
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  ...Object.keys(SIDES),
];

const fillOf = ({ format }: Excel.CellProperties): string | null => {
  const { pattern, color } = format?.fill ?? {};
  return pattern === undefined || pattern === "None" ? null : (color ?? null);
};

/** Whether a cell without fill has got one from the cell that covered it. */
export const losesFill = (properties: Excel.CellProperties, head: Excel.CellProperties): boolean =>
  fillOf(properties) === null && fillOf(head) !== null;

const DECORATIONS = ["italic", "underline", "strikethrough", "color"] as const;

/**
 * What stood in a cell before a merge gave it the format of its top-left cell, as `setCellProperties` takes it. Colours
 * and decorations come only where the two differ: setting a colour would cut its tie to the theme.
 * @param head What the top-left cell had.
 */
export function uncoveredProperties(
  properties: Excel.CellProperties,
  head: Excel.CellProperties,
): Excel.SettableCellProperties {
  const { format } = standingProperties(properties, ALL_FIELDS);
  const font = properties.format?.font;
  const decoration = Object.fromEntries(
    DECORATIONS.filter((name) => font?.[name] !== undefined && font[name] !== head.format?.font?.[name]).map((name) => [
      name,
      font?.[name],
    ]),
  );
  const fill = fillOf(properties);
  return {
    format: {
      ...format,
      font: { ...format?.font, ...decoration },
      ...(fill === null || fill === fillOf(head) ? {} : { fill: { color: fill } }),
    },
  };
}
