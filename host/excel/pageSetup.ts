import type { HostSheet } from "../engine/document/HostSheet";

/** Attributes of the elements that hold a sheet's print set-up. */

export function setup(sheet: HostSheet, name: "pageSetup" | "printOptions" | "pageMargins"): Record<string, string> {
  return sheet.elementFor(name).attributes;
}

export function peek(sheet: HostSheet, name: string): Readonly<Record<string, string>> {
  return sheet.elements.get(name)?.attributes ?? {};
}
