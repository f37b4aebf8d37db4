import { rectAddress } from "../../../host/engine/document/a1";
import { fillColor } from "../../../host/grid/cellStyle";
import { ConditionalLooks } from "../../../host/grid/conditional/ConditionalLooks";
import { looksOf } from "../../../host/grid/conditional/lookOf";
import { hostSource } from "../../../host/grid/hostSource";
import { sheetLayout } from "../../../host/grid/layout";
import { cellsOf } from "../../../host/grid/visibleCells";
import type { Host } from "../../../host/index";

const WINDOW = { rowIndex: 0, columnIndex: 0, rowCount: 24, columnCount: 16 };

const eachCell = <T>(read: (row: number, column: number) => T): T[][] =>
  Array.from({ length: WINDOW.rowCount }, (_, row) =>
    Array.from({ length: WINDOW.columnCount }, (__, column) => read(row, column)),
  );

const nothing = (): void => undefined;

/** What the grid draws of the first sheet: texts, colours, merged areas, and where everything lies. */
export async function gridState(host: Host): Promise<Readonly<Record<string, unknown>>> {
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error("The workbook has no sheet.");
  // The page asks for the looks of what is in view, and draws on until the answers are there; here they are waited for.
  const questions = eachCell((rowIndex, columnIndex) => ({ sheet, rowIndex, columnIndex })).flat();
  const looks = await host.inspect((session) => looksOf(session, questions));
  const source = hostSource(host, new ConditionalLooks(() => Promise.resolve([]), nothing, nothing), {
    onSelect: nothing,
    onEdited: nothing,
    onFailed: nothing,
  });
  const { theme } = host.workbook;
  const textAt = (row: number, column: number): string => source.textAt(sheet, row, column);
  const layout = sheetLayout(sheet, { rows: WINDOW.rowCount, columns: WINDOW.columnCount }, 1, textAt);
  const { rows, columns, frozenRows, frozenColumns } = layout;
  return {
    texts: eachCell(textAt),
    inputs: eachCell((row, column) => source.inputAt(sheet, row, column)),
    fills: eachCell((row, column) => fillColor(sheet.styleAt(row, column).fill, theme)),
    looks,
    drawn: cellsOf(sheet, WINDOW, layout).map(rectAddress),
    tops: Array.from({ length: WINDOW.rowCount }, (_, row) => rows.start(row)),
    lefts: Array.from({ length: WINDOW.columnCount }, (_, column) => columns.start(column)),
    frozen: [frozenRows, frozenColumns],
  };
}
