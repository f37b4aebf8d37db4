import { invalidArgument } from "../bridge/ApiError";
import { write, type ClassMembers, type Method, type Scalar } from "../bridge/members";
import { finite, flag, words } from "./apiValues";
import { peek, setup } from "./pageSetup";
import { setZoom, zoomOf } from "./pageZoom";
import { AREA, setPrintArea, setTitles, TITLE_COLUMNS, TITLE_ROWS } from "./printAreas";
import { SheetPart } from "./WorksheetObject";

type Layout = SheetPart;

const POINTS_AN_INCH = 72;

/** Paper sizes by the number that the file has for them. */
const PAPER = words({
  Letter: "1", LetterSmall: "2", Tabloid: "3", Ledger: "4", Legal: "5", Statement: "6", Executive: "7", A3: "8", A4: "9",
  A4Small: "10", A5: "11", B4: "12", B5: "13", Folio: "14", Quatro: "15", Paper10x14: "16", Paper11x17: "17", Note: "18",
}); // prettier-ignore

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
      setPrintArea(target, given);
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
