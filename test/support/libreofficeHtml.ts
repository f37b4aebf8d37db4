import { readFile } from "node:fs/promises";

import { JSDOM } from "jsdom";

export interface HtmlCell {
  readonly text: string;
  /** `#RRGGBB`; null without a fill. */
  readonly fill: string | null;
}

/** The tables of LibreOffice's HTML export: sheet name → rows of cells, merged ones standing in each place they cover. */
export async function readHtmlTables(file: string): Promise<Map<string, HtmlCell[][]>> {
  const { document } = new JSDOM(await readFile(file, "utf8")).window;
  const names = [...document.querySelectorAll("h1 > em")].map((name) => name.textContent);
  const tables = [...document.querySelectorAll("table")];
  return new Map(tables.map((table, index) => [names[index] ?? "", rowsOf(table)]));
}

function rowsOf(table: HTMLTableElement): HtmlCell[][] {
  const rows: HtmlCell[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, rowIndex) => {
    let columnIndex = 0;
    for (const cell of row.cells) {
      while (rows[rowIndex]?.[columnIndex] !== undefined) columnIndex += 1;
      const read = { text: cell.textContent.trim(), fill: cell.getAttribute("bgcolor")?.toUpperCase() ?? null };
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = rows[rowIndex + down];
          if (target) target[columnIndex + right] = read;
        }
      }
    }
  });
  return rows;
}

export interface ColouredCell extends HtmlCell {
  readonly address: string;
}

/** Cells whose fill is another one than in the uncoloured workbook. */
export function newlyFilled(before: readonly HtmlCell[][], after: readonly HtmlCell[][]): ColouredCell[] {
  return after.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => {
      const isNew = cell.fill !== null && cell.fill !== (before[rowIndex]?.[columnIndex]?.fill ?? null);
      return isNew ? [{ ...cell, address: `${String.fromCharCode(65 + columnIndex)}${String(rowIndex + 1)}` }] : [];
    }),
  );
}
