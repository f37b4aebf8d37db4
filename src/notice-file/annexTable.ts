import { AlignmentType, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { DraftAnnex } from "../domain/notice/Draft";
import { cellParagraph } from "./officialForm";
import { textWidth } from "./officialPage";

/** The first column of an annex holds the names of units: so much wider than the others. */
const FIRST_COLUMN = 2;
/** 24 points at least, in twentieths. */
const ROW_HEIGHT = { value: 480, rule: HeightRule.ATLEAST } as const;

const headRow = (cells: DraftAnnex["head"][number]): TableRow =>
  new TableRow({
    tableHeader: true,
    height: ROW_HEIGHT,
    children: cells.map(
      ({ text, columns, rows }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlign.CENTER,
          children: [cellParagraph(text, true)],
        }),
    ),
  });

const bodyRow = (texts: readonly string[]): TableRow =>
  new TableRow({
    cantSplit: true,
    height: ROW_HEIGHT,
    children: texts.map(
      (text) => new TableCell({ verticalAlign: VerticalAlign.CENTER, children: [cellParagraph(text, false)] }),
    ),
  });

/** A table over the whole width, its head repeated on every page. */
export function annexTable(
  { head, body, isLandscape }: Pick<DraftAnnex, "head" | "body" | "isLandscape">,
  firstColumn = FIRST_COLUMN,
): Table {
  const [first] = head;
  const count = (first ?? []).reduce((sum, { columns }) => sum + columns, 0);
  const width = textWidth(isLandscape);
  const one = Math.floor(width / (count - 1 + firstColumn));
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: count }, (_, at) => (at === 0 ? Math.floor(one * firstColumn) : one)),
    rows: [...head.map(headRow), ...body.map(bodyRow)],
  });
}
