import {
  BorderStyle,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from "docx";
import { paragraph } from "./officialForm";
import { textWidth } from "./officialPage";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** 0.35 mm and 0.25 mm, in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;
/** One character of 4号, in twentieths of a point. */
const ONE_CHARACTER = 280;

/** 版记: 抄送 and 印发 between lines, at the foot of the last page. */
export function imprint(lines: readonly string[]): Table {
  const width = textWidth(false);
  const indent = { left: ONE_CHARACTER, right: ONE_CHARACTER };
  const tabStops = [{ type: TabStopType.RIGHT, position: width - ONE_CHARACTER }];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map(
      (line) =>
        new TableRow({
          children: [
            new TableCell({
              margins: { left: 0, right: 0 },
              children: [paragraph("imprint", line, { indent, tabStops })],
            }),
          ],
        }),
    ),
  });
}
