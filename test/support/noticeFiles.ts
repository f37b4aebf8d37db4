import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

/** GB18030 of the characters that a notice has: one byte or two, looked up backwards through the decoder. */
export function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : codes.get(character);
      if (bytes === undefined) throw new Error(`no bytes for ${character}`);
      return bytes;
    }),
  );
}

const cellOf = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

/** A .docx of a text: a paragraph a line; lines with tabs are the rows of a table. */
export async function docxOf(text: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) rows.push(new TableRow({ children: line.split("\t").map(cellOf) }));
    else {
      closeTable();
      children.push(new Paragraph(line));
    }
  }
  closeTable();
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
