import {
  convertMillimetersToTwip,
  Document,
  Packer,
  PageOrientation,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from "docx";
import type { DraftAnnex, DraftDocument } from "../domain";
import { cellParagraph, paragraph } from "./officialForm";

/** A4 and its margins in millimetres, as GB/T 9704 has them; the library turns a landscape page by itself. */
const PAGE = { width: 210, height: 297 } as const;
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;

function pageOf(isLandscape: boolean): NonNullable<ISectionOptions["properties"]> {
  const mm = convertMillimetersToTwip;
  const { PORTRAIT, LANDSCAPE } = PageOrientation;
  return {
    page: {
      size: { width: mm(PAGE.width), height: mm(PAGE.height), orientation: isLandscape ? LANDSCAPE : PORTRAIT },
      margin: { top: mm(MARGINS.top), bottom: mm(MARGINS.bottom), left: mm(MARGINS.left), right: mm(MARGINS.right) },
    },
  };
}

function bodyOf(draft: DraftDocument): ISectionOptions {
  const { documentNumber, title, addressee, opening, sections, annexes, signature, date } = draft;
  const listed = annexes.map((annex, at) => `${at === 0 ? "附件：" : ""}${String(at + 1)}.${annex.title}`);
  return {
    properties: pageOf(false),
    children: [
      paragraph("centred", documentNumber),
      paragraph("plain", ""),
      paragraph("title", title),
      paragraph("plain", ""),
      paragraph("plain", addressee),
      paragraph("text", opening),
      ...sections.flatMap(({ heading, sentences }) => [
        paragraph("heading", heading),
        ...(sentences.length === 0 ? [] : [paragraph("text", sentences.join(""))]),
      ]),
      paragraph("plain", ""),
      ...listed.map((text) => paragraph("text", text)),
      paragraph("plain", ""),
      paragraph("right", signature),
      paragraph("right", date),
    ],
  };
}

const headRow = (cells: DraftAnnex["head"][number]): TableRow =>
  new TableRow({
    tableHeader: true,
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
    children: texts.map(
      (text) => new TableCell({ verticalAlign: VerticalAlign.CENTER, children: [cellParagraph(text, false)] }),
    ),
  });

/** An annex on pages of its own: a section of the document. */
function annexOf({ label, title, head, body, notes, isLandscape }: DraftAnnex): ISectionOptions {
  return {
    properties: pageOf(isLandscape),
    children: [
      paragraph("label", label),
      paragraph("annexTitle", title),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [...head.map(headRow), ...body.map(bodyRow)],
      }),
      ...notes.map((note) => paragraph("plain", note)),
    ],
  };
}

/**
 * A drafted notice as a .docx in the form of GB/T 9704: only laid out here, every word is the draft's.
 */
export async function writeDraft(draft: DraftDocument): Promise<Uint8Array> {
  const document = new Document({ sections: [bodyOf(draft), ...draft.annexes.map(annexOf)] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
