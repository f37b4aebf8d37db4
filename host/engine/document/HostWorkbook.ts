import { Workbook, type Style } from "exceljs";
import { rect, type Rect } from "./a1";
import type { CustomProperties } from "./customProperties";
import type { CustomXmlPart } from "./customXmlParts";
import { HostSheet } from "./HostSheet";
import { readTheme } from "./color";
import { normalStyle, type NamedStyle } from "./namedStyles";
import type { OtherSheet } from "./otherSheets";
import { Package } from "./Package";
import { element, type XmlElement } from "./xml";
import type { Person } from "./threadedComments";
import { saveWorkbook } from "./saveWorkbook";

export interface HostName {
  name: string;
  /** The sheet that owns the name; null for a name of the workbook. */
  readonly sheet: HostSheet | null;
  /** Without `=`. */
  refersTo: string;
  readonly attributes: Record<string, string>;
}

export interface Selection {
  readonly sheet: HostSheet;
  readonly area: Rect;
}

/** The open workbook: the single source of truth of the host. */
export class HostWorkbook {
  readonly sheets: HostSheet[] = [];
  /** Tabs without cells. */
  readonly otherSheets: OtherSheet[] = [];
  readonly names: HostName[] = [];
  /** The differential formats of the opened file, in their order. */
  readonly dxfs: XmlElement[] = [];
  /** Cell styles with names, Normal first. */
  readonly namedStyles: NamedStyle[] = [normalStyle()];
  /** Children of `<workbook>` that are kept as read: workbookPr, bookViews, calcPr, … */
  readonly elements = new Map<string, XmlElement>();
  /** Functions of add-ins that the formulas use, as they stand in cells. */
  readonly customFunctions = new Set<string>();
  /** The add-in's settings in this workbook; values are JSON. */
  readonly settings = new Map<string, string>();
  readonly customProperties: CustomProperties = new Map();
  readonly customXml: CustomXmlPart[] = [];
  /** Who wrote comments. */
  readonly persons: Person[] = [];
  /** The parts of the opened file, and those that this host adds; what ExcelJS does not write is saved from here. */
  original = Package.empty();
  theme: readonly string[] = readTheme(null);
  /** What a cell without a style looks like. */
  defaultStyle: Partial<Style> = { font: { name: "Calibri", size: 11, family: 2, color: { theme: 1 } } };
  private nextSheetNumber = 1;
  private nextRuleNumber = 1;
  private selected: Selection | null = null;

  constructor(readonly book: Workbook = new Workbook()) {}

  get uses1904Dates(): boolean {
    return (this.book.properties as { readonly date1904?: boolean } | undefined)?.date1904 === true;
  }

  get selection(): Selection {
    const { selected } = this;
    if (selected && this.sheets.includes(selected.sheet)) return selected;
    const sheet = this.sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet.");
    return { sheet, area: rect(0, 0) };
  }

  get activeSheet(): HostSheet {
    return this.selection.sheet;
  }

  select(sheet: HostSheet, area?: Rect | null): void {
    this.selected = { sheet, area: area ?? (sheet === this.selected?.sheet ? this.selected.area : rect(0, 0)) };
  }

  findSheet(name: string): HostSheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** Whether a tab of any kind has that name. */
  hasTab(name: string): boolean {
    const lower = name.toLowerCase();
    return this.findSheet(name) !== undefined || this.otherSheets.some((tab) => tab.name.toLowerCase() === lower);
  }

  findSheetById(id: string): HostSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  addSheet(name: string): HostSheet {
    const sheet = this.adopt(this.book.addWorksheet(name));
    sheet.elements.set("sheetFormatPr", element("sheetFormatPr", { defaultRowHeight: "15" }));
    return sheet;
  }

  /** Wraps a sheet that ExcelJS already has. */
  adopt(worksheet: HostSheet["worksheet"]): HostSheet {
    const number = this.nextSheetNumber.toString(16).padStart(4, "0");
    this.nextSheetNumber += 1;
    const sheet = new HostSheet(`{00000000-0001-0000-${number}-000000000000}`, worksheet);
    this.sheets.push(sheet);
    return sheet;
  }

  moveSheet(sheet: HostSheet, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.sheets.forEach((each, index) => {
      (each.worksheet as unknown as { orderNo: number }).orderNo = index + 1;
    });
  }

  removeSheet(sheet: HostSheet): void {
    this.book.removeWorksheet(sheet.worksheet.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const kept = this.names.filter((name) => name.sheet !== sheet);
    this.names.splice(0, this.names.length, ...kept);
  }

  newRuleId(): string {
    const id = `{00000000-CF00-0000-0000-${this.nextRuleNumber.toString(16).padStart(12, "0")}}`;
    this.nextRuleNumber += 1;
    return id.toUpperCase();
  }

  findName(name: string, sheet: HostSheet | null = null): HostName | undefined {
    const lower = name.toLowerCase();
    return this.names.find((item) => item.sheet === sheet && item.name.toLowerCase() === lower);
  }

  async save(): Promise<Uint8Array> {
    return saveWorkbook(this);
  }
}

/** A workbook with one empty sheet, Sheet1. */
export function createWorkbook(): HostWorkbook {
  const workbook = new HostWorkbook();
  workbook.addSheet("Sheet1");
  return workbook;
}
