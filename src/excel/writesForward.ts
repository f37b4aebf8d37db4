import { mergeMap } from "../domain/plan/effectiveFormats";
import type { BlockDetails, SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
import { plannedProperties } from "./blockFormats";
import { contentOf, standingContentOf } from "./cellContents";
import { entriesOf, fieldsOf, headEntries, joined, mergesOf, sizeWrites } from "./changeEntries";
import type { PageWrite, SheetWrites } from "./SheetWrites";

/** What a plan states of the page set-up in fields that Excel takes as they are. */
export const LAYOUT_FIELDS = [
  "orientation",
  "paperSize",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "centerHorizontally",
] as const;

function plannedPage(changes: readonly SheetChange[]): PageWrite | null {
  const change = changes.find(({ kind }) => kind === "print");
  if (change === undefined) return null;
  const after = fieldsOf(change.after) as Readonly<Record<string, string | number | boolean | null>>;
  const layout = Object.fromEntries(
    LAYOUT_FIELDS.flatMap((name) => {
      const value = after[name];
      return value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
  return {
    layout,
    ...(typeof after.pagesWide === "number" ? { zoom: { horizontalFitToPages: after.pagesWide } } : {}),
    ...("printArea" in after ? { printArea: String(after.printArea ?? "") } : {}),
    ...("titleRows" in after ? { titleRows: rowsAddress(after.titleRows ?? "") } : {}),
    ...(typeof after.centerFooter === "string" ? { centerFooter: after.centerFooter } : {}),
  };
}

/** `3:4` as Excel wants the rows to be repeated: absolute. */
export const rowsAddress = (rows: unknown): string => String(rows).replace(/\d+/g, (row) => `$${row}`);

/**
 * The writes that turn the block into what the plan says, and nothing else.
 * @param details What stands in the block.
 * @param changes Between the two, as `diffBlock` found them.
 */
export function writesForward(plan: SheetPlan, details: BlockDetails, changes: readonly SheetChange[]): SheetWrites {
  const { rowIndex: top, columnIndex: left } = plan.block;
  const merges = mergeMap(plan.block, plan.merges);
  const contentAt = (row: number, column: number): string | number | boolean => {
    const cell = plan.cells[row - top]?.[column - left];
    const isKept = cell === undefined || cell.keepValue === true;
    if (!isKept) return cell.formula ?? contentOf(cell.value, cell.numberFormat);
    const formula = details.formulas[row - top]?.[column - left];
    return (
      formula ?? standingContentOf(details.values[row - top]?.[column - left] ?? null, cell?.numberFormat ?? "General")
    );
  };
  return {
    sheetName: plan.sheetName,
    unmerge: mergesOf(changes, "before"),
    merge: mergesOf(changes, "after"),
    unfilled: [],
    formats: entriesOf(changes, ["format"], ({ after }) => {
      const fields = fieldsOf(after);
      return Object.keys(fields).every((name) => name === "numberFormat") ? null : plannedProperties(fields);
    }),
    numberFormats: entriesOf(changes, ["format"], ({ after }) => {
      const { numberFormat } = fieldsOf(after);
      return typeof numberFormat === "string" ? numberFormat : null;
    }),
    contents: joined(
      entriesOf(changes, ["value", "formula"], (_change, row, column) =>
        merges.isCovered(row - top, column - left) ? null : contentAt(row, column),
      ),
      headEntries(mergesOf(changes, "after"), contentAt),
    ),
    rowHeights: sizeWrites(changes, "row", ({ after }) => Number(after)),
    columnWidths: sizeWrites(changes, "column", ({ after }) => Number(after)),
    page: plannedPage(changes),
  };
}
