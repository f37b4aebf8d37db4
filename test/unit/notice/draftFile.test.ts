import JSZip from "jszip";
import { checkNotice } from "../../../src/domain/notice/checkNotice";
import { documentText, draftDocument } from "../../../src/domain/notice/draftDocument";
import { reminders } from "../../../src/domain/notice/reminders";
import { readNoticeFile } from "../../../src/notice-file/readNoticeFile";
import { writeDraft } from "../../../src/notice-file/writeDraft";
import { writeReminders } from "../../../src/notice-file/writeReminders";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf } from "../../support/bookOf";
import { FULL, ledgerWith, MIXED } from "../../notice/support/books";

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const file = await readNoticeFile("通报.docx", bytes);
  if (file.kind === "problem") throw new Error(file.problem);
  return file.text;
};

/** The document with the first such cell of its tables changed. */
async function withCell(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const table = xml.indexOf("<w:tbl>");
  const text = new RegExp(`(<w:t[^>]*>)${from}(</w:t>)`, "u");
  zip.file("word/document.xml", xml.slice(0, table) + xml.slice(table).replace(text, `$1${to}$2`));
  return zip.generateAsync({ type: "uint8array" });
}

const tableClaims = (text: string, ledger: ReturnType<typeof ledgerWith>) =>
  checkNotice(text, ledger).claims.filter(({ form }) => form === "table");

describe("the annexes that are printed in a document", () => {
  test.each([
    ["as they stand on their sheets", ledgerWith(MIXED)],
    ["all sent in", ledgerWith(FULL)],
    ["as they would be built", readLedger(bookOf(BASE))],
  ])("are read row by row and agree with the workbook that they come from: %s", async (_, ledger) => {
    const claims = tableClaims(await textOf(await writeDraft(draftDocument(ledger))), ledger);
    expect(claims.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    // 附件1, 附件2, and the totals of 附件2.
    expect(claims).toHaveLength(ledger.units.length * 2 + 1);
    const { materials } = ledger;
    expect(claims[0]?.cells).toHaveLength(materials.length);
    expect(claims.at(-1)?.cells).toHaveLength(6);
  });

  test.each([
    ["√", "×", "附件1!B4"],
    ["1000", "1001", "附件2!E6"],
    ["120", "121", "附件2!B6"],
  ])("are named by the cell where %s was changed to %s", async (from, to, place) => {
    const ledger = ledgerWith(MIXED);
    const bytes = await withCell(await writeDraft(draftDocument(ledger)), from, to);
    const wrong = tableClaims(await textOf(bytes), ledger).filter(({ verdict }) => verdict === "contradicts");
    expect(
      wrong.flatMap(({ cells }) => cells.map(({ sheet, address }) => `${String(sheet)}!${String(address)}`)),
    ).toEqual([place]);
  });
});

test("what is read back from the document says what the draft says, paragraph by paragraph", async () => {
  const ledger = ledgerWith(MIXED);
  const draft = draftDocument(ledger);
  const lines = (await textOf(await writeDraft(draft))).split("\n");
  const body = documentText(draft).split("\n").slice(0, -1);
  expect(lines.slice(0, body.length)).toEqual(body);
});

test("reminders have a page each, with what is owed in a table", async () => {
  const owing = reminders(ledgerWith(MIXED));
  const bytes = await writeReminders({ reminders: owing, signature: "专项办公室", date: "2024-07-08" });
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  expect(xml.match(/<w:sectPr>/gu)).toHaveLength(owing.length);
  const text = await textOf(bytes);
  expect(text.match(/资料报送催办单/gu)).toHaveLength(owing.length);
  expect(text).toContain("2024年7月8日");
  for (const { owed } of owing) for (const { material } of owed) expect(text).toContain(`${material}\t`);
});
