import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { cellAddress, parseRect, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { childElement, element, textOf } from "../engine/document/xml";
import { RangeObject } from "./RangeObject";
import { flag, finite, text } from "./apiValues";
import { sheetView } from "./worksheetProperties";
import { SheetPart } from "./WorksheetObject";

/** Frozen panes: the pane of the first sheet view. */
function frozen(sheet: HostSheet): { readonly rows: number; readonly columns: number } {
  const attributes = childElement(sheetView(sheet), "pane")?.attributes;
  if (!attributes?.state?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
}

function freeze(sheet: HostSheet, rows: number, columns: number): void {
  const view = sheetView(sheet);
  const others = view.children.filter(
    (child) => typeof child === "string" || !["pane", "selection"].includes(child.name),
  );
  view.children.splice(0, view.children.length, ...others);
  if (rows === 0 && columns === 0) return;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = { ...(columns > 0 ? { xSplit: String(columns) } : {}), ...(rows > 0 ? { ySplit: String(rows) } : {}) };
  const pane = element("pane", { ...splits, topLeftCell: cellAddress(rows, columns), activePane, state: "frozen" });
  view.children.unshift(pane, element("selection", { pane: activePane }));
}

function frozenArea(sheet: HostSheet): Rect | null {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return rect(0, 0, rows === 0 ? 1_048_576 : rows, columns === 0 ? 16_384 : columns);
}

function count(value: unknown): number {
  const number = value === null || value === undefined ? 1 : finite(value);
  if (!Number.isInteger(number) || number < 1) throw invalidArgument();
  return number;
}

export const FREEZE_PANES: ClassMembers<SheetPart> = {
  className: "WorksheetFreezePanes",
  methods: {
    freezeRows: write(({ sheet }, [rows]) => {
      freeze(sheet, count(rows), 0);
      return null;
    }),
    freezeColumns: write(({ sheet }, [columns]) => {
      freeze(sheet, 0, count(columns));
      return null;
    }),
    freezeAt: write(({ sheet }, [given]) => {
      const area = given instanceof RangeObject ? given.area : parseRect(text(given));
      if (!area) throw invalidArgument();
      const rows = area.rowCount === 1_048_576 ? 0 : area.rowIndex + area.rowCount;
      const columns = area.columnCount === 16_384 ? 0 : area.columnIndex + area.columnCount;
      freeze(sheet, rows, columns);
      return null;
    }),
    unfreeze: write(({ sheet }) => {
      freeze(sheet, 0, 0);
      return null;
    }),
    getLocation: read(({ session, sheet }) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound();
      return new RangeObject(session, sheet, area);
    }),
    getLocationOrNullObject: read(({ session, sheet }) => {
      const area = frozenArea(sheet);
      return area && new RangeObject(session, sheet, area);
    }),
  },
};

/** One page kind's header and footer: six texts that the file keeps in two, apart by &L, &C, &R. */
export class HeaderFooterObject implements HostObject {
  readonly className = "HeaderFooter";

  constructor(
    readonly sheet: HostSheet,
    readonly pages: "odd" | "even" | "first",
  ) {}
}

type Section = "L" | "C" | "R";

function sections(stored: string): Record<Section, string> {
  const found: Record<Section, string> = { L: "", C: "", R: "" };
  const start = /^&[LCR]/.test(stored) ? stored : `&C${stored}`;
  for (const [, section, body] of start.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g))
    found[section as Section] = body ?? "";
  return found;
}

function headerScalar(kind: "Header" | "Footer", section: Section): Scalar<HeaderFooterObject> {
  const nameOf = ({ pages }: HeaderFooterObject): string => `${pages}${kind}`;
  return {
    get: (target) => {
      const root = target.sheet.elements.get("headerFooter");
      return root ? sections(textOf(childElement(root, nameOf(target))))[section] : "";
    },
    set: (target, value) => {
      const root = target.sheet.elementFor("headerFooter");
      const now = { ...sections(textOf(childElement(root, nameOf(target)))), [section]: text(value) };
      const stored = (["L", "C", "R"] as const)
        .map((part) => (now[part] === "" ? "" : `&${part}${now[part]}`))
        .join("");
      writeHeader(root, nameOf(target), stored);
      if (root.children.length === 0) target.sheet.elements.delete("headerFooter");
    },
  };
}

const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

function writeHeader(root: ReturnType<typeof element>, name: string, stored: string): void {
  const others = root.children.filter((child) => typeof child !== "string" && child.name !== name);
  const children = [...others, ...(stored === "" ? [] : [element(name, {}, [stored])])];
  children.sort((a, b) => rankOf(a) - rankOf(b));
  root.children.splice(0, root.children.length, ...children);
}

function rankOf(child: ReturnType<typeof element> | string): number {
  return typeof child === "string" ? -1 : HEADER_ORDER.indexOf(child.name);
}

export const HEADER_FOOTER: ClassMembers<HeaderFooterObject> = {
  className: "HeaderFooter",
  scalars: {
    leftHeader: headerScalar("Header", "L"),
    centerHeader: headerScalar("Header", "C"),
    rightHeader: headerScalar("Header", "R"),
    leftFooter: headerScalar("Footer", "L"),
    centerFooter: headerScalar("Footer", "C"),
    rightFooter: headerScalar("Footer", "R"),
  },
};

const STATES: readonly { readonly state: string; readonly first: boolean; readonly oddEven: boolean }[] = [
  { state: "Default", first: false, oddEven: false },
  { state: "FirstAndDefault", first: true, oddEven: false },
  { state: "OddAndEven", first: false, oddEven: true },
  { state: "FirstOddAndEven", first: true, oddEven: true },
];

function headerFlag(name: string): Scalar<SheetPart> {
  return {
    get: ({ sheet }) => sheet.elements.get("headerFooter")?.attributes[name] !== "0",
    set: ({ sheet }, value) => {
      const { attributes } = sheet.elementFor("headerFooter");
      if (flag(value)) Reflect.deleteProperty(attributes, name);
      else attributes[name] = "0";
    },
  };
}

export const HEADER_FOOTER_GROUP: ClassMembers<SheetPart> = {
  className: "HeaderFooterGroup",
  scalars: {
    state: {
      get: ({ sheet }) => {
        const { differentFirst, differentOddEven } = sheet.elements.get("headerFooter")?.attributes ?? {};
        return STATES.find(
          ({ first, oddEven }) => first === (differentFirst === "1") && oddEven === (differentOddEven === "1"),
        )?.state;
      },
      set: ({ sheet }, value) => {
        const wanted = STATES.find(({ state }) => state === value);
        if (!wanted) throw invalidArgument();
        const { attributes } = sheet.elementFor("headerFooter");
        Reflect.deleteProperty(attributes, "differentFirst");
        Reflect.deleteProperty(attributes, "differentOddEven");
        if (wanted.first) attributes.differentFirst = "1";
        if (wanted.oddEven) attributes.differentOddEven = "1";
      },
    },
    useSheetMargins: headerFlag("alignWithMargins"),
    useSheetScale: headerFlag("scaleWithDoc"),
  },
  objects: {
    defaultForAllPages: ({ sheet }) => new HeaderFooterObject(sheet, "odd"),
    oddPages: ({ sheet }) => new HeaderFooterObject(sheet, "odd"),
    evenPages: ({ sheet }) => new HeaderFooterObject(sheet, "even"),
    firstPage: ({ sheet }) => new HeaderFooterObject(sheet, "first"),
  },
};
