import { Workbook, type CellFormulaValue } from "exceljs";
import JSZip from "jszip";

import { contentOf } from "../../host/engine/document/cellValues";
import { createWorkbook, HostFileError, openWorkbook } from "../../host/index";
import { CONDITIONAL_FORMATS, PRINT_SETUP, richWorkbook, VALIDATIONS } from "./support/richWorkbook";
import { partOfSheet, sheetXml, textOfPart } from "./support/savedParts";

/** Opened and saved again, with nothing done in between. */
async function savedAgain(): Promise<JSZip> {
  const workbook = await openWorkbook(await richWorkbook());
  return JSZip.loadAsync(await workbook.save());
}

describe("a workbook that is opened and saved", () => {
  let saved: JSZip;
  let first: string;
  let second: string;

  beforeAll(async () => {
    saved = await savedAgain();
    first = await sheetXml(saved, "报送台账");
    second = await sheetXml(saved, "附件 1");
  });

  test("keeps conditional formats: order, priorities, differential formats, rules that it does not know", () => {
    expect(elements(first, "conditionalFormatting")).toBe(CONDITIONAL_FORMATS);
  });

  test("keeps its differential formats under their old numbers", async () => {
    const styles = await textOfPart(saved, "xl/styles.xml");
    expect(elements(styles, "dxfs")).toContain(
      '<dxf><fill><patternFill patternType="darkUp"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf>',
    );
    expect(styles).toContain('<dxfs count="3">');
  });

  test("keeps data validations as ranges", () => {
    expect(elements(first, "dataValidations")).toBe(VALIDATIONS);
  });

  test("keeps the print set-up, page breaks and printer settings", () => {
    const withoutIds = (xml: string): string => xml.replace(/ r:id="[^"]*"/g, "");
    expect(withoutIds(first)).toContain(withoutIds(PRINT_SETUP));
    expect(saved.file("xl/printerSettings/printerSettings1.bin")).not.toBeNull();
  });

  test("keeps merges, filter criteria, frozen panes, the tab's colour and the fit to pages", () => {
    expect(first).toContain('<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A9:B10"/></mergeCells>');
    expect(first).toContain('<filterColumn colId="0"><filters><filter val="西宁市"/></filters></filterColumn>');
    expect(first).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
    expect(first).toContain('<tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/>');
  });

  test("keeps heights that were computed apart from heights that were set, and hidden empty rows", () => {
    expect(first).toMatch(/<row r="1" ht="36" customHeight="1"/);
    expect(first).toMatch(/<row r="2" ht="27"(?! customHeight)/);
    expect(first).toMatch(/<row r="7" [^>]*hidden="1"/);
  });

  test("keeps a column that is exactly 9 wide", () => {
    expect(first).toContain('<col min="2" max="2" width="9" customWidth="1"/>');
  });

  test("keeps the results of formulas that come to nothing", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("表");
    const results = [0, false] as const;
    results.forEach((result, at) => (sheet.getCell(at + 1, 1).value = { formula: "B1", result } as CellFormulaValue));
    const opened = await openWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const cells = [...(opened.sheets[0]?.existingCells() ?? [])];
    expect(cells.map((cell) => contentOf(cell).value)).toEqual(results);
    const xml = await sheetXml(await JSZip.loadAsync(await opened.save()), "表");
    expect(xml.match(/<f>B1<\/f><v>0<\/v>/g)).toHaveLength(2);
  });

  test("keeps dates to the last digit", () => {
    expect(first).toContain("<v>45392.123456789</v>");
  });

  test("[H75] stores formulas in the file's spelling: newer functions, names of LET, functions of add-ins", () => {
    expect(first).toContain("<f>_xldudf_PERCAPITA_CASES(4,288,1057)</f>");
    expect(first).toContain("<f>_xlfn.LET(_xlpm.x,1,_xlpm.x&amp;&quot;&quot;)</f>");
    expect(first).toContain('cm="1"><f t="array" ref="F4:F6">_xlfn._xlws.SORT(_xlfn.UNIQUE(C2:C6))</f>');
  });

  test("writes shared formulas out, without moving what only looks like a reference", () => {
    expect(first).toContain("<f>B5*2+N(&quot;A1&quot;)+$A$1</f>");
  });

  test("keeps hyperlinks to pages and to cells", async () => {
    expect(first).toContain('<hyperlink ref="A3" location="\'附件 1\'!A1" display="附件"/>');
    const part = await partOfSheet(saved, "报送台账");
    const links = await textOfPart(saved, `xl/worksheets/_rels/${part.split("/").pop() ?? ""}.rels`);
    expect(links).toContain('Target="https://example.invalid/" TargetMode="External"');
  });

  test("keeps the protection of a sheet", () => {
    expect(second).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/>');
  });

  test("keeps defined names: of formulas, of constants, of sheets, hidden ones, several print areas", async () => {
    const workbookXml = await textOfPart(saved, "xl/workbook.xml");
    expect(workbookXml).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">报送台账!$A$1:$D$6</definedName>',
    );
    expect(workbookXml).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">报送台账!$A$1:$D$6,报送台账!$F$1:$F$3</definedName>',
    );
    expect(workbookXml).toContain(
      '<definedName name="单位" comment="名册">OFFSET(报送台账!$A$2,0,0,COUNTA(报送台账!$A:$A)-1,1)</definedName>',
    );
    expect(workbookXml).toContain('<definedName name="税率">0.17</definedName>');
    expect(workbookXml).toContain('<calcPr calcId="191029" iterate="1"/>');
    expect(workbookXml).toContain('activeTab="1"');
  });

  test("keeps the workbook's own default font and alignment", async () => {
    const styles = await textOfPart(saved, "xl/styles.xml");
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="11"\/><color theme="1"\/><name val="宋体"\/>/);
    expect(styles).toMatch(/<cellXfs[^>]*><xf [^>]*><alignment vertical="center"\/><\/xf>/);
  });

  test("keeps number formats with backslashes, and those that only Chinese systems have", async () => {
    const styles = await textOfPart(saved, "xl/styles.xml");
    expect(styles).toContain('formatCode="0\\ &quot;条&quot;;\\-0"');
    expect(styles).toContain('formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"');
  });

  test("keeps parts that ExcelJS does not know: tables, charts, custom XML, custom properties, metadata", async () => {
    expect(await textOfPart(saved, "xl/tables/table1.xml")).toContain(
      "<calculatedColumnFormula>SUM(报送台账!B2:B4)</calculatedColumnFormula>",
    );
    expect(saved.file("xl/charts/chart1.xml")).not.toBeNull();
    expect(await textOfPart(saved, "customXml/item1.xml")).toBe("<ledger>一</ledger>");
    expect(await textOfPart(saved, "docProps/custom.xml")).toContain("2024年第2期");
    expect(saved.file("xl/metadata.xml")).not.toBeNull();
  });

  test("points at nothing that is not there", async () => {
    const paths = Object.keys(saved.files);
    for (const path of paths.filter((name) => name.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      const xml = await textOfPart(saved, path);
      const targets = [...xml.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g)].map((match) => match[1] ?? "");
      for (const target of targets) {
        const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(paths).toContain(resolved);
      }
    }
  });

  test("is the same again when it is saved a second time", async () => {
    const once = await saved.generateAsync({ type: "uint8array" });
    const twice = await JSZip.loadAsync(await (await openWorkbook(once)).save());
    expect(await sheetXml(twice, "报送台账")).toBe(first);
    expect(await sheetXml(twice, "附件 1")).toBe(second);
  });
});

describe("bytes that are no workbook are refused in one clear line", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ["an empty file", new Uint8Array(), "文件是空的，不是 Excel 工作簿。"],
    ["a text", bytes("单位,标记\n"), "文件不是 .xlsx 工作簿。"],
    [
      "an .xls",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "这是旧格式（.xls）文件，请在 Excel 里另存为 .xlsx 再使用。",
    ],
    ["a broken archive", bytes("PK\u0003\u0004 and then nothing"), "文件已损坏，无法作为 .xlsx 工作簿打开。"],
  ])("%s", async (_name, content, message) => {
    await expect(openWorkbook(content)).rejects.toThrow(new HostFileError(message));
  });

  test("an archive without a workbook", async () => {
    const zip = new JSZip();
    zip.file("a.txt", "a");
    const content = await zip.generateAsync({ type: "uint8array" });
    await expect(openWorkbook(content)).rejects.toThrow("压缩包里没有工作簿，文件不是 .xlsx。");
  });

  test("a workbook with a password", async () => {
    const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
    const content = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...name]);
    await expect(openWorkbook(content)).rejects.toThrow("工作簿设有打开密码，请先在 Excel 里去掉密码再使用。");
  });
});

test("an empty cell that loses its format between two saves has none in the second file", async () => {
  const workbook = createWorkbook();
  const cell = workbook.sheets[0]?.worksheet.getCell("B2");
  if (cell === undefined) throw new Error("no sheet");
  cell.style = { font: { bold: true } };
  await workbook.save();
  cell.style = {};
  const reopened = await openWorkbook(await workbook.save());
  expect(reopened.sheets[0]?.usedRect(false)).toBeNull();
});

test("a new workbook has one empty sheet, Sheet1", async () => {
  const reopened = await openWorkbook(await createWorkbook().save());
  expect(reopened.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(reopened.sheets[0]?.usedRect(false)).toBeNull();
});

test("a format that was taken away between two saves is in neither part of the second file", async () => {
  const workbook = createWorkbook();
  const cells = [0, 1].map((column) => workbook.sheets[0]?.cell(0, column));
  if (cells[0]) cells[0].value = "甲";
  for (const cell of cells) if (cell) cell.font = { bold: true };
  await workbook.save();
  for (const cell of cells) if (cell) cell.style = {};
  const second = await sheetXml(await JSZip.loadAsync(await workbook.save()), "Sheet1");
  expect(second).toContain('<c r="A1" t="s"><v>0</v></c></row>');
});

/** The text from the first to the last element of that name. */
function elements(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<${name}[ >]`));
  const end = xml.lastIndexOf(`</${name}>`) + `</${name}>`.length;
  return xml.slice(start, end).replace(/&quot;/g, '"');
}
