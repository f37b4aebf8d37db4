import { BorderStyle, LineRuleType, Table, TableCell, TableRow, TabStopType, WidthType, type Paragraph } from "docx";
import { paragraph } from "./officialForm";
import { textHeight, textWidth } from "./officialPage";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** 0.35 mm and 0.25 mm, in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;
/** One character of 4号, in twentieths of a point. */
const ONE_CHARACTER = 280;
/** A line and its rule, and what has to stay free for the paragraph that ends the document; twentieths of a point. */
const LINE_HEIGHT = 500;
const END = 40;

const exactly = (line: number) => ({ spacing: { line, lineRule: LineRuleType.EXACT } });

/** How many lines a text takes, all characters as wide as Chinese ones. */
const linesOf = (text: string, width: number): number => Math.ceil((text.length * ONE_CHARACTER) / width);

function table(lines: readonly string[], width: number): Table {
  const indent = { left: ONE_CHARACTER, right: ONE_CHARACTER };
  const tabStops = [{ type: TabStopType.RIGHT, position: width - ONE_CHARACTER }];
  const row = (line: string): TableRow =>
    new TableRow({
      children: [
        new TableCell({
          margins: { left: 0, right: 0 },
          children: [paragraph("imprint", line, { indent, tabStops })],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
    rows: lines.map(row),
  });
}

/**
 * 版记: 抄送 and 印发 between lines, at the foot of a page of its own. A line as high as what is left of the page stands
 * above it: a floating table at the bottom is one at the top for LibreOffice.
 */
export function imprint(lines: readonly string[]): (Paragraph | Table)[] {
  const width = textWidth(false);
  const count = lines.reduce((sum, line) => sum + linesOf(line, width - 2 * ONE_CHARACTER), 0);
  const above = Math.max(LINE_HEIGHT, textHeight() - count * LINE_HEIGHT - 2 * END);
  return [paragraph("blank", "", exactly(above)), table(lines, width), paragraph("blank", "", exactly(END))];
}
