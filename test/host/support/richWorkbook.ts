import JSZip from "jszip";

/** A workbook as Excel writes it, with what is easily lost on the way through: made part by part, so that the test knows every byte. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationships = (entries: readonly (readonly [string, string, string, boolean?])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target, external]) => {
      const full = type.startsWith("http") ? type : `${RELATIONSHIPS}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"${external === true ? ' TargetMode="External"' : ""}/>`;
    })
    .join("")}</Relationships>`;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews><sheets><sheet name="报送台账" sheetId="4" r:id="rId1"/><sheet name="附件 1" sheetId="7" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">报送台账!$A$1:$D$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">报送台账!$A$1:$D$6,报送台账!$F$1:$F$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">报送台账!$A:$A,报送台账!$1:$2</definedName><definedName name="单位" comment="名册">OFFSET(报送台账!$A$2,0,0,COUNTA(报送台账!$A:$A)-1,1)</definedName><definedName name="税率">0.17</definedName></definedNames><calcPr calcId="191029" iterate="1"/></workbook>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0\\ &quot;条&quot;;\\-0"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><sz val="9"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="medium"><color rgb="FFFF0000"/></top><bottom style="double"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="3"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill patternType="darkUp"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf><dxf><numFmt numFmtId="177" formatCode="0.0"/><border><left style="thin"><color theme="5"/></left></border></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>`;

const SHARED_STRINGS = `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>单位</t></si><si><t>报送日期</t></si><si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>西宁</t></r><r><rPr><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>市</t></r></si><si><t xml:space="preserve"> 海东 </t></si><si><t>=1+1</t></si><si><t>第一行
第二行</t></si></sst>`;

export const CONDITIONAL_FORMATS =
  '<conditionalFormatting sqref="C2:C6"><cfRule type="cellIs" dxfId="1" priority="3" operator="greaterThan"><formula>10</formula></cfRule><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>AND($C2="×",TODAY()&gt;$B2)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D2:D6 F2:F3"><cfRule type="duplicateValues" dxfId="2" priority="7"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="E2:E6"><cfRule type="colorScale" priority="9"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>';

export const VALIDATIONS =
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="标记" error="只填√或×" sqref="C2:C1048576"><formula1>"√,×,/"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" sqref="D2:D6 F2"><formula1>0</formula1></dataValidation></dataValidations>';

export const PRINT_SETUP =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1.1023622" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="85" fitToHeight="0" orientation="landscape" r:id="rId2"/><headerFooter differentFirst="1"><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>';

const SHEET1 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F8"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomRight" activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews><sheetFormatPr baseColWidth="10" defaultColWidth="8.875" defaultRowHeight="13.5" x14ac:dyDescent="0.15" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"/><cols><col min="1" max="1" width="12.6328125" customWidth="1"/><col min="2" max="2" width="9" customWidth="1"/><col min="3" max="3" width="9.140625" style="7" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols><sheetData><row r="1" ht="36" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/><c r="D1" s="1"/></row><row r="2" ht="27"><c r="A2" t="s"><v>2</v></c><c r="B2" s="2"><v>45392</v></c><c r="C2" s="7" t="s"><v>4</v></c><c r="D2"><f>LEN(A2)</f><v>3</v></c></row><row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="4"><v>45392.123456789</v></c><c r="D3"><f t="shared" ref="D3:D5" si="0">B3*2+N("A1")+$A$1</f><v>1</v></c></row><row r="4"><c r="B4" s="3"><v>45393</v></c><c r="D4"><f t="shared" si="0"/><v>2</v></c><c r="F4" cm="1"><f t="array" ref="F4:F6">_xlfn._xlws.SORT(_xlfn.UNIQUE(C2:C6))</f><v>7</v></c></row><row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" s="5"><v>12.5</v></c><c r="D5"><f t="shared" si="0"/><v>3</v></c><c r="F5"><v>8</v></c></row><row r="6"><c r="A6" t="e"><v>#N/A</v></c><c r="B6" s="6"><f>_xldudf_PERCAPITA_CASES(4,288,1057)</f><v>0.27625354777672659</v></c><c r="C6" t="str"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x&amp;"")</f><v>1</v></c><c r="F6"><v>9</v></c></row><row r="7" hidden="1"/><row r="8"><c r="A8" t="s"><v>5</v></c></row></sheetData><autoFilter ref="A1:D6"><filterColumn colId="0"><filters><filter val="西宁市"/></filters></filterColumn></autoFilter><mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A9:B10"/></mergeCells>${CONDITIONAL_FORMATS}${VALIDATIONS}<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="提示"/><hyperlink ref="A3" location="'附件 1'!A1" display="附件"/></hyperlinks>${PRINT_SETUP}<drawing r:id="rId3"/></worksheet>`;

const SHEET2 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>数</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><f>SUM(报送台账!B2:B4)</f><v>136177.12345</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const TABLE = `${HEAD}<table xmlns="${MAIN}" id="3" name="表1" displayName="表1" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="数" dataDxfId="2"><calculatedColumnFormula>SUM(报送台账!B2:B4)</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONSHIPS}"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`;

export async function richWorkbook(): Promise<Uint8Array> {
  const zip = new JSZip();
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "custom-properties", "docProps/custom.xml"],
      ["rId3", "customXml", "customXml/item1.xml"],
    ]),
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="期次"><vt:lpwstr>2024年第2期</vt:lpwstr></property></Properties>`,
    "customXml/item1.xml": "<ledger>一</ledger>",
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "sheetMetadata", "metadata.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": SHARED_STRINGS,
    "xl/metadata.xml": METADATA,
    "xl/worksheets/sheet1.xml": SHEET1,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "hyperlink", "https://example.invalid/", true],
      ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId3", "drawing", "../drawings/drawing1.xml"],
    ]),
    "xl/worksheets/sheet2.xml": SHEET2,
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
    "xl/tables/table1.xml": TABLE,
    "xl/printerSettings/printerSettings1.bin": "printer",
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": CHART,
  };
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  return zip.generateAsync({ type: "uint8array" });
}
