import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject, type Method, type Scalar } from "../bridge/members";
import {
  columnLetters,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  parseRect,
  quoteSheetName,
  splitSheet,
  type Rect,
} from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { childElement, element } from "../engine/document/xml";
import { areaOf, RangeAreasObject, rangeAreas, RangeObject } from "./RangeObject";
import { finite, flag, text, words } from "./styleProperties";
import { SheetPart } from "./WorksheetObject";

type Layout = SheetPart;

const POINTS_AN_INCH = 72;

/** Paper sizes by the number that the file has for them. */
const PAPER = words({
  Letter: "1", LetterSmall: "2", Tabloid: "3", Ledger: "4", Legal: "5", Statement: "6", Executive: "7", A3: "8", A4: "9",
  A4Small: "10", A5: "11", B4: "12", B5: "13", Folio: "14", Quatro: "15", Paper10x14: "16", Paper11x17: "17", Note: "18",
}); // prettier-ignore

function setup(sheet: HostSheet, name: "pageSetup" | "printOptions" | "pageMargins"): Record<string, string> {
  return sheet.elementFor(name).attributes;
}

function peek(sheet: HostSheet, name: string): Readonly<Record<string, string>> {
  return sheet.elements.get(name)?.attributes ?? {};
}

const DEFAULT_MARGINS: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

/** The file has all six margins or none. */
function margin(side: string): Scalar<Layout> {
  return {
    get: ({ sheet }) => {
      const inches = Number(peek(sheet, "pageMargins")[side] ?? DEFAULT_MARGINS[side]);
      return Math.round(inches * POINTS_AN_INCH * 1e6) / 1e6;
    },
    set: ({ sheet }, value) => {
      const points = finite(value);
      if (points < 0) throw invalidArgument();
      const margins = setup(sheet, "pageMargins");
      for (const [name, inches] of Object.entries(DEFAULT_MARGINS)) margins[name] ??= String(inches);
      margins[side] = String(points / POINTS_AN_INCH);
    },
  };
}

function option(name: string, where: "printOptions" | "pageSetup" = "printOptions"): Scalar<Layout> {
  return {
    get: ({ sheet }) => peek(sheet, where)[name] === "1",
    set: ({ sheet }, value) => {
      const attributes = setup(sheet, where);
      if (flag(value)) attributes[name] = "1";
      else Reflect.deleteProperty(attributes, name);
      if (Object.keys(attributes).length === 0) sheet.elements.delete(where);
    },
  };
}

function worded(name: string, fallback: string, names: ReturnType<typeof words>): Scalar<Layout> {
  return {
    get: ({ sheet }) => names.toApi(peek(sheet, "pageSetup")[name] ?? fallback),
    set: ({ sheet }, value) => {
      const word = names.toFile(value);
      const attributes = setup(sheet, "pageSetup");
      if (word === fallback) Reflect.deleteProperty(attributes, name);
      else attributes[name] = word;
    },
  };
}

/** Excel fits to pages when the sheet's properties say so; else the scale holds. */
function fitsToPages(sheet: HostSheet): boolean {
  const properties = sheet.elements.get("sheetPr");
  const flagText = properties && childElement(properties, "pageSetUpPr")?.attributes.fitToPage;
  return flagText === "1";
}

function setFitsToPages(sheet: HostSheet, fits: boolean): void {
  if (!fits && !fitsToPages(sheet)) return;
  const properties = sheet.elementFor("sheetPr");
  const others = properties.children.filter((child) => typeof child === "string" || child.name !== "pageSetUpPr");
  const before = childElement(properties, "pageSetUpPr")?.attributes ?? {};
  const { fitToPage: _fit, ...rest } = before;
  const after = fits ? { ...rest, fitToPage: "1" } : rest;
  const node = Object.keys(after).length > 0 ? [element("pageSetUpPr", after)] : [];
  properties.children.splice(0, properties.children.length, ...others, ...node);
  if (properties.children.length === 0 && Object.keys(properties.attributes).length === 0)
    sheet.elements.delete("sheetPr");
}

/** Pages that were not stated are automatic: 0 in the file. */
function zoomOf(sheet: HostSheet): unknown {
  const { scale = "100", fitToWidth = "1", fitToHeight = "1" } = peek(sheet, "pageSetup");
  if (!fitsToPages(sheet)) return { scale: Number(scale) };
  return {
    ...(fitToWidth === "0" ? {} : { horizontalFitToPages: Number(fitToWidth) }),
    ...(fitToHeight === "0" ? {} : { verticalFitToPages: Number(fitToHeight) }),
  };
}

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

function setZoom({ sheet }: Layout, value: unknown): void {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Zoom;
  const attributes = setup(sheet, "pageSetup");
  for (const name of ["scale", "fitToWidth", "fitToHeight"]) Reflect.deleteProperty(attributes, name);
  const fits = typeof horizontalFitToPages === "number" || typeof verticalFitToPages === "number";
  setFitsToPages(sheet, fits);
  if (fits) {
    if (horizontalFitToPages !== 1) attributes.fitToWidth = String(horizontalFitToPages ?? 0);
    if (verticalFitToPages !== 1) attributes.fitToHeight = String(verticalFitToPages ?? 0);
    return;
  }
  const percent = finite(scale);
  if (percent < 10 || percent > 400) throw invalidArgument();
  if (percent !== 100) attributes.scale = String(percent);
}

/** @example `'附件 1'!$A$1:$B$2` */
export function absoluteAddress(sheet: HostSheet, areas: readonly Rect[]): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${absolute(area)}`).join(",");
}

function absolute(area: Rect): string {
  const columns = [columnLetters(area.columnIndex), columnLetters(lastColumn(area))].map((letters) => `$${letters}`);
  const rows = [area.rowIndex + 1, lastRow(area) + 1].map((row) => `$${String(row)}`);
  if (isEntireRow(area)) return rows.join(":");
  if (isEntireColumn(area)) return columns.join(":");
  const corners = columns.map((column, index) => column + (rows[index] ?? ""));
  return corners[0] === corners[1] ? (corners[0] ?? "") : corners.join(":");
}

function builtIn(target: Layout, name: string): Rect[] {
  const found = target.session.workbook.findName(name, target.sheet);
  return (found?.refersTo ?? "")
    .split(",")
    .map((address) => parseRect(splitSheet(address).address))
    .filter((area): area is Rect => area !== null);
}

function setBuiltIn(target: Layout, name: string, areas: readonly Rect[]): void {
  const { names } = target.session.workbook;
  const found = target.session.workbook.findName(name, target.sheet);
  if (areas.length === 0) {
    if (found) names.splice(names.indexOf(found), 1);
  } else if (found) found.refersTo = absoluteAddress(target.sheet, areas);
  else names.push({ name, sheet: target.sheet, refersTo: absoluteAddress(target.sheet, areas), attributes: {} });
}

function givenAreas({ session, sheet }: Layout, given: unknown): Rect[] {
  if (given instanceof RangeObject) return [given.area];
  if (given instanceof RangeAreasObject) return given.areas.map((range) => range.area);
  const address = text(given);
  return address === "" ? [] : address.split(",").map((part) => areaOf(session, sheet, part.trim()));
}

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

function setTitles(target: Layout, given: unknown, axis: "rows" | "columns"): void {
  const isAxis = axis === "rows" ? isEntireRow : isEntireColumn;
  const areas = givenAreas(target, given);
  if (areas.length > 1) throw invalidArgument();
  const lines = areas.map((area): Rect => {
    if (!isAxis(area) && typeof given === "string") throw invalidArgument();
    return axis === "rows"
      ? { ...area, columnIndex: 0, columnCount: 16_384 }
      : { ...area, rowIndex: 0, rowCount: 1_048_576 };
  });
  const others = builtIn(target, PRINT_TITLES).filter((area) => !isAxis(area));
  // Columns come first in the file.
  setBuiltIn(target, PRINT_TITLES, axis === "rows" ? [...others, ...lines] : [...lines, ...others]);
}

function optional(find: (target: Layout) => HostObject | null): {
  readonly required: Method<Layout>;
  readonly orNull: Method<Layout>;
} {
  return {
    orNull: read(find),
    required: read((target) => {
      const found = find(target);
      if (found === null) throw itemNotFound();
      return found;
    }),
  };
}

const AREA = optional((target) => {
  const areas = builtIn(target, PRINT_AREA);
  return areas.length === 0 ? null : rangeAreas(target.session, target.sheet, areas);
});
const TITLE_ROWS = optional((target) => {
  const area = builtIn(target, PRINT_TITLES).find(isEntireRow);
  return area ? new RangeObject(target.session, target.sheet, area) : null;
});
const TITLE_COLUMNS = optional((target) => {
  const area = builtIn(target, PRINT_TITLES).find(isEntireColumn);
  return area ? new RangeObject(target.session, target.sheet, area) : null;
});

const UNITS: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: POINTS_AN_INCH,
  Centimeters: POINTS_AN_INCH / 2.54,
};

function setMargins(target: Layout, unit: unknown, options: unknown): void {
  const factor = UNITS[String(unit)];
  if (factor === undefined || typeof options !== "object" || options === null) throw invalidArgument();
  for (const [side, value] of Object.entries(options)) {
    if (!(side in DEFAULT_MARGINS)) throw invalidArgument();
    margin(side).set?.(target, finite(value) * factor);
  }
}

const done = (run: (target: Layout, args: readonly unknown[]) => void): Method<Layout> =>
  write((target, args) => {
    run(target, args);
    return null;
  });

export const PAGE_LAYOUT: ClassMembers<Layout> = {
  className: "PageLayout",
  scalars: {
    orientation: worded("orientation", "portrait", words({ Portrait: "portrait", Landscape: "landscape" })),
    paperSize: worded("paperSize", "1", PAPER),
    printOrder: worded(
      "pageOrder",
      "downThenOver",
      words({ DownThenOver: "downThenOver", OverThenDown: "overThenDown" }),
    ),
    printComments: worded(
      "cellComments",
      "none",
      words({ NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" }),
    ),
    printErrors: worded(
      "errors",
      "displayed",
      words({ AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" }),
    ),
    blackAndWhite: option("blackAndWhite", "pageSetup"),
    draftMode: option("draft", "pageSetup"),
    centerHorizontally: option("horizontalCentered"),
    centerVertically: option("verticalCentered"),
    printGridlines: option("gridLines"),
    printHeadings: option("headings"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    zoom: { get: ({ sheet }) => zoomOf(sheet), set: setZoom },
    firstPageNumber: {
      get: ({ sheet }) =>
        peek(sheet, "pageSetup").useFirstPageNumber === "1" ? Number(peek(sheet, "pageSetup").firstPageNumber) : "",
      set: ({ sheet }, value) => {
        Object.assign(setup(sheet, "pageSetup"), { firstPageNumber: String(finite(value)), useFirstPageNumber: "1" });
      },
    },
  },
  objects: { headersFooters: ({ session, sheet }) => new SheetPart("HeaderFooterGroup", session, sheet) },
  methods: {
    setPrintArea: done((target, [given]) => {
      setBuiltIn(target, PRINT_AREA, givenAreas(target, given));
    }),
    setPrintTitleRows: done((target, [given]) => {
      setTitles(target, given, "rows");
    }),
    setPrintTitleColumns: done((target, [given]) => {
      setTitles(target, given, "columns");
    }),
    setPrintMargins: done((target, [unit, options]) => {
      setMargins(target, unit, options);
    }),
    getPrintArea: AREA.required,
    getPrintAreaOrNullObject: AREA.orNull,
    getPrintTitleRows: TITLE_ROWS.required,
    getPrintTitleRowsOrNullObject: TITLE_ROWS.orNull,
    getPrintTitleColumns: TITLE_COLUMNS.required,
    getPrintTitleColumnsOrNullObject: TITLE_COLUMNS.orNull,
  },
};
