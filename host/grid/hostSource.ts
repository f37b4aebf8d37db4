import { cellAddress } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import { numberFormatAt } from "../excel/styles";
import type { Host } from "../index";
import type { ConditionalFills } from "./ConditionalFills";
import type { GridSource } from "./GridSource";

export interface SourceEvents {
  readonly onSelect: () => void;
  readonly onEdited: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** The host, as the grid sees it. */
export function hostSource(host: Host, fills: ConditionalFills, events: SourceEvents): GridSource {
  const { workbook } = host;
  const textAt: GridSource["textAt"] = (sheet, rowIndex, columnIndex) => host.textAt(sheet.name, rowIndex, columnIndex);
  return {
    workbook,
    textAt,
    valueAt: (sheet, rowIndex, columnIndex) => contentAt(sheet, rowIndex, columnIndex).value,
    inputAt: (sheet, rowIndex, columnIndex) => {
      const { value, formula } = contentAt(sheet, rowIndex, columnIndex);
      if (formula !== null) return formula;
      if (typeof value !== "number") return textAt(sheet, rowIndex, columnIndex);
      return numberInput(value, numberFormatAt(sheet, rowIndex, columnIndex), () =>
        textAt(sheet, rowIndex, columnIndex),
      );
    },
    conditionalFillAt: (sheet, rowIndex, columnIndex) => fills.at(sheet, rowIndex, columnIndex),
    select: (sheet, area) => {
      // On the same sheet the frame moves at once, though the add-in, which may be busy, hears of it in its turn.
      if (sheet === workbook.activeSheet) {
        workbook.select(sheet, area);
        events.onSelect();
      }
      host.select(sheet.name, area).then(events.onSelect, events.onFailed);
    },
    edit: (sheet, rowIndex, columnIndex, input) => {
      host.edit(sheet.name, cellAddress(rowIndex, columnIndex), input).then(events.onEdited, events.onFailed);
    },
  };
}

/** As Excel's formula bar has it: dates and percentages as shown, every other number bare and exact. */
function numberInput(value: number, numberFormat: string, shown: () => string): string {
  if (numberFormat.includes("%")) return `${String(Number((value * 100).toPrecision(15)))}%`;
  return isDateFormat(numberFormat) ? shown() : String(value);
}

const isDateFormat = (numberFormat: string): boolean =>
  /[ymdhs年月日]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
