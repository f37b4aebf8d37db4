import { contentAt } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { numberFormatAt } from "../excel/styles";
import type { Host } from "../index";
import type { ConditionalLooks } from "./conditional/ConditionalLooks";
import { Clipboard } from "./edits/Clipboard";
import { UserEdits, type EditEvents } from "./edits/UserEdits";
import type { GridSource } from "./GridSource";

export interface SourceEvents extends EditEvents {
  readonly onSelect: () => void;
}

/** The host, as the grid sees it. */
export function hostSource(host: Host, looks: ConditionalLooks, events: SourceEvents): GridSource {
  const { workbook } = host;
  const textAt: GridSource["textAt"] = (sheet, rowIndex, columnIndex) => host.textAt(sheet.name, rowIndex, columnIndex);
  const edits = new UserEdits(host, events);
  const preview: GridSource["preview"] = (sheet, area) => {
    workbook.select(sheet, area);
    events.onSelect();
  };
  return {
    workbook,
    edits,
    clipboard: new Clipboard(edits, textAt),
    textAt,
    valueAt: (sheet, rowIndex, columnIndex) => contentAt(sheet, rowIndex, columnIndex).value,
    inputAt: (sheet, rowIndex, columnIndex) => inputAt(sheet, rowIndex, columnIndex, textAt),
    conditionalLookAt: (sheet, rowIndex, columnIndex) => looks.at(sheet, rowIndex, columnIndex),
    preview,
    select: (sheet, area) => {
      if (sheet !== workbook.activeSheet) host.select(sheet.name, area).then(events.onSelect, events.onFailed);
      else {
        // The frame moves at once, though the add-in, which may be busy, hears of it in its turn.
        preview(sheet, area);
        host.announceSelection().catch(events.onFailed);
      }
    },
    click: (sheet, cell, offsetX, offsetY) => {
      host.click(sheet.name, cell, offsetX, offsetY).catch(events.onFailed);
    },
    beginCellEdit: () => host.beginCellEdit(),
  };
}

function inputAt(sheet: HostSheet, rowIndex: number, columnIndex: number, textAt: GridSource["textAt"]): string {
  const { value, formula } = contentAt(sheet, rowIndex, columnIndex);
  if (formula !== null) return formula;
  if (typeof value === "string") return value;
  const shown = (): string => textAt(sheet, rowIndex, columnIndex);
  return typeof value === "number" ? numberInput(value, numberFormatAt(sheet, rowIndex, columnIndex), shown) : shown();
}

/** As Excel's formula bar has it: dates and percentages as shown, every other number bare and exact. */
function numberInput(value: number, numberFormat: string, shown: () => string): string {
  if (numberFormat.includes("%")) return `${String(Number((value * 100).toPrecision(15)))}%`;
  return isDateFormat(numberFormat) ? shown() : String(value);
}

const isDateFormat = (numberFormat: string): boolean =>
  /[ymdhs年月日]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
