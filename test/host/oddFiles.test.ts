import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";

import { contentOf } from "../../host/engine/document/cellValues";
import { HostFileError, openWorkbook, type HostWorkbook } from "../../host/index";
import { richWorkbook } from "./support/richWorkbook";
import { sheetXml, textOfPart } from "./support/savedParts";
import { bend, packed, renamed, smallParts, type Parts } from "./support/smallWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const EXPECTED = [["A1", "单位"], ["B1", 45392], ["A2", 1.5], ["B2", 3], ["C2", true]]; // prettier-ignore

type Bend = (parts: Parts) => void;

function valuesOf(workbook: HostWorkbook): unknown[] {
  const cells = [...(workbook.sheets[0]?.existingCells() ?? [])];
  return cells
    .map((cell) => [cell.address, contentOf(cell).value])
    .filter(([, value]) => value !== null && value !== "");
}

const both =
  (...bends: readonly Bend[]): Bend =>
  (parts) => {
    for (const one of bends) one(parts);
  };
const without =
  (...paths: readonly string[]): Bend =>
  (parts) => {
    for (const path of paths) Reflect.deleteProperty(parts, path);
  };

/** All elements of a part with a prefix, as .NET's Open XML SDK and some Java writers have them. */
const prefixed =
  (part: string, prefix: string): Bend =>
  (parts) => {
    bend(part, (text) =>
      text
        .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`)
        .replace(" xmlns=", ` xmlns:${prefix}=`)
        .replace(`<${prefix}:?xml`, "<?xml"),
    )(parts);
  };

const strict = (text: string): string =>
  text
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"); // prettier-ignore

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(
    [0xff, 0xfe].concat(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((c) => [c & 255, c >> 8]),
    ),
  );

const ODD: readonly (readonly [string, Bend])[] = [
  ["as it is", () => undefined],
  ["no styles part", both(
    without("xl/styles.xml"),
    bend("xl/_rels/workbook.xml.rels", (text) => text.replace(/<Relationship Id="rId2"[^>]*>/, "")),
  )],
  ["inline strings, and no shared strings", both(
    without("xl/sharedStrings.xml"),
    bend("xl/_rels/workbook.xml.rels", (text) => text.replace(/<Relationship Id="rId3"[^>]*>/, "")),
    bend(SHEET, (text) => text.replace('t="s"><v>0</v>', 't="inlineStr"><is><t>单位</t></is>')),
  )],
  ["absolute targets (openpyxl)", bend("xl/_rels/workbook.xml.rels", (text) =>
    text.replace(/Target="/g, 'Target="/xl/'),
  )],
  ["a prefix on the workbook, the sheet, the styles and the strings", both(
    ...[WORKBOOK, SHEET, "xl/styles.xml", "xl/sharedStrings.xml"].map((path) => prefixed(path, "x")),
  )],
  ["a prefix on relationships and content types", both(
    ...["_rels/.rels", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"].map((path) => prefixed(path, "ns0")),
  )],
  ["another prefix for relationships (lxml)", bend(WORKBOOK, (text) => text.replace("xmlns:r=", "xmlns:ns1=").replace("r:id=", "ns1:id="))],
  ["a byte order mark", (parts) => {
    for (const path of Object.keys(parts)) parts[path] = `\ufeff${String(parts[path])}`;
  }],
  ["UTF-16", (parts) => {
    for (const path of [SHEET, "xl/sharedStrings.xml"])
      parts[path] = utf16(String(parts[path]).replace('encoding="UTF-8"', 'encoding="UTF-16"'));
  }],
  ["no dimension", bend(SHEET, (text) => text.replace(/<dimension[^>]*>/, ""))],
  ["cells and rows without addresses", bend(SHEET, (text) => text.replace(/ r="[A-Z]?\d"/g, ""))],
  ["the strict name spaces", (parts) => {
    for (const path of Object.keys(parts)) parts[path] = strict(String(parts[path]));
  }],
  ["dates as text (strict)", bend(SHEET, (text) => text.replace('s="1"><v>45392</v>', 's="1" t="d"><v>2024-04-10</v>'))],
  ["backslashes in the archive's names", renamed((path) => path.replaceAll("/", "\\"))],
  ["names in another case", renamed((path) => path.replace("sharedStrings", "SharedStrings").replace("[Content_Types]", "[content_types]"))],
  ["the workbook under another name", both(
    renamed((path) => path.replace("workbook.xml", "book1.xml")),
    bend("_rels/.rels", (text) => text.replace("workbook.xml", "book1.xml")),
  )],
  ["sheets under other names", both(
    renamed((path) => path.replace("worksheets/sheet1.xml", "worksheets/报送台账.xml")),
    bend("xl/_rels/workbook.xml.rels", (text) => text.replace("sheet1.xml", "报送台账.xml")),
  )],
  ["no relationships of the package, none of the workbook", without("_rels/.rels", "xl/_rels/workbook.xml.rels")],
  ["content types that say nothing", bend("[Content_Types].xml", (text) => text.replace(/<Override[^>]*>/g, ""))],
  ["no content types at all", without("[Content_Types].xml")],
  ["a format that is not there", bend(SHEET, (text) => text.replace('r="A2"', 'r="A2" s="99"'))],
  ["empty rows and formatted empty cells at the end (WPS)", bend(SHEET, (text) => text.replace("</sheetData>", '<row r="9" spans="1:3"/><row r="10"><c r="A10" s="1"/></row></sheetData>'))],
  ["single quotes around attributes", bend(SHEET, (text) => text.replace(/"/g, "'"))],
]; // prettier-ignore

describe("[H63] files of other writers open, and are whole again when saved", () => {
  test.each(ODD)("%s", async (_name, change) => {
    const parts = smallParts();
    change(parts);
    const workbook = await openWorkbook(await packed(parts));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["台账"]);
    expect(valuesOf(workbook)).toEqual(EXPECTED);
    const saved = await workbook.save();
    expect(valuesOf(await openWorkbook(saved))).toEqual(EXPECTED);
    await expectWellFormed(saved);
  });
});

/** Excel refuses what is not in its form: the parts it needs, each declared, in the transitional name space. */
async function expectWellFormed(saved: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(saved);
  const names = Object.keys(zip.files).filter((name) => !name.endsWith("/"));
  expect(names).toEqual(expect.arrayContaining(["[Content_Types].xml", "_rels/.rels", WORKBOOK, "xl/styles.xml"]));
  const types = (await zip.file("[Content_Types].xml")?.async("string")) ?? "";
  for (const name of names.filter((path) => path.endsWith(".xml") && path !== "[Content_Types].xml")) {
    expect(types.toLowerCase()).toContain(`partname="/${name.toLowerCase()}"`);
    const text = (await zip.file(name)?.async("string")) ?? "";
    expect(text).not.toMatch(/purl\.oclc\.org|^\ufeff|<x:/);
  }
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A part that hangs on the sheet. */
const withPart =
  (kind: string, target: string, path: string, content: string): Bend =>
  (parts) => {
    parts[path] = content;
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  };

async function opened(change: Bend): Promise<HostWorkbook> {
  const parts = smallParts();
  change(parts);
  return openWorkbook(await packed(parts));
}

describe("what odd writers hang on a sheet", () => {
  test("notes whose part lies in a folder of its own, under an absolute target (openpyxl)", async () => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>王主任</author></authors><commentList><comment ref="A1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`;
    const workbook = await opened(
      withPart("comments", "/xl/comments/comment1.xml", "xl/comments/comment1.xml", comments),
    );
    const saved = await workbook.save();
    expect((await openWorkbook(saved)).sheets[0]?.findCell(0, 0)?.note).toBe("批注");
    expect(await textOfPart(await JSZip.loadAsync(saved), "xl/comments1.xml")).toContain("<author>王主任</author>");
  });

  test("a table without a style", async () => {
    const table = `<table xmlns="${MAIN}" id="1" name="true" displayName="true" ref="D1:E2"><tableColumns count="2"><tableColumn id="1" name="true"/><tableColumn id="2" name="b"/></tableColumns></table>`;
    const workbook = await opened(withPart("table", "../tables/t.xml", "xl/tables/t.xml", table));
    const saved = await JSZip.loadAsync(await workbook.save());
    expect(await textOfPart(saved, "xl/tables/t.xml")).toContain('<tableColumn id="1" name="true"/>');
    expect(await sheetXml(saved, "台账")).toContain('<tableParts count="1">');
  });

  test("booleans as words (LibreOffice) are read as booleans, where they are none as text", async () => {
    const workbook = await opened(
      bend(SHEET, (text) =>
        text.replace(
          "</worksheet>",
          '<sheetProtection sheet="true" formatCells="false"/><autoFilter ref="A1:B2"><filterColumn colId="0" hiddenButton="true"><filters blank="true"><filter val="true"/></filters></filterColumn></autoFilter></worksheet>',
        ),
      ),
    );
    expect(workbook.sheets[0]?.isProtected).toBe(true);
    const saved = await sheetXml(await JSZip.loadAsync(await workbook.save()), "台账");
    expect(saved).toContain('<sheetProtection sheet="1" formatCells="0"/>');
    expect(saved).toContain('hiddenButton="1"><filters blank="1"><filter val="true"/>');
  });

  test("a workbook with macros stays one", async () => {
    const workbook = await opened(
      bend("[Content_Types].xml", (text) =>
        text.replace(
          /ContentType="[^"]*sheet.main\+xml"/,
          'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"',
        ),
      ),
    );
    const types = await textOfPart(await JSZip.loadAsync(await workbook.save()), "[Content_Types].xml");
    expect(types).toContain(
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    );
  });
});

test("a file that LibreOffice wrote opens with its values, and is whole again when saved", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "odd-"));
  try {
    writeFileSync(path.join(folder, "in.xlsx"), await richWorkbook());
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", `${folder}/out`];
    execFileSync("soffice", [profile, ...convert, path.join(folder, "in.xlsx")], { stdio: "ignore" });
    const workbook = await openWorkbook(readFileSync(path.join(folder, "out", "in.xlsx")));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["报送台账", "附件 1"]);
    expect(workbook.sheets[1]?.isProtected).toBe(true);
    const values = valuesOf(workbook);
    expect(values.slice(0, 2)).toEqual([["A1", "单位"], ["B1", "报送日期"]]); // prettier-ignore
    const saved = await workbook.save();
    expect(valuesOf(await openWorkbook(saved))).toEqual(values);
    await expectWellFormed(saved);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("[H64] what is no workbook of this form is refused in one line that says what to do", () => {
  test.each<[string, Parts | Uint8Array, string]>([
    ["a binary workbook", { ...smallParts(), "xl/workbook.bin": "" }, "这是二进制格式（.xlsb）文件，请在 Excel 里另存为 .xlsx 再使用。"],
    ["an OpenDocument sheet", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }, "这是 OpenDocument（.ods）文件，请另存为 .xlsx 再使用。"],
    ["a Word document", { "word/document.xml": "<a/>" }, "这是 Word 文档，不是 Excel 工作簿。"],
    ["a presentation", { "ppt/presentation.xml": "<a/>" }, "这是演示文稿，不是 Excel 工作簿。"],
    ["a web page that is named .xlsx", bytes('<html xmlns:x="urn:x"><table><tr><td>1</td></tr></table></html>'), "文件其实是网页（HTML），请在 Excel 里打开后另存为 .xlsx 再使用。"],
    ["Excel's XML of 2003", bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), "这是 XML 表格（2003）文件，请在 Excel 里另存为 .xlsx 再使用。"],
    ["an archive of something else", { "a.txt": "a" }, "压缩包里没有工作簿，文件不是 .xlsx。"],
    ["a workbook without sheets", { ...smallParts(), [WORKBOOK]: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }, "工作簿里没有可以读取的工作表。"],
    ["a workbook whose sheet is not there", (() => {
      const { [SHEET]: _sheet, ...rest } = smallParts();
      return rest;
    })(), "工作簿里没有可以读取的工作表。"],
  ])("%s", async (_name, content, message) => {
    const given = content instanceof Uint8Array ? content : await packed(content);
    await expect(openWorkbook(given)).rejects.toThrow(new HostFileError(message));
  }); // prettier-ignore

  test("an archive that was cut off", async () => {
    const whole = await packed(smallParts());
    const opened = openWorkbook(whole.subarray(0, whole.length / 2));
    await expect(opened).rejects.toThrow(new HostFileError("文件已损坏，无法作为 .xlsx 工作簿打开。"));
  });
});
