import type { CellValue } from "../snapshot";
import { readDate, type DateOptions } from "../values/date";
import { readNumber } from "../values/number";
import { normaliseText } from "../values/text";
import type { ImportHead } from "./importHead";
import type { CellMaking, ImportChoice, PlannedColumn } from "./ImportPlan";
import { createRowReader, type TextRow } from "./importRow";
import type { ImportTarget } from "./ImportTarget";
import { dateOptions } from "../submissions/readSubmissions";

/** Serial 0 of the 1904 system is serial 1462 of the 1900 system. */
const SHIFT_1904 = 1462;
/** As a system writes a number: no sign in front but a minus, no 0 that would be lost, no more digits than Excel keeps. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u;

function dateCell(text: string, options: DateOptions): CellValue {
  const reading = readDate(text, "General", options);
  if (reading.kind !== "date") return text;
  return options.uses1904Dates ? reading.dateSerial - SHIFT_1904 : reading.dateSerial;
}

function numberCell(text: string): CellValue {
  const reading = readNumber(text);
  return reading.kind === "number" ? reading.value : text;
}

function cellOf(text: string, making: CellMaking, options: DateOptions): CellValue {
  if (normaliseText(text) === "") return null;
  if (making === "date") return dateCell(text, options);
  if (making === "number") return numberCell(text);
  return making === "plain" && PLAIN_NUMBER.test(text) && text.length <= 16 ? Number(text) : text;
}

/**
 * Makes the cells of a row as they are written: a day as Excel holds it, digits that name something as text, everything
 * that cannot be read as it stands (a finding will say so).
 * Shape: columns and target → (row of the file → one value a planned column).
 */
export function createCellMaker(
  columns: readonly PlannedColumn[],
  target: Pick<ImportTarget, "settings" | "uses1904Dates">,
): (row: TextRow) => CellValue[] {
  const { uses1904Dates, settings } = target;
  const options = dateOptions({ uses1904Dates, cutOffSerial: settings.cutOff.value });
  return (row) =>
    columns.map(({ source, making }) => (source === null ? null : cellOf(row[source] ?? "", making, options)));
}

/**
 * Which rows are written: all of the data, without those whose number stands already where the user wants that.
 * Shape: rows of the file, below its head → indexes among them.
 */
export function selectRows(
  rows: readonly TextRow[],
  { head, target, choice }: { readonly head: ImportHead; readonly target: ImportTarget; readonly choice: ImportChoice },
): number[] {
  const read = createRowReader(head, target);
  const seen = new Set(choice.mode === "append" && head.kind === "cases" ? target.caseNumbers : []);
  const selected: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = read(cells);
    if (row.kind !== "data") continue;
    if (choice.doubled === "skip" && row.id !== "") {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
    }
    selected.push(index);
  }
  return selected;
}
