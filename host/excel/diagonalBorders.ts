import type { Border, BorderDiagonal, Style } from "exceljs";
import { borderTable, type StyleTable } from "./styleProperties";

export type Diagonal = "up" | "down";

const LINE = borderTable("diagonal");

function diagonalOf(style: Partial<Style>): Partial<BorderDiagonal> {
  return style.border?.diagonal ?? {};
}

/** The style as if the other diagonal were not there. */
function seen(style: Partial<Style>, diagonal: Diagonal): Partial<Style> {
  if (diagonalOf(style)[diagonal] === true) return style;
  const { diagonal: _other, ...border } = style.border ?? {};
  return { ...style, border };
}

/** A line in one direction; a line in the other goes on, and takes the look of the last that was drawn. */
function drawn(style: Partial<Style>, diagonal: Diagonal, line: Partial<Border> | undefined): Partial<Style> {
  const before = diagonalOf(style);
  const other: Diagonal = diagonal === "up" ? "down" : "up";
  const hasOther = before[other] === true;
  const { diagonal: _before, ...border } = style.border ?? {};
  if (line) return { ...style, border: { ...border, diagonal: { ...line, [diagonal]: true, ...(hasOther ? { [other]: true } : {}) } } };
  const { [diagonal]: _line, ...kept } = before;
  return { ...style, border: hasOther ? { ...border, diagonal: kept } : border };
} // prettier-ignore

/** The properties of one diagonal of a cell. */
export function diagonalTable(diagonal: Diagonal): StyleTable {
  return Object.fromEntries(
    Object.entries(LINE).map(([name, property]) => [
      name,
      {
        get: (style, theme) => property.get(seen(style, diagonal), theme),
        set: (style, value) => drawn(style, diagonal, property.set(seen(style, diagonal), value).border?.diagonal),
      },
    ]),
  );
}
