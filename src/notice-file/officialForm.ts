import { AlignmentType, LineRuleType, Paragraph, TextRun } from "docx";

/** GB/T 9704: fonts by name (Word falls back by itself where one is not installed); sizes in half points. */
const FONTS = { title: "方正小标宋简体", heading: "黑体", body: "仿宋_GB2312" } as const;
const SIZES = { title: 44, body: 32, table: 24 } as const;
/** 28 points, in twentieths. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters of the body, in twentieths of a point. */
const INDENT = { firstLine: 640 } as const;

type Kind = "title" | "annexTitle" | "plain" | "text" | "heading" | "label" | "right" | "centred";

interface Look {
  readonly font: string;
  readonly size: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly indented: boolean;
}

const look = (over: Partial<Look>): Look => ({
  font: FONTS.body,
  size: SIZES.body,
  alignment: AlignmentType.LEFT,
  indented: false,
  ...over,
});

const LOOKS: Readonly<Record<Kind, Look>> = {
  title: look({ font: FONTS.title, size: SIZES.title, alignment: AlignmentType.CENTER }),
  annexTitle: look({ font: FONTS.title, size: SIZES.body, alignment: AlignmentType.CENTER }),
  plain: look({}),
  text: look({ alignment: AlignmentType.BOTH, indented: true }),
  heading: look({ font: FONTS.heading, indented: true }),
  label: look({ font: FONTS.heading }),
  right: look({ alignment: AlignmentType.RIGHT }),
  centred: look({ alignment: AlignmentType.CENTER }),
};

const runOf = (text: string, font: string, size: number): TextRun =>
  new TextRun({ text, size, font: { ascii: font, hAnsi: font, eastAsia: font } });

/** A paragraph in the look of its kind. */
export function paragraph(kind: Kind, text: string): Paragraph {
  const { font, size, alignment, indented } = LOOKS[kind];
  // 22 points do not fit into a line of 28 with room to spare.
  const spacing = kind === "title" ? { line: 640, lineRule: LineRuleType.EXACT } : LINE;
  return new Paragraph({
    alignment,
    spacing,
    ...(indented ? { indent: INDENT } : {}),
    children: text === "" ? [] : [runOf(text, font, size)],
  });
}

/** The words of a table's cell. */
export function cellParagraph(text: string, isHead: boolean): Paragraph {
  const font = isHead ? FONTS.heading : FONTS.body;
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [runOf(text, font, SIZES.table)] });
}
