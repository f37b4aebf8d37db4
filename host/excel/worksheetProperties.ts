import { ApiError, invalidArgument } from "../bridge/ApiError";
import type { Scalar } from "../bridge/members";
import { argbOf } from "../engine/document/color";
import { standardWidth, type HostSheet } from "../engine/document/HostSheet";
import { childElement, childElements, element } from "../engine/document/xml";
import { finite, flag, text } from "./apiValues";
import { integer } from "./RangeObject";
import { assertSheetName, renameSheet } from "./sheetNames";
import { standardHeight } from "./sizes";
import type { WorksheetObject } from "./WorksheetObject";

const VISIBILITY: Readonly<Record<string, HostSheet["worksheet"]["state"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export function visibilityOf(sheet: HostSheet): string {
  return Object.keys(VISIBILITY).find((name) => VISIBILITY[name] === sheet.worksheet.state) ?? "Visible";
}

function setVisibility({ session, sheet }: WorksheetObject, value: unknown): void {
  const state = VISIBILITY[text(value)];
  if (!state) throw invalidArgument();
  session.assertStructureOpen();
  const visibilityBefore = visibilityOf(sheet);
  const others = session.workbook.sheets.filter((other) => other !== sheet && other.worksheet.state === "visible");
  if (state !== "visible" && others.length === 0) {
    throw new ApiError("InvalidOperation", "A workbook must have at least one visible sheet.");
  }
  sheet.worksheet.state = state;
  if (visibilityBefore !== value)
    session.events.sheetEvent("EventVisibilityChanged", sheet, { visibilityBefore, visibilityAfter: value });
  const [next] = others;
  if (next && state !== "visible" && session.workbook.activeSheet === sheet) session.workbook.select(next);
}

function setPosition({ session, sheet }: WorksheetObject, value: unknown): void {
  const { sheets } = session.workbook;
  const position = integer(value);
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  session.assertStructureOpen();
  const positionBefore = sheets.indexOf(sheet);
  session.workbook.moveSheet(sheet, position);
  if (positionBefore !== position)
    session.events.sheetEvent("EventMoved", sheet, { positionBefore, positionAfter: position });
}

/** Attributes of the first sheet view. */
export function sheetView(sheet: HostSheet): ReturnType<typeof element> {
  const views = sheet.elementFor("sheetViews");
  const found = childElement(views, "sheetView") ?? element("sheetView", { workbookViewId: "0" });
  if (!views.children.includes(found)) views.children.push(found);
  return found;
}

function viewFlag(name: string): Scalar<WorksheetObject> {
  return {
    get: ({ sheet }) => sheetView(sheet).attributes[name] !== "0",
    set: ({ sheet }, value) => {
      const { attributes } = sheetView(sheet);
      if (flag(value)) Reflect.deleteProperty(attributes, name);
      else attributes[name] = "0";
    },
  };
}

function tabColor(sheet: HostSheet): string {
  const properties = sheet.elements.get("sheetPr");
  const rgb = properties && childElement(properties, "tabColor")?.attributes.rgb;
  return rgb === undefined ? "" : `#${rgb.slice(-6).toUpperCase()}`;
}

function setTabColor({ sheet }: WorksheetObject, value: unknown): void {
  const properties = sheet.elementFor("sheetPr");
  const others = childElements(properties).filter((child) => child.name !== "tabColor");
  const argb = text(value) === "" ? null : argbOf(text(value));
  if (argb === null && value !== "") throw invalidArgument();
  properties.children.splice(
    0,
    properties.children.length,
    ...(argb === null ? [] : [element("tabColor", { rgb: argb })]),
    ...others,
  );
}

export const WORKSHEET_PROPERTIES: Readonly<Record<string, Scalar<WorksheetObject>>> = {
  id: { get: ({ id }) => id },
  name: {
    get: ({ sheet }) => sheet.name,
    set: ({ session, sheet }, value) => {
      assertSheetName(session, text(value), sheet);
      session.assertStructureOpen();
      renameSheet(session, sheet, text(value));
    },
    effect: "undoClear",
  },
  position: {
    get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
    set: setPosition,
    effect: "undoClear",
  },
  visibility: { get: ({ sheet }) => visibilityOf(sheet), set: setVisibility, effect: "undoClear" },
  tabColor: { get: ({ sheet }) => tabColor(sheet), set: setTabColor },
  showGridlines: viewFlag("showGridLines"),
  showHeadings: viewFlag("showRowColHeaders"),
  enableCalculation: {
    get: ({ session, sheet }) => session.calculation.isEnabled(sheet),
    set: ({ session, sheet }, value) => {
      session.calculation.enable(sheet, flag(value));
    },
  },
  standardHeight: { get: ({ sheet }) => standardHeight(sheet) },
  standardWidth: {
    // Here Excel counts characters of the standard font, not points.
    get: ({ sheet }) => Math.round((standardWidth(sheet) - 5 / 7) * 100) / 100,
    set: ({ sheet }, value) => {
      sheet.elementFor("sheetFormatPr").attributes.defaultColWidth = String(finite(value) + 5 / 7);
    },
  },
};
