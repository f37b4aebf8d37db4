import JSZip from "jszip";

import { openWorkbook } from "../../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";
import { act, fill } from "../support/cells";
import { sheetXml } from "../support/savedParts";

/** Pages: learn.microsoft.com/javascript/api/excel/excel.rangeformat, .rangeborder, .rangefill, .style, .pagelayout, .conditionalformat */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

const savedSheet = async (): Promise<string> => sheetXml(await JSZip.loadAsync(await booted.workbook.save()), "Sheet1");

test("[H34] widths are not rounded to whole pixels, also through the file", async () => {
  await act(booted, (sheet) => (sheet.getRange("A:A").format.columnWidth = 71.3));
  const again = await bootHost(await openWorkbook(await booted.workbook.save()));
  const width = await again.run(async (context) => {
    const { format } = firstSheet(context).getRange("A1");
    format.load("columnWidth");
    await context.sync();
    return format.columnWidth;
  });
  again.close();
  expect(width).toBeCloseTo(71.3, 6);
});

test("[H35] autofitRows makes a height automatic without computing it; autofitColumns counts characters", async () => {
  await fill(booted, "A1", [["一二三四五", "12345"], ["第一行\n第二行", ""]]); // prettier-ignore
  const found = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A2").format.wrapText = true;
    sheet.getRange("2:2").format.rowHeight = 50;
    sheet.getRange("2:2").format.autofitRows();
    sheet.getRange("A1:B1").format.autofitColumns();
    const formats = ["A2", "A1", "B1"].map((address) => sheet.getRange(address).format);
    for (const format of formats) format.load("rowHeight,columnWidth");
    await context.sync();
    return [formats[0]?.rowHeight, formats[1]?.columnWidth, formats[2]?.columnWidth];
  });
  // Ten and five half-width characters of 7 pixels, and a margin of 5 pixels.
  expect(found).toEqual([15, 56.25, 30]);
});

test("[H36] the line below a cell is not the upper line of the next", async () => {
  const styles = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
    const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
    const below = sheet.getRange("A2").format.borders.getItem("EdgeTop");
    above.load("style");
    below.load("style");
    await context.sync();
    return [above.style, below.style];
  });
  expect(styles).toEqual(["Continuous", "None"]);
});

test("[H37] a tint without a colour is passed over; both diagonals are one line", async () => {
  const found = await booted.run(async (context) => {
    const { fill: cellFill, borders } = firstSheet(context).getRange("A1").format;
    cellFill.tintAndShade = 0.5;
    borders.getItem("EdgeTop").tintAndShade = 0.5;
    const [down, up] = [borders.getItem("DiagonalDown"), borders.getItem("DiagonalUp")];
    down.style = "Continuous";
    up.style = "Double";
    cellFill.load("color,tintAndShade");
    down.load("style");
    await context.sync();
    return [cellFill.color, cellFill.tintAndShade, down.style];
  });
  expect(found).toEqual(["#FFFFFF", 0, "Double"]);
});

test("[H38] the Normal style cannot be changed", async () => {
  const failure = await booted.failure((context) => {
    context.workbook.styles.getItem("Normal").wrapText = true;
  });
  expect(failure).toMatchObject({ code: "InvalidArgument", location: "Style.wrapText" });
});

test("[H39] Portrait and Letter are said by saying nothing", async () => {
  await act(booted, (sheet) => {
    sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4" });
    sheet.pageLayout.set({ orientation: "Portrait", paperSize: "Letter" });
  });
  expect(await savedSheet()).not.toMatch(/orientation|paperSize/);
});

test.each<["ColorScale" | "DataBar" | "IconSet" | "TopBottom" | "PresetCriteria", RegExp]>([
  ["ColorScale", /type="colorScale".*<cfvo type="min"\/><cfvo type="max"\/><color/],
  ["DataBar", /type="dataBar".*<color rgb="FF638EC6"\/>/],
  ["IconSet", /type="iconSet".*<iconSet[^>]*><cfvo type="percent" val="0"\/><cfvo type="percent" val="33"\/>/],
  ["TopBottom", /type="top10"[^>]* rank="10"/],
  ["PresetCriteria", /type="containsBlanks"/],
])("[H40] a new rule %s starts as the host chooses", async (type, xml) => {
  await act(booted, (sheet) => sheet.getRange("A1:A3").conditionalFormats.add(type as "ColorScale"));
  expect(await savedSheet()).toMatch(xml);
}); // prettier-ignore

test("[H41] an automatic bound is the lowest value; formulas inside scales do not follow inserted cells", async () => {
  await act(booted, (sheet) => {
    const { dataBar } = sheet.getRange("A1:A3").conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Automatic" };
    dataBar.upperBoundRule = { type: "Formula", formula: "=$C$5" };
    sheet.getRange("1:1").insert("Down");
  });
  const xml = await savedSheet();
  expect(xml).toContain('sqref="A2:A4"');
  expect(xml).toMatch(/<cfvo type="min"\/><cfvo type="formula" val="\$C\$5"\/>/);
  const custom = await booted.failure((context) => {
    firstSheet(context).getRange("C1").conditionalFormats.add("IconSet").iconSet.style = "ThreeStars";
  });
  expect(custom).toMatchObject({ code: "ApiNotFound", location: 'IconSetConditionalFormat.style("ThreeStars")' });
});

test("[H43] the host's own question for a cell's fill passes over rules without a formula", async () => {
  await fill(booted, "A1", [[1], [1], [2]]);
  await act(booted, (sheet) => {
    sheet.getRange("A1:A3").conditionalFormats.add("TopBottom").topBottom.format.fill.color = "#FF0000";
  });
  expect(await booted.host.conditionalFillAt("Sheet1", 2, 0)).toBeNull();
});
