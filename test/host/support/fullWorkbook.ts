import JSZip from "jszip";
import { richWorkbook } from "./richWorkbook";
import { textOfPart } from "./savedParts";

/** The rich workbook with what Excel's rarer commands put into a file, each part by hand. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const links = (list: readonly Link[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${list.map(linkXml).join("")}</Relationships>`;
const linkXml = ({ id, type, target }: Link): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  zip.file(path, change(await textOfPart(zip, path)));
}

const addLinks = (zip: JSZip, path: string, list: readonly Link[]): Promise<void> =>
  edit(zip, path, (xml) => xml.replace("</Relationships>", `${list.map(linkXml).join("")}</Relationships>`));

const TYPES: readonly (readonly [path: string, type: string])[] = [
  ["xl/chartsheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"],
  ["xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["xl/pivotCache/pivotCacheDefinition1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"],
  ["xl/pivotCache/pivotCacheRecords1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml"],
  ["xl/pivotTables/pivotTable1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"],
  ["xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml"],
  ["xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml"],
  ["xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"],
  ["xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"],
  ["xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
  ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"],
  ["xl/connections.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"],
  ["xl/comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"],
]; // prettier-ignore

const CONTROL_SHAPE =
  '<v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute"><x:ClientData ObjectType="Checkbox"><x:TextVAlign>Center</x:TextVAlign></x:ClientData></v:shape>';
const NOTE_SHAPE =
  '<v:shape id="_x0000_s1026" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
const vml = (shapes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`;
const drawing = (name: string): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:absoluteAnchor><xdr:clientData/></xdr:absoluteAnchor><!--${name}--></xdr:wsDr>`;

const EXTENSIONS =
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0000-0000-0000-0000000000D1}"><x14:dataBar minLength="0" maxLength="100" gradient="0"/></x14:cfRule><xm:sqref>B2:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="${MICROSOFT}/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'附件 1'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup type="column"><x14:sparklines><x14:sparkline><xm:f>报送台账!B2:B6</xm:f><xm:sqref>F8</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>` +
  `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId12"/></x14:slicerList></ext></extLst>`;

const CONTROLS = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId13" name="复选框 1"/></controls></mc:Choice></mc:AlternateContent>`;
const VIEWS =
  '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000001}" scale="80"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>';

async function addToSheet(zip: JSZip): Promise<void> {
  const part = "xl/worksheets/sheet1.xml";
  await edit(zip, part, (xml) =>
    xml
      .replace("<mergeCells", `${VIEWS}<mergeCells`)
      .replace('<cfRule type="colorScale"', '<cfRule type="dataBar" priority="8"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{00000000-0000-0000-0000-0000000000D1}</x14:id></ext></extLst></cfRule><cfRule type="colorScale"')
      .replace("</worksheet>", `<legacyDrawing r:id="rId10"/><legacyDrawingHF r:id="rId11"/>${CONTROLS}${EXTENSIONS}</worksheet>`)
      .replace("</row></sheetData>", '<c r="B8" s="8" t="s"><v>0</v></c><c r="C8" vm="1" t="e"><v>#VALUE!</v></c></row></sheetData>'),
  ); // prettier-ignore
  const zipped = "xl/drawings";
  zip.file(`${zipped}/vmlDrawing1.vml`, vml('<!--header--><v:shape id="CF"/>'));
  zip.file(`${zipped}/vmlDrawing2.vml`, vml(CONTROL_SHAPE + NOTE_SHAPE));
  zip.file("xl/comments1.xml", `${HEAD}<comments xmlns="${MAIN}"><authors><author>审核人</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>批注</t></r></text></comment></commentList></comments>`); // prettier-ignore
  zip.file("xl/ctrlProps/ctrlProp1.xml", `${HEAD}<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>`); // prettier-ignore
  zip.file("xl/slicers/slicer1.xml", `${HEAD}<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"><slicer name="单位"/></slicers>`); // prettier-ignore
  zip.file(
    "xl/pivotTables/pivotTable1.xml",
    `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1"/>`,
  );
  zip.file("xl/pivotTables/_rels/pivotTable1.xml.rels", links([{ id: "rId1", type: `${OFFICE}/pivotCacheDefinition`, target: "../pivotCache/pivotCacheDefinition1.xml" }])); // prettier-ignore
  await addLinks(zip, "xl/worksheets/_rels/sheet1.xml.rels", [
    { id: "rId10", type: `${OFFICE}/vmlDrawing`, target: "../drawings/vmlDrawing2.vml" },
    { id: "rId11", type: `${OFFICE}/vmlDrawing`, target: "../drawings/vmlDrawing1.vml" },
    { id: "rId12", type: `${MICROSOFT}/2007/relationships/slicer`, target: "../slicers/slicer1.xml" },
    { id: "rId13", type: `${OFFICE}/ctrlProp`, target: "../ctrlProps/ctrlProp1.xml" },
    { id: "rId14", type: `${OFFICE}/comments`, target: "../comments1.xml" },
    { id: "rId15", type: `${OFFICE}/pivotTable`, target: "../pivotTables/pivotTable1.xml" },
  ]);
}

async function addToWorkbook(zip: JSZip): Promise<void> {
  await edit(zip, "xl/workbook.xml", (xml) =>
    xml
      .replace('<sheet name="附件 1"', '<sheet name="趋势图" sheetId="5" r:id="rId20"/><sheet name="附件 1"')
      .replace("<bookViews>", '<workbookProtection lockStructure="1" workbookPassword="CC1A"/><bookViews>')
      .replace('activeTab="1"/>', 'activeTab="2"/><workbookView activeTab="0"/>')
      .replace("</definedNames>", '<definedName name="本表" localSheetId="2" hidden="1">\'附件 1\'!$A$1</definedName></definedNames>')
      .replace(/(<calcPr[^>]*>)/, `$1<customWorkbookViews><customWorkbookView name="审核" guid="{00000000-0000-0000-0000-000000000001}" windowWidth="100" windowHeight="100" activeSheetId="4"/></customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="rId21"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId22"/></x14:slicerCaches></ext></extLst>`),
  ); // prettier-ignore
  await addLinks(zip, "xl/_rels/workbook.xml.rels", [
    { id: "rId20", type: `${OFFICE}/chartsheet`, target: "chartsheets/sheet1.xml" },
    { id: "rId21", type: `${OFFICE}/pivotCacheDefinition`, target: "pivotCache/pivotCacheDefinition1.xml" },
    { id: "rId22", type: `${MICROSOFT}/2007/relationships/slicerCache`, target: "slicerCaches/slicerCache1.xml" },
    { id: "rId23", type: `${OFFICE}/theme`, target: "theme/theme1.xml" },
    { id: "rId24", type: `${OFFICE}/calcChain`, target: "calcChain.xml" },
    { id: "rId25", type: `${OFFICE}/connections`, target: "connections.xml" },
  ]);
  const parts: Readonly<Record<string, string>> = {
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": links([{ id: "rId1", type: `${OFFICE}/drawing`, target: "../drawings/drawing2.xml" }]),
    "xl/drawings/drawing2.xml": drawing("趋势"),
    "xl/drawings/_rels/drawing2.xml.rels": links([{ id: "rId1", type: `${OFFICE}/chart`, target: "../charts/chart2.xml" }, { id: "rId2", type: `${OFFICE}/image`, target: "../media/image1.png" }]),
    "xl/charts/chart2.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>报送台账!$B$2:$B$6</c:f></c:chartSpace>`,
    "xl/media/image1.png": "picture",
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1"/>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": links([{ id: "rId1", type: `${OFFICE}/pivotCacheRecords`, target: "pivotCacheRecords1.xml" }]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/slicerCaches/slicerCache1.xml": `${HEAD}<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="切片器_单位"/>`,
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="省厅"><a:themeElements/></a:theme>`,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/></calcChain>`,
    "xl/connections.xml": `${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="数据库"/></connections>`,
    "xl/webextensions/taskpanes.xml": `${HEAD}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11" xmlns:r="${OFFICE}"><wetp:taskpane dockstate="right"><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": links([{ id: "rId1", type: `${MICROSOFT}/2011/relationships/webextension`, target: "webextension1.xml" }]),
    "xl/webextensions/webextension1.xml": `${HEAD}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{other}"><we:reference id="wa1" version="1.0" store="zh-CN" storeType="OMEX"/></we:webextension>`,
  }; // prettier-ignore
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  await addLinks(zip, "_rels/.rels", [
    {
      id: "rId9",
      type: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
      target: "xl/webextensions/taskpanes.xml",
    },
  ]);
}

const GOOD =
  '<xf numFmtId="0" fontId="3" fillId="3" borderId="0" applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"/>';

async function addToStyles(zip: JSZip): Promise<void> {
  await edit(zip, "xl/styles.xml", (xml) =>
    xml
      .replace('<fonts count="3">', '<fonts count="4">')
      .replace("</fonts>", '<font><sz val="11"/><color rgb="FF006100"/><name val="宋体"/></font></fonts>')
      .replace('<fills count="3">', '<fills count="4">')
      .replace("</fills>", '<fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill></fills>')
      .replace(/<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/, `<cellStyleXfs count="3">$1${GOOD}<xf numFmtId="176" fontId="1" fillId="0" borderId="0" applyFill="0"/></cellStyleXfs>`)
      .replace("</cellXfs>", '<xf numFmtId="0" fontId="3" fillId="3" borderId="0" xfId="1"/></cellXfs>')
      .replace(/<cellStyles count="1">(.*?)<\/cellStyles>/, '<cellStyles count="3">$1<cellStyle name="好" xfId="1" builtinId="26"/><cellStyle name="台账 标题" xfId="2"/></cellStyles>')
      .replace("</styleSheet>", `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="省厅切片器"/></ext></extLst></styleSheet>`),
  ); // prettier-ignore
  await edit(zip, "xl/sharedStrings.xml", (xml) =>
    xml.replace("<t>单位</t>", '<t>单位</t><rPh sb="0" eb="2"><t>danwei</t></rPh><phoneticPr fontId="1"/>'),
  );
}

export async function fullWorkbook(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await richWorkbook());
  await addToSheet(zip);
  await addToWorkbook(zip);
  await addToStyles(zip);
  await edit(zip, "[Content_Types].xml", (xml) => {
    const defaults = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>'; // prettier-ignore
    const overrides = TYPES.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("");
    return xml.replace("</Types>", `${defaults}${overrides}</Types>`);
  });
  return zip.generateAsync({ type: "uint8array" });
}
