import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from "docx";
import { FONTS } from "./officialForm";

/** A4 and its margins in millimetres, as GB/T 9704 has them; the library turns a landscape page by itself. */
const PAGE = { width: 210, height: 297 } as const;
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** The page number stands 7 mm below the text. */
const FOOTER = 25;
/** 4号, in half points, and one character of it in twentieths. */
const NUMBER_SIZE = 28;
const ONE_CHARACTER = 280;

const mm = convertMillimetersToTwip;

/** How wide the text is, in twentieths of a point. */
export function textWidth(isLandscape: boolean): number {
  return mm((isLandscape ? PAGE.height : PAGE.width) - MARGINS.left - MARGINS.right);
}

/** How high the text of a portrait page is, in twentieths of a point. */
export const textHeight = (): number => mm(PAGE.height - MARGINS.top - MARGINS.bottom);

function numberFooter(isOdd: boolean): Footer {
  const font = { ascii: FONTS.page, hAnsi: FONTS.page, eastAsia: FONTS.page };
  return new Footer({
    children: [
      new Paragraph({
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { right: ONE_CHARACTER } : { left: ONE_CHARACTER },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: NUMBER_SIZE, font })],
      }),
    ],
  });
}

/** A section on pages of its own, numbered — 1 — outside, as GB/T 9704 has it. */
export function sectionOf(isLandscape: boolean, children: ISectionOptions["children"]): ISectionOptions {
  const { PORTRAIT, LANDSCAPE } = PageOrientation;
  const size = { width: mm(PAGE.width), height: mm(PAGE.height), orientation: isLandscape ? LANDSCAPE : PORTRAIT };
  const margin = {
    top: mm(MARGINS.top),
    bottom: mm(MARGINS.bottom),
    left: mm(MARGINS.left),
    right: mm(MARGINS.right),
    footer: mm(FOOTER),
  };
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size, margin } },
    footers: { default: numberFooter(true), even: numberFooter(false) },
    children,
  };
}
