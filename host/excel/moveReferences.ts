import type { Rect } from "../engine/document/a1";
import { isFormula, storedValue } from "../engine/document/cellValues";
import { mapReferences, referenceArea, referenceText, withArea } from "../engine/document/formulaText";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { element, textOf, type XmlElement } from "../engine/document/xml";

/** Where a rectangle of a sheet went; null when its cells are gone, "same" when it did not move. */
export type Relocation = (
  sheet: HostSheet,
  area: Rect,
) => { readonly sheet: HostSheet; readonly area: Rect } | null | "same";

function relocated(workbook: HostWorkbook, formula: string, home: HostSheet | null, relocate: Relocation): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheetName === null ? home : workbook.findSheet(reference.sheetName);
    if (!sheet) return null;
    const moved = relocate(sheet, referenceArea(reference));
    if (moved === "same") return null;
    if (moved === null) return "#REF!";
    const sheetName = reference.sheetName === null && moved.sheet === home ? null : moved.sheet.name;
    return referenceText(withArea({ ...reference, sheetName }, moved.area));
  });
}

/** Rewrites the references of all formulas: cells, conditional formats, validations, names. */
export function moveReferences(workbook: HostWorkbook, relocate: Relocation): void {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.existingCells()) {
      const stored = storedValue(cell);
      if (!isFormula(stored)) continue;
      const formula = relocated(workbook, stored.formula, sheet, relocate);
      if (formula !== stored.formula) cell.value = { ...stored, formula } as typeof cell.value;
    }
    for (const rule of sheet.rules)
      rule.children = rule.children.map((child) => relocatedNode(workbook, child, sheet, relocate));
    for (const { node } of sheet.validations) {
      node.children.splice(
        0,
        node.children.length,
        ...node.children.map((child) => relocatedNode(workbook, child, sheet, relocate)),
      );
    }
  }
  for (const name of workbook.names) name.refersTo = relocated(workbook, name.refersTo, name.sheet, relocate);
}

const FORMULA_NODES = new Set(["formula", "formula1", "formula2"]);

function relocatedNode<T extends XmlElement | string>(
  workbook: HostWorkbook,
  node: T,
  home: HostSheet,
  relocate: Relocation,
): T {
  if (typeof node === "string" || !FORMULA_NODES.has(node.name)) return node;
  return element(node.name, node.attributes, [relocated(workbook, textOf(node), home, relocate)]) as T;
}
