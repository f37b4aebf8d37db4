import { invalidArgument } from "../bridge/ApiError";
import type { HostSheet } from "../engine/document/HostSheet";
import { childElement, element } from "../engine/document/xml";
import { finite } from "./apiValues";
import { peek, setup } from "./pageSetup";
import type { SheetPart } from "./WorksheetObject";

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
export function zoomOf(sheet: HostSheet): unknown {
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

export function setZoom({ sheet }: SheetPart, value: unknown): void {
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
