import { ApiError } from "../bridge/ApiError";
import type { HostObject } from "../bridge/members";
import { intersection, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { element, type XmlElement } from "../engine/document/xml";
import type { Calculation } from "./Calculation";
import type { Events } from "./Events";
import { References } from "./References";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** The file's words for it. */
const MODES: Readonly<Record<string, CalculationMode>> = {
  auto: "Automatic",
  autoNoTable: "AutomaticExceptTables",
  manual: "Manual",
};

/** What the objects of the object model share: the document, its calculation, events, and the live references. */
export class Session {
  readonly references = new References();
  eventsEnabled = true;
  /** Something was written since the workbook was opened or last saved. */
  isDirty = false;

  constructor(
    readonly workbook: HostWorkbook,
    readonly calculation: Calculation,
    readonly events: Events,
    /** What a two-part date such as 4/10 takes its year from. */
    readonly today: () => Date = () => new Date(),
    /** Whoever opened the workbook did so read-only. */
    readonly isReadOnly = false,
  ) {}

  /** `<calcPr>`, which a new workbook has none of. */
  get calculationSettings(): XmlElement {
    const { elements } = this.workbook;
    const found = elements.get("calcPr") ?? element("calcPr", { calcId: "191029" });
    elements.set("calcPr", found);
    return found;
  }

  /** Kept in the file, as Excel does: a workbook that was saved with manual calculation opens with it. */
  get calculationMode(): CalculationMode {
    return MODES[this.workbook.elements.get("calcPr")?.attributes.calcMode ?? "auto"] ?? "Automatic";
  }

  set calculationMode(mode: CalculationMode) {
    if (mode === this.calculationMode) return;
    const { attributes } = this.calculationSettings;
    const stored = Object.keys(MODES).find((name) => MODES[name] === mode) ?? "auto";
    if (stored === "auto") Reflect.deleteProperty(attributes, "calcMode");
    else attributes.calcMode = stored;
  }

  get isStructureLocked(): boolean {
    return this.workbook.elements.get("workbookProtection")?.attributes.lockStructure === "1";
  }

  /** Sheets of a protected workbook stay as they are. */
  assertStructureOpen(): void {
    if (this.isStructureLocked)
      throw new ApiError("AccessDenied", "You can't perform the requested operation: the workbook is protected.");
  }

  keep(target: HostObject): string {
    return this.references.keep(target);
  }

  /** Cells of a protected sheet can be written only where they are unlocked. */
  assertContentEditable(sheet: HostSheet, area: Rect): void {
    if (!sheet.isProtected) return;
    const used = intersection(area, sheet.usedRect(false) ?? rect(0, 0)) ?? area;
    for (let row = used.rowIndex; row < used.rowIndex + Math.min(used.rowCount, 10_000); row += 1) {
      for (let column = used.columnIndex; column < used.columnIndex + used.columnCount; column += 1) {
        if (sheet.styleAt(row, column).protection?.locked !== false) throw accessDenied();
      }
    }
  }

  /** What no permission allows on a protected sheet. */
  assertUnprotected(sheet: HostSheet): void {
    if (sheet.isProtected) throw accessDenied();
  }

  /** `permission` is the name that the file gives it: `"0"` there means allowed. */
  assertAllowed(sheet: HostSheet, permission: string): void {
    if (!sheet.isProtected) return;
    if (sheet.elements.get("sheetProtection")?.attributes[permission] !== "0") throw accessDenied();
  }
}

function accessDenied(): ApiError {
  return new ApiError("AccessDenied", "You can't perform the requested operation: the sheet is protected.");
}
