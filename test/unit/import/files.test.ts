import { Workbook } from "exceljs";
import { CsvRows, plainCell, separatorOf, type Row } from "../../../src/import/CsvRows";
import { decodeChunks, detectEncoding } from "../../../src/import/decode";
import { blobOf, csvOf, HEAD, preview, problemOf } from "./importFixtures";

const none = (): void => undefined;
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
/** 海北 in GB18030; U+3402 needs four bytes, which GBK has not. */
const HAIBEI = bytes(0xba, 0xa3, 0xb1, 0xb1);
const FOUR_BYTES = bytes(0x81, 0x39, 0xee, 0x39);
const BOM = bytes(0xef, 0xbb, 0xbf);

function rowsOf(text: string, pieceLength = text.length): Row[] {
  const rows: Row[] = [];
  const csv = new CsvRows((batch) => rows.push(...batch));
  for (let at = 0; at < text.length; at += pieceLength) csv.push(text.slice(at, at + pieceLength));
  csv.end();
  return rows;
}

describe("encodings", () => {
  test.each([
    ["plain ASCII", [bytes(0x41)], "utf-8"],
    ["UTF-8", ["海北,1"], "utf-8"],
    ["UTF-8 with BOM", [BOM, "海北,1"], "utf-8-bom"],
    ["GBK", [HAIBEI], "gb18030"],
    ["four bytes of GB18030", [HAIBEI, FOUR_BYTES], "gb18030"],
    ["a broken character", [HAIBEI, bytes(0xba)], "notText"],
    ["UTF-8 and GBK in one file", ["海北州，", HAIBEI, bytes(0xff, 0x0a)], "notText"],
    ["a BOM over GBK", [BOM, HAIBEI], "notText"],
    ["zero bytes", [bytes(0x41, 0, 0x42, 0)], "utf16"],
  ])("%s", async (_name, parts, expected) => {
    const found = await detectEncoding(blobOf(...(parts as string[])), none).catch(
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    expect(found).toBe(expected);
  });

  test("a character that ends in the next chunk is one character, and the BOM is none", async () => {
    const pieces: string[] = [];
    const file = blobOf(BOM, "海北州");
    await decodeChunks(file, "utf-8-bom", (text) => pieces.push(text), none, 2);
    expect(pieces.join("")).toBe("海北州");
    pieces.length = 0;
    await decodeChunks(blobOf(HAIBEI, FOUR_BYTES), "gb18030", (text) => pieces.push(text), none, 1);
    expect(pieces.join("")).toBe(new TextDecoder("gb18030").decode(new Uint8Array([...HAIBEI, ...FOUR_BYTES])));
  });

  test.each([
    ["UTF-16 with its mark", [bytes(0xff, 0xfe, 0x41, 0x00)], "utf16"],
    ["an old .xls", [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)], "oldExcel"],
    ["a web page that calls itself .xls", ["<html><table></table></html>"], "webPage"],
    ["nothing", [], "empty"],
    ["a zip that is no workbook", [bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)], "unreadable"],
    ["blank lines", ["\n\n \n"], "noRows"],
  ])("%s gets its own sentence", async (_name, parts, code) => {
    expect(await problemOf(preview(blobOf(...(parts as string[]))))).toBe(code);
  });
});

describe("CSV", () => {
  test.each([
    ["commas", "单位,案号,结案日期\n海北,1,", ","],
    ["semicolons", "单位;案号;结案日期\n海北,甲;1;", ";"],
    ["tabs", "单位\t案号\t结案日期\n海北\t1,2,3\t", "\t"],
    ["a title above", "导出,表\n单位;案号;结案日期\n", ";"],
    ["Excel's own line", "sep=|\n单位|案号", "|"],
    ["no head that is known", "a;b\n1;2\n", ";"],
  ])("%s", (_name, text, expected) => {
    expect(separatorOf(text)).toBe(expected);
  });

  test.each([
    [
      "quoted separators, quotes and line breaks",
      '单位,案号\r\n"海""北"""," a,b\r\nc"\r\n',
      [
        ["单位", "案号"],
        ['海"北"', " a,b\nc"],
      ],
    ],
    [
      "text that is protected",
      '单位,案号\n海北,="001"\n海北,"=""002"""\n',
      [
        ["单位", "案号"],
        ["海北", "001"],
        ["海北", "002"],
      ],
    ],
    [
      "old line ends",
      "单位,案号\r海北,1\r",
      [
        ["单位", "案号"],
        ["海北", "1"],
      ],
    ],
    [
      "no line end at the end",
      "单位,案号\n海北,1",
      [
        ["单位", "案号"],
        ["海北", "1"],
      ],
    ],
    ["Excel's own line is no row", "sep=;\n单位;案号\n", [["单位", "案号"]]],
  ])("%s", (_name, text, expected) => {
    for (const length of [text.length, 1, 3, 7]) {
      const rows = rowsOf(text, length).filter((row) => row.length > 1);
      // The separator is told from the first piece: a short one may not have it yet.
      if (length === text.length) expect(rows).toEqual(expected);
    }
  });

  test("a formula is no protection", () => {
    expect(["=1+1", '="a"&B1', "001"].map(plainCell)).toEqual(["=1+1", '="a"&B1', "001"]);
  });

  test("quotes that do not close are refused: they would swallow rows", async () => {
    expect(await problemOf(preview(`${csvOf([HEAD])}"A1,海北州,实际,,\nA2,海北州,实际,,\n`))).toBe("brokenQuotes");
    expect(await problemOf(preview(`${csvOf([HEAD])}"A1"x,海北州,实际,,\nA2,海北州,实际,,\n`))).toBe("brokenQuotes");
  });
});

test(".xlsx: dates, long numbers, merged units; the sheet with the export is found", async () => {
  const book = new Workbook();
  book.addWorksheet("说明").addRow(["本表由系统导出"]);
  const sheet = book.addWorksheet("数据");
  sheet.addRow(["案件导出"]);
  sheet.addRow(HEAD);
  sheet.addRow(["20240301000000012345", "海北州", "实际", new Date(Date.UTC(2024, 2, 1)), "2024.3.5"]);
  sheet.addRow([123456789012345, null, "测试", new Date(Date.UTC(2024, 2, 2)), null]);
  sheet.mergeCells("B3:B4");
  for (const address of ["D3", "D4"]) sheet.getCell(address).numFmt = "yyyy/m/d";
  const file = blobOf(new Uint8Array(await book.xlsx.writeBuffer()));
  const { reading, sample, counts } = await preview(file);
  expect(reading).toEqual({ form: "xlsx", sheet: "数据" });
  expect(sample).toEqual([
    ["20240301000000012345", "海北州", "实际", "2024-03-01", "2024.3.5"],
    ["123456789012345", "海北州", "测试", "2024-03-02"],
  ]);
  expect(counts.rows).toBe(2);
});
