import type { CalcValue } from "../engine/CalcEngine";
import { parseRect, type Rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { cellText } from "../excel/cellText";
import { numberFormatAt } from "../excel/styles";

/** The cells of the workbook by the names of their sheets, as whoever runs the host speaks of them. */
export class HostCells {
  constructor(private readonly workbook: HostWorkbook) {}

  sheetNamed(name: string): HostSheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet named ${name}.`);
    return sheet;
  }

  locate(sheetName: string, where: string | Rect): { readonly sheet: HostSheet; readonly area: Rect } {
    const area = typeof where === "string" ? parseRect(where) : where;
    if (!area) throw new Error(`${JSON.stringify(where)} is no address.`);
    return { sheet: this.sheetNamed(sheetName), area };
  }

  valueAt(sheetName: string, rowIndex: number, columnIndex: number): CalcValue {
    return contentAt(this.sheetNamed(sheetName), rowIndex, columnIndex).value;
  }

  textAt(sheetName: string, rowIndex: number, columnIndex: number): string {
    const sheet = this.sheetNamed(sheetName);
    const format = numberFormatAt(sheet, rowIndex, columnIndex);
    return cellText(contentAt(sheet, rowIndex, columnIndex).value, format, this.workbook.uses1904Dates);
  }

  /** Of the first cell of the selection. */
  selectedText(): string {
    const { sheet, area } = this.workbook.selection;
    return this.textAt(sheet.name, area.rowIndex, area.columnIndex);
  }
}
