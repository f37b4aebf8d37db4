import { toA1 } from "../domain/address";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { BlockReading, PageReading } from "./BlockReading";
import { losesFill, standingProperties, uncoveredProperties } from "./blockFormats";
import { standingContentOf } from "./cellContents";
import { entriesOf, fieldsOf, headEntries, joined, mergesOf, sizeWrites } from "./changeEntries";
import { coveredCells } from "./coveredCells";
import type { PageWrite, SheetWrites } from "./SheetWrites";
import { LAYOUT_FIELDS, rowsAddress } from "./writesForward";

/** Excel takes either a scale or a number of pages, and nothing that is null. */
function standingZoom({ zoom }: PageReading): Excel.PageLayoutZoomOptions {
  if (typeof zoom.scale === "number") return { scale: zoom.scale };
  const { horizontalFitToPages, verticalFitToPages } = zoom;
  return {
    ...(typeof horizontalFitToPages === "number" ? { horizontalFitToPages } : {}),
    ...(typeof verticalFitToPages === "number" ? { verticalFitToPages } : {}),
  };
}

function standingPage(changes: readonly SheetChange[], page: PageReading | null): PageWrite | null {
  const change = changes.find(({ kind }) => kind === "print");
  if (change === undefined || page === null) return null;
  const names = Object.keys(fieldsOf(change.after));
  const { printArea, titleRows } = page;
  const layout = Object.fromEntries(
    LAYOUT_FIELDS.filter((name) => names.includes(name)).map((name) => [name, page[name]]),
  );
  return {
    layout,
    ...(names.includes("pagesWide") ? { zoom: standingZoom(page) } : {}),
    ...(names.includes("printArea") ? { printArea: printArea ?? "" } : {}),
    ...(names.includes("titleRows") ? { titleRows: titleRows === null ? "" : rowsAddress(titleRows) } : {}),
    ...(names.includes("centerFooter") ? { centerFooter: page.centerFooter } : {}),
  };
}

/**
 * The writes that put back what stood before the changes were made, cell for cell; what the changes did not touch is
 * left as it is now.
 * @param changes Of this sheet, as they were applied.
 * @param reading What stood before them.
 */
export function writesBack(reading: BlockReading, changes: readonly SheetChange[]): SheetWrites {
  const { details, properties, standardRows, standardColumns, page } = reading;
  const { rowIndex: top, columnIndex: left } = details.block;
  const merges = [...mergesOf(changes, "before"), ...mergesOf(changes, "after")];
  const covered = coveredCells(reading, merges);
  const numberFormatAt = (row: number, column: number): string =>
    details.numberFormats[row - top]?.[column - left] ?? "General";
  const contentAt = (row: number, column: number): string | number | boolean =>
    details.formulas[row - top]?.[column - left] ??
    standingContentOf(details.values[row - top]?.[column - left] ?? null, numberFormatAt(row, column));
  const swallowed = coveredCells(reading, mergesOf(changes, "after")).map(({ rowIndex, columnIndex }) => ({
    rowIndex,
    columnIndex,
    value: contentAt(rowIndex, columnIndex),
  }));
  return {
    sheetName: details.sheetName,
    unmerge: mergesOf(changes, "after"),
    merge: mergesOf(changes, "before"),
    unfilled: covered
      .filter(({ own, head }) => losesFill(own, head))
      .map(({ rowIndex, columnIndex }) => toA1(rowIndex, columnIndex)),
    formats: joined(
      covered.map((cell) => ({ ...cell, value: uncoveredProperties(cell.own, cell.head) })),
      entriesOf(changes, ["format"], ({ after }, row, column) => {
        const names = Object.keys(fieldsOf(after)).filter((name) => name !== "numberFormat");
        const standing = properties[row - top]?.[column - left];
        return names.length === 0 || standing === undefined ? null : standingProperties(standing, names);
      }),
    ),
    numberFormats: joined(
      covered.map((cell) => ({ ...cell, value: numberFormatAt(cell.rowIndex, cell.columnIndex) })),
      entriesOf(changes, ["format"], ({ after }, row, column) =>
        "numberFormat" in fieldsOf(after) ? numberFormatAt(row, column) : null,
      ),
    ),
    contents: joined(
      entriesOf(changes, ["value", "formula"], (_change, row, column) => contentAt(row, column)),
      [...headEntries(merges, contentAt), ...swallowed],
    ),
    rowHeights: sizeWrites(changes, "row", ({ before }, index) =>
      standardRows[index - top] === true ? "standard" : Number(before),
    ),
    columnWidths: sizeWrites(changes, "column", ({ before }, index) =>
      standardColumns[index - left] === true ? "standard" : Number(before),
    ),
    page: standingPage(changes, page),
  };
}
