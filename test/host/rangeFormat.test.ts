import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { richWorkbook } from "./support/richWorkbook";

// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
// https://learn.microsoft.com/javascript/api/excel/excel.rangeborder
// https://learn.microsoft.com/javascript/api/excel/excel.rangefont

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

describe("Range.format", () => {
  test("has Excel's defaults on an empty sheet", async () => {
    const format = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      const { format } = range;
      format.load("fill/color,font/name,font/size,font/bold,font/color");
      format.load("horizontalAlignment,verticalAlignment,wrapText,rowHeight,columnWidth");
      await context.sync();
      const { fill, font, horizontalAlignment, verticalAlignment, wrapText, rowHeight, columnWidth } = format;
      return [
        fill.color,
        font.name,
        font.size,
        font.bold,
        font.color,
        horizontalAlignment,
        verticalAlignment,
        wrapText,
        rowHeight,
        columnWidth,
      ];
    });
    expect(format).toEqual(["#FFFFFF", "Calibri", 11, false, "#000000", "General", "Bottom", false, 15, 48]);
  });

  test("is null where the cells differ", async () => {
    const format = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "yellow";
      const range = sheet.getRange("A1:B1");
      range.load("format/font/bold,format/fill/color,format/font/name");
      await context.sync();
      return [range.format.font.bold, range.format.fill.color, range.format.font.name];
    });
    expect(format).toEqual([null, null, "Calibri"]);
  });

  test("of one cell is not that of a cell that looked the same", async () => {
    const bold = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").format.font.name = "仿宋";
      await context.sync();
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A2");
      range.load("format/font/bold,format/font/name");
      await context.sync();
      return [range.format.font.bold, range.format.font.name];
    });
    expect(bold).toEqual([false, "仿宋"]);
  });

  test("columnWidth and rowHeight in points read back as they were set", async () => {
    const sizes = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("B2:C3");
      const { format } = range;
      format.columnWidth = 71.3;
      format.rowHeight = 25.5;
      format.load("columnWidth,rowHeight,useStandardHeight,useStandardWidth");
      await context.sync();
      const { columnWidth, rowHeight, useStandardHeight, useStandardWidth } = format;
      return [columnWidth, rowHeight, useStandardHeight, useStandardWidth];
    });
    expect(sizes).toEqual([71.3, 25.5, false, false]);
  });

  test("[H35] useStandardHeight makes a height automatic again", async () => {
    const standard = await booted.run(async (context) => {
      const { format } = firstSheet(context).getRange("2:3");
      format.rowHeight = 40;
      format.useStandardHeight = true;
      format.load("useStandardHeight,rowHeight");
      await context.sync();
      return [format.useStandardHeight, format.rowHeight];
    });
    expect(standard).toEqual([true, 15]);
    expect(booted.workbook.sheets[0]?.findRow(1)?.height).toBeUndefined();
  });

  test.each([
    ["a colour", (range: Excel.Range) => (range.format.fill.color = "no colour")],
    ["an alignment", (range: Excel.Range) => (range.format.horizontalAlignment = "Middle" as "Center")],
    ["a size", (range: Excel.Range) => (range.format.rowHeight = -1)],
  ])("refuses %s that Excel does not have", async (_name, write) => {
    const failure = await booted.failure((context) => write(firstSheet(context).getRange("A1")));
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("Range.format.borders", () => {
  test("each diagonal is drawn and taken away for itself", async () => {
    const diagonals = await booted.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const line = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
      sheet.getRange("D9").setCellProperties([[{ format: { borders: { diagonalDown: line, diagonalUp: line } } }]]);
      sheet.getRange("D9").format.borders.getItem("DiagonalUp").style = "None";
      const read = sheet.getRange("D9").getCellProperties({ format: { borders: { style: true } } });
      const down = sheet.getRange("D9").format.borders.getItem("DiagonalDown");
      down.load("style,weight");
      await context.sync();
      const { diagonalDown, diagonalUp, top } = answerOf(read)[0]?.[0]?.format?.borders ?? {};
      return [diagonalDown?.style, diagonalUp?.style, top?.style, down.style, down.weight];
    });
    expect(diagonals).toEqual(["Continuous", "None", "None", "Continuous", "Thin"]);
  });

  test("EdgeBottom is the last row's, InsideHorizontal lies between", async () => {
    const lines = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const { borders } = sheet.getRange("A1:B3").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("EdgeBottom").weight = "Medium";
      borders.getItem("InsideHorizontal").style = "Dot";
      const read = sheet.getRange("A3").getCellProperties({ format: { borders: { style: true, weight: true } } });
      const above = sheet.getRange("A1").getCellProperties({ format: { borders: { style: true } } });
      await context.sync();
      return [answerOf(read)[0]?.[0]?.format?.borders, answerOf(above)[0]?.[0]?.format?.borders];
    });
    expect(lines[0]).toMatchObject({
      bottom: { style: "Continuous", weight: "Medium" },
      top: { style: "Dot" },
      left: { style: "None" },
    });
    expect(lines[1]).toMatchObject({ bottom: { style: "Dot" }, top: { style: "None" } });
  });
});

describe("Range.getCellProperties and setCellProperties", () => {
  test("read and write each cell for itself; what is not named stays", async () => {
    const cells = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.format.font.name = "黑体";
      range.setCellProperties([
        [{ format: { font: { bold: true, size: 16 }, horizontalAlignment: "Center", wrapText: false } }, {}],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { font: { name: true, bold: true, size: true }, horizontalAlignment: true, wrapText: true },
      });
      await context.sync();
      return answerOf(read);
    });
    expect(cells).toEqual([
      [
        {
          address: "Sheet1!A1",
          format: { font: { name: "黑体", bold: true, size: 16 }, horizontalAlignment: "Center", wrapText: false },
        },
        {
          address: "Sheet1!B1",
          format: { font: { name: "黑体", bold: false, size: 11 }, horizontalAlignment: "General", wrapText: false },
        },
      ],
    ]);
  });

  test("a line that is taken away comes as None", async () => {
    const border = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.setCellProperties([
        [{ format: { borders: { top: { style: "Continuous", weight: "Thin", color: "#FF0000" } } } }],
      ]);
      range.setCellProperties([[{ format: { borders: { top: { style: "None" } } } }]]);
      const read = range.getCellProperties({ format: { borders: { style: true, weight: true, color: true } } });
      await context.sync();
      return answerOf(read)[0]?.[0]?.format?.borders?.top;
    });
    expect(border).toEqual({ style: "None", weight: "Thin", color: "#000000" });
  });

  test("getRowProperties and getColumnProperties tell sizes line by line", async () => {
    const lines = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      firstSheet(context).getRange("2:2").format.rowHeight = 30;
      firstSheet(context).getRange("B:B").columnHidden = true;
      const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true, useStandardHeight: true } });
      const columns = range.getColumnProperties({
        columnHidden: true,
        format: { columnWidth: true, useStandardWidth: true },
      });
      await context.sync();
      return [answerOf(rows), answerOf(columns)];
    });
    expect(lines).toEqual([
      [
        { rowIndex: 0, format: { rowHeight: 15, useStandardHeight: true } },
        { rowIndex: 1, format: { rowHeight: 30, useStandardHeight: false } },
      ],
      [
        { columnHidden: false, format: { columnWidth: 48, useStandardWidth: true } },
        { columnHidden: true, format: { columnWidth: 0, useStandardWidth: true } },
      ],
    ]);
  });

  test("must have the range's shape", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context)
        .getRange("A1:B1")
        .setCellProperties([[{}]]);
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.setCellProperties" });
  });
});

describe("formats of an opened workbook", () => {
  let opened: BootedHost;
  beforeAll(async () => {
    opened = await bootHost(await openWorkbook(await richWorkbook()));
  });
  afterAll(() => {
    opened.close();
  });

  test("show theme colours with their tint, and the workbook's own default", async () => {
    const found = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("报送台账");
      const head = sheet.getRange("A1");
      head.load("format/fill/color,format/font/name,format/font/size");
      const plain = sheet.getRange("Z99");
      plain.load("format/font/name,format/verticalAlignment,format/rowHeight");
      const rows = sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
      await context.sync();
      return [
        head.format.fill.color,
        head.format.font.name,
        plain.format.font.name,
        plain.format.verticalAlignment,
        plain.format.rowHeight,
        answerOf(rows),
      ];
    });
    expect(found).toEqual([
      "#B8CCE4",
      "黑体",
      "宋体",
      "Center",
      13.5,
      [{ format: { rowHeight: 36, useStandardHeight: false } }, { format: { rowHeight: 27, useStandardHeight: true } }],
    ]);
  });
});
