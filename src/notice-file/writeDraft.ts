import { Document, Packer, type ISectionOptions, type Paragraph } from "docx";
import type { DraftAnnex, DraftDocument, DraftKind, DraftParagraph } from "../domain/notice/Draft";
import { annexTable } from "./annexTable";
import { imprint } from "./imprint";
import { paragraph } from "./officialForm";
import { sectionOf } from "./officialPage";

/** A blank line stands before these, the first of a run only. */
const AFTER_BLANK: readonly DraftKind[] = ["title", "addressee", "annexList", "signature"];
const IMPRINT: readonly DraftKind[] = ["copies", "printed"];

function bodyParagraph({ kind, text }: DraftParagraph, isFirst: boolean): Paragraph {
  switch (kind) {
    case "annexList":
      return paragraph(isFirst ? "annexFirst" : "annexNext", text);
    case "copies":
    case "printed":
      return paragraph("imprint", text);
    default:
      return paragraph(kind, text);
  }
}

function bodyOf(paragraphs: readonly DraftParagraph[]): Paragraph[] {
  return paragraphs.flatMap((one, at) => {
    const isFirst = paragraphs[at - 1]?.kind !== one.kind;
    // The signature stands two lines below the text, or below what is listed.
    const blanks = !isFirst || !AFTER_BLANK.includes(one.kind) ? 0 : one.kind === "signature" ? 2 : 1;
    return [...Array.from({ length: blanks }, () => paragraph("blank")), bodyParagraph(one, isFirst)];
  });
}

/** An annex on pages of its own. */
function annexOf(annex: DraftAnnex): ISectionOptions {
  return sectionOf(annex.isLandscape, [
    paragraph("label", annex.label),
    paragraph("annexTitle", annex.title),
    annexTable(annex),
    ...annex.notes.map((note) => paragraph("note", note)),
  ]);
}

/**
 * A drafted notice as a .docx in the form of GB/T 9704: only laid out here, every word is the draft's. The annexes stand
 * before 版记, which closes the document.
 */
export async function writeDraft({ paragraphs, annexes }: DraftDocument): Promise<Uint8Array> {
  const written = paragraphs.filter(({ text }) => text !== "");
  const isImprint = ({ kind }: DraftParagraph): boolean => IMPRINT.includes(kind);
  const lines = written.filter(isImprint).map(({ text }) => text);
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      sectionOf(false, bodyOf(written.filter((one) => !isImprint(one)))),
      ...annexes.map(annexOf),
      ...(lines.length === 0 ? [] : [sectionOf(false, imprint(lines))]),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
