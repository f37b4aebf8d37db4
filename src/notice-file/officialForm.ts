import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from "docx";

/** GB/T 9704: fonts by name (Word falls back by itself where one is not installed); sizes in half points. */
export const FONTS = { title: "方正小标宋简体", heading: "黑体", body: "仿宋_GB2312", page: "宋体" } as const;
const SIZES = { issuer: 60, title: 44, body: 32, imprint: 28, table: 24 } as const;
const RED = "FF0000";
/** One character of the body, in twentieths of a point. */
const CHARACTER = 320;
/** 28 points, in twentieths. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** 22 points and more do not fit into a line of 28 with room to spare. */
const TITLE_LINE = { line: 640, lineRule: LineRuleType.EXACT } as const;
const ISSUER_LINE = { line: 800, lineRule: LineRuleType.EXACT, after: 280 } as const;

/** 红头: the red line under 文号. */
const RED_LINE = { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED, space: 6 } } as const;

type Kind =
  | "issuer"
  | "number"
  | "title"
  | "annexTitle"
  | "addressee"
  | "text"
  | "heading"
  | "annexFirst"
  | "annexNext"
  | "signature"
  | "date"
  | "label"
  | "note"
  | "blank"
  | "imprint";

interface Look {
  readonly font: string;
  readonly size: number;
  readonly color?: string;
  readonly layout: IParagraphOptions;
}

const { LEFT, CENTER, RIGHT, BOTH } = AlignmentType;
const look = (layout: IParagraphOptions, over: Partial<Look> = {}): Look => ({
  font: FONTS.body,
  size: SIZES.body,
  ...over,
  layout: { spacing: LINE, ...layout },
});

const LOOKS: Readonly<Record<Kind, Look>> = {
  issuer: look({ alignment: CENTER, spacing: ISSUER_LINE }, { font: FONTS.title, size: SIZES.issuer, color: RED }),
  number: look({ alignment: CENTER, border: RED_LINE }),
  title: look({ alignment: CENTER, spacing: TITLE_LINE }, { font: FONTS.title, size: SIZES.title }),
  annexTitle: look({ alignment: CENTER }, { font: FONTS.title }),
  addressee: look({ alignment: LEFT }),
  text: look({ alignment: BOTH, indent: { firstLine: 2 * CHARACTER } }),
  heading: look({ alignment: BOTH, indent: { firstLine: 2 * CHARACTER }, keepNext: true }, { font: FONTS.heading }),
  // 附件：1.… begins two characters in; its further lines, and the annexes below, stand under the first title.
  annexFirst: look({ alignment: LEFT, indent: { left: 5.75 * CHARACTER, hanging: 3.75 * CHARACTER } }),
  annexNext: look({ alignment: LEFT, indent: { left: 5.75 * CHARACTER, hanging: 0.75 * CHARACTER } }),
  signature: look({ alignment: RIGHT, indent: { right: 2 * CHARACTER }, keepNext: true }),
  date: look({ alignment: RIGHT, indent: { right: 4 * CHARACTER } }),
  label: look({ alignment: LEFT }, { font: FONTS.heading }),
  note: look({ alignment: LEFT, spacing: { line: 360, lineRule: LineRuleType.AT_LEAST } }, { size: SIZES.table }),
  blank: look({ alignment: LEFT }),
  imprint: look({ alignment: LEFT, spacing: { line: 480, lineRule: LineRuleType.EXACT } }, { size: SIZES.imprint }),
};

const PLACEHOLDER = /(【[^【】]*】)/u;

/** Text in one font; what still has to be filled in is marked, so that nobody sends it out. */
export function runsOf(text: string, font: string, size: number, color?: string): TextRun[] {
  return text
    .split(PLACEHOLDER)
    .filter((part) => part !== "")
    .map(
      (part) =>
        new TextRun({
          text: part,
          size,
          font: { ascii: font, hAnsi: font, eastAsia: font },
          ...(color === undefined ? {} : { color }),
          ...(PLACEHOLDER.test(part) ? { highlight: "yellow" as const } : {}),
        }),
    );
}

/** A paragraph in the look of its kind. */
export function paragraph(kind: Kind, text = "", more: IParagraphOptions = {}): Paragraph {
  const { font, size, color, layout } = LOOKS[kind];
  return new Paragraph({ ...layout, ...more, children: runsOf(text, font, size, color) });
}

/** The words of a table's cell. */
export function cellParagraph(text: string, isHead: boolean): Paragraph {
  const font = isHead ? FONTS.heading : FONTS.body;
  return new Paragraph({ alignment: CENTER, children: runsOf(text, font, SIZES.table) });
}
