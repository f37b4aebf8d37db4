import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { fullWorkbook } from "./support/fullWorkbook";
import { sheetXml, textOfPart } from "./support/savedParts";

let saved: JSZip;
let again: JSZip;

async function savedOnce(bytes: Uint8Array): Promise<Uint8Array> {
  return (await openWorkbook(bytes)).save();
}

beforeAll(async () => {
  const once = await savedOnce(await fullWorkbook());
  saved = await JSZip.loadAsync(once);
  again = await JSZip.loadAsync(await savedOnce(once));
});

const SHEET = "报送台账";

/** Feature · where it stands (a part, or the sheet) · a piece of it, as written. */
const FEATURES: readonly (readonly [feature: string, part: string, piece: string | RegExp])[] = [
  ["a chart sheet, in its place", "xl/workbook.xml", /name="报送台账"[^>]*\/><sheet name="趋势图"[^>]*\/><sheet [^>]*name="附件 1"/],
  ["its own part", "xl/chartsheets/sheet1.xml", "<drawing r:id="],
  ["its chart", "xl/charts/chart2.xml", "报送台账!$B$2:$B$6"],
  ["a picture", "xl/media/image1.png", "picture"],
  ["a name of the sheet behind it, hidden", "xl/workbook.xml", '<definedName name="本表" localSheetId="2" hidden="1">'],
  ["which tab is active, counted with it", "xl/workbook.xml", 'activeTab="2"'],
  ["a second window", "xl/workbook.xml", '<workbookView activeTab="0"/>'],
  ["the protection of the structure", "xl/workbook.xml", '<workbookProtection lockStructure="1" workbookPassword="CC1A"/>'],
  ["custom views", "xl/workbook.xml", '<customWorkbookView name="审核"'],
  ["custom views of a sheet", SHEET, '<customSheetView guid="{00000000-0000-0000-0000-000000000001}" scale="80">'],
  ["print titles", "xl/workbook.xml", '<definedName name="_xlnm.Print_Titles" localSheetId="0">'],
  ["a pivot cache", "xl/workbook.xml", /<pivotCache cacheId="1" r:id="rId\d+"\/>/],
  ["its records", "xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords"],
  ["a pivot table", "xl/pivotTables/pivotTable1.xml", "透视表1"],
  ["a slicer", "xl/slicers/slicer1.xml", "单位"],
  ["a slicer on its sheet", SHEET, /<x14:slicer r:id="rId\d+"\/>/],
  ["a slicer cache", "xl/workbook.xml", /<x14:slicerCache r:id="rId\d+"\/>/],
  ["styles of slicers", "xl/styles.xml", "省厅切片器"],
  ["data bars of Excel 2010", SHEET, '<x14:dataBar minLength="0" maxLength="100" gradient="0"/>'],
  ["their older half", SHEET, "<x14:id>{00000000-0000-0000-0000-0000000000D1}</x14:id>"],
  ["validations by another sheet", SHEET, "<xm:f>'附件 1'!$A$1:$A$2</xm:f>"],
  ["sparklines", SHEET, '<x14:sparklineGroup type="column">'],
  ["a form control", SHEET, /<control shapeId="1025" r:id="rId\d+" name="复选框 1"\/>/],
  ["its state", "xl/ctrlProps/ctrlProp1.xml", 'checked="Checked"'],
  ["pictures of headers", SHEET, /<legacyDrawingHF r:id="rId\d+"\/>/],
  ["who wrote a note", "xl/comments4.xml", "<author>审核人</author>"],
  ["the theme", "xl/theme/theme1.xml", 'name="省厅"'],
  ["connections", "xl/connections.xml", "数据库"],
  ["another add-in's pane", "xl/webextensions/taskpanes.xml", "wetp:webextensionref"],
  ["its reference", "xl/webextensions/webextension1.xml", 'id="wa1"'],
  ["named styles", "xl/styles.xml", '<cellStyles count="3"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="好" xfId="1" builtinId="26"/><cellStyle name="台账 标题" xfId="2"/></cellStyles>'],
  ["what they say nothing of", "xl/styles.xml", /applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"\/><xf [^>]*applyFill="0"/],
  ["readings of a text", "xl/sharedStrings.xml", '<rPh sb="0" eb="2"><t>danwei</t></rPh><phoneticPr fontId="1"/>'],
  ["a picture in a cell", SHEET, /<c r="C8" vm="1"[^>]* t="e"><v>#VALUE!<\/v>/],
  ["the tab's colour", SHEET, '<tabColor rgb="FFFF0000"/>'],
]; // prettier-ignore

const textAt = (zip: JSZip, place: string): Promise<string> =>
  place === SHEET ? sheetXml(zip, SHEET) : textOfPart(zip, place);

describe("a file with Excel's rarer features keeps them when it is opened and saved", () => {
  test.each(FEATURES)("%s", async (_feature, place, piece) => {
    expect(await textAt(saved, place)).toEqual(typeof piece === "string" ? expect.stringContaining(piece) : expect.stringMatching(piece)); // prettier-ignore
  });

  test.each(FEATURES)("the second time: %s", async (_feature, place, piece) => {
    expect(await textAt(again, place)).toEqual(typeof piece === "string" ? expect.stringContaining(piece) : expect.stringMatching(piece)); // prettier-ignore
  });
});

test("a cell goes on by its named style, and leaves to it what it has from it", async () => {
  const styles = await textOfPart(saved, "xl/styles.xml");
  const index = Number(/<c r="B8" s="(\d+)"/.exec(await sheetXml(saved, SHEET))?.[1]);
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
  expect(formats[index]).toMatch(/^<xf numFmtId="0" fontId="\d+" fillId="\d+" borderId="\d+" xfId="1"\/>$/);
});

test("the calculation order, which is Excel's to make, is left out", () => {
  expect(saved.file("xl/calcChain.xml")).toBeNull();
});

test("frames of notes and form controls share a part; pictures of headers have one of their own", async () => {
  const drawings = Object.keys(saved.files).filter((path) => path.endsWith(".vml"));
  const texts = await Promise.all(drawings.map((path) => textOfPart(saved, path)));
  expect(texts.map((text) => [...text.matchAll(/ObjectType="(\w+)"/g)].map(([, kind]) => kind).sort()).sort()).toEqual([
    [],
    ["Checkbox", "Note"],
  ]);
});

test("controls stand before the tables and extensions, where the schema wants them", async () => {
  const xml = await sheetXml(saved, SHEET);
  const places = ["<legacyDrawing ", "<legacyDrawingHF ", "<mc:AlternateContent", "<extLst><ext uri=\"{78C0"].map((piece) => xml.indexOf(piece)); // prettier-ignore
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test("no part is named without its content type, none points at nothing", async () => {
  const types = await textOfPart(saved, "[Content_Types].xml");
  const paths = Object.keys(saved.files).filter((path) => !path.endsWith("/"));
  const known = (path: string): boolean =>
    types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.split(".").pop() ?? ""}"`);
  expect(paths.filter((path) => path !== "[Content_Types].xml" && !known(path))).toEqual([]);
  for (const path of paths.filter((name) => name.endsWith(".rels"))) {
    const base = `file:///${path.replace(/_rels\/[^/]*$/, "")}`;
    const xml = await textOfPart(saved, path);
    const targets = [...xml.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g)].map(([, target]) => target ?? "");
    expect(targets.map((target) => new URL(target, base).pathname.slice(1)).filter((target) => !paths.includes(target))).toEqual([]); // prettier-ignore
  }
});
