import type { ReportedClaim } from "../../app/CommandResult";
import type { DraftParagraph, NoticeEdit } from "../../domain/notice/Draft";

/** What the cells say in the place of a paragraph. */
const baseOf = ({ generated, text }: DraftParagraph): string => generated ?? text;

/** The paragraphs that were typed, as the workbook is to keep them; what was typed back to what stands is none. */
export function editsToKeep(
  paragraphs: readonly DraftParagraph[],
  typed: Readonly<Record<string, string>>,
): readonly NoticeEdit[] {
  return paragraphs.flatMap((paragraph): NoticeEdit[] => {
    const { key, text: standing } = paragraph;
    const text = typed[key];
    return text === undefined || text === standing ? [] : [{ key, base: baseOf(paragraph), text }];
  });
}

/** A paragraph with the claims that its text makes. */
export interface ShownParagraph {
  readonly paragraph: DraftParagraph;
  readonly claims: readonly ReportedClaim[];
}

/**
 * The paragraphs of a draft, each with its claims: those whose place lies inside it.
 * @param text The text that the places are counted in, a paragraph a line; blank paragraphs are not in it.
 */
export function shownParagraphs(
  paragraphs: readonly DraftParagraph[],
  text: string,
  claims: readonly ReportedClaim[],
): readonly ShownParagraph[] {
  let from = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.text === "") return { paragraph, claims: [] };
    const start = text.indexOf(paragraph.text, from);
    const end = start + paragraph.text.length;
    from = end;
    return { paragraph, claims: claims.filter((claim) => claim.start >= start && claim.end <= end) };
  });
}
