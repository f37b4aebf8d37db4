import type { Node } from "../syntax/Node";
import { parseFormula } from "../syntax/parseFormula";
import { SheetStore } from "./SheetStore";

/** Parsed texts that are kept; a sheet of conditional formats asks the same ones again and again. */
const MAX_PARSED = 20_000;

/** Sheets and defined names of one workbook. Names of both are the same whatever their case. */
export class Book {
  private readonly sheets = new Map<string, SheetStore>();
  private readonly names = new Map<string, Node>();
  private readonly parsed = new Map<string, Node>();

  constructor(readonly uses1904Dates: boolean) {}

  get allSheets(): Iterable<SheetStore> {
    return this.sheets.values();
  }

  get sheetCount(): number {
    return this.sheets.size;
  }

  sheet(name: string): SheetStore | undefined {
    return this.sheets.get(sheetKey(name));
  }

  addSheet(name: string): SheetStore {
    const sheet = new SheetStore(name);
    this.sheets.set(sheetKey(name), sheet);
    return sheet;
  }

  removeSheet(name: string): void {
    this.sheets.delete(sheetKey(name));
  }

  /** Keeps the order of the sheets. */
  renameSheet(before: string, after: string): void {
    const all = [...this.sheets.values()];
    this.sheets.clear();
    for (const sheet of all) {
      if (sheetKey(sheet.name) === sheetKey(before)) sheet.name = after;
      this.sheets.set(sheetKey(sheet.name), sheet);
    }
  }

  defineName(name: string, formula: string): void {
    this.names.set(name.toUpperCase(), parseFormula(formula));
  }

  /** The formula of a defined name; `name` in upper case. */
  name(name: string): Node | undefined {
    return this.names.get(name);
  }

  mapNames(change: (node: Node) => Node): void {
    for (const [name, node] of this.names) this.names.set(name, change(node));
  }

  parse(formula: string): Node {
    let node = this.parsed.get(formula);
    if (!node) {
      if (this.parsed.size >= MAX_PARSED) this.parsed.clear();
      this.parsed.set(formula, (node = parseFormula(formula)));
    }
    return node;
  }
}

export function sheetKey(name: string): string {
  return name.toLowerCase();
}
