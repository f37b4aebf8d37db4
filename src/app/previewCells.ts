import type { Ledger } from "../domain";
import { parseA1 } from "../domain/address";
import { cellText } from "../domain/values/text";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { CellValue } from "../domain/snapshot";
import type { PreparedSheet } from "./prepareAnnexes";
import type { PreviewedAnnexCell } from "./UseCases";

/** On one line: the head cell with a diagonal is spaced out over three. */
const onOneLine = (text: string): string => text.trim().replace(/\s+/gu, " ");

/** A number as its format shows it, as far as the annexes have formats: percents. */
function shown(content: unknown, numberFormat: string): string {
  if (content === null || content === undefined) return "";
  if (typeof content === "number") {
    const digits = /^0(?:\.(0+))?%/.exec(numberFormat);
    return digits === null ? String(content) : `${(content * 100).toFixed(digits[1]?.length ?? 0)}%`;
  }
  return onOneLine(cellText(content as CellValue));
}

const isContent = ({ kind }: SheetChange): boolean => kind === "value" || kind === "formula";

/** The unit of a cell's row: the text that heads it, for a row in which something is computed; "" for head and notes. */
function unitOf({ computed: { plan } }: PreparedSheet, units: ReadonlySet<string>, rowIndex: number): string {
  const [first] = plan.cells[rowIndex - plan.block.rowIndex] ?? [];
  const text = cellText(first?.value ?? null);
  return units.has(text) ? text : "";
}

function cellOf(
  sheet: PreparedSheet,
  units: ReadonlySet<string>,
  change: SheetChange,
  hand: PreviewedAnnexCell["hand"],
): PreviewedAnnexCell {
  const { plan, reading } = sheet.computed;
  const rect = parseA1(change.address);
  const row = (rect?.rowIndex ?? 0) - plan.block.rowIndex;
  const column = (rect?.columnIndex ?? 0) - plan.block.columnIndex;
  const before = reading.details.numberFormats[row]?.[column] ?? "General";
  const after = plan.cells[row]?.[column]?.numberFormat ?? "General";
  const texts = [shown(change.before, before), shown(change.after, after)] as const;
  // 28% typed in, and 292/1057 that shows as 28%: without their formats the two can be told apart.
  const isAlike = texts[0] === texts[1];
  return {
    sheet: change.sheet,
    unit: unitOf(sheet, units, rect?.rowIndex ?? 0),
    address: change.address,
    before: isAlike ? shown(change.before, "General") : texts[0],
    after: isAlike ? shown(change.after, "General") : texts[1],
    hand,
  };
}

/**
 * Each cell whose contents a build would change, row by row; those that people have changed by hand are marked, and those
 * that they have kept are there too, with what is computed for them.
 */
export function previewCells(
  sheets: readonly PreparedSheet[],
  { units, settings }: Pick<Ledger, "units" | "settings">,
): PreviewedAnnexCell[] {
  const names = new Set([...units.map(({ name }) => name), settings.provinceName.value]);
  return sheets.flatMap((sheet) =>
    sheet.computed.changes.filter(isContent).map((change) => {
      const isKept = sheet.kept.includes(change.address);
      return cellOf(sheet, names, change, isKept ? "kept" : change.handChanged === true ? "changed" : null);
    }),
  );
}
