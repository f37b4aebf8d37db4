import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { fullWorkbook } from "./support/fullWorkbook";

/** Pages: learn.microsoft.com/javascript/api/excel/excel.style, excel.stylecollection, excel.range (style). */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

test("excel.range: style applies a style that Excel brings along, and Normal takes it off again", async () => {
  const seen = await booted.run(async (context) => {
    const range = firstSheet(context).getRange("A1:B1");
    range.style = "Good";
    range.load("style,format/fill/color,format/font/color");
    await context.sync();
    const good = [range.style, range.format.fill.color, range.format.font.color];
    range.getCell(0, 0).style = "Normal";
    range.load("style");
    const cell = range.getCell(0, 0).load("style,format/fill/color");
    await context.sync();
    return [good, range.style, cell.style, cell.format.fill.color];
  });
  expect(seen).toEqual([["Good", "#C6EFCE", "#006100"], null, "Normal", "#FFFFFF"]);
});

test("excel.range: a style that is not there is not found", async () => {
  const failure = await booted.failure((context) => (firstSheet(context).getRange("A1").style = "没有这个样式"));
  expect(failure.code).toBe("ItemNotFound");
});

test("excel.stylecollection: add, count and find; a second of the same name is refused", async () => {
  const seen = await booted.run(async (context) => {
    const { styles } = context.workbook;
    const before = styles.getCount();
    styles.add("台账表头");
    const after = styles.getCount();
    const found = styles.getItem("台账表头").load("name,builtIn");
    const missing = styles.getItemOrNullObject("没有").load("name");
    await context.sync();
    return [answerOf(after) - answerOf(before), found.name, found.builtIn, missing.isNullObject];
  });
  expect(seen).toEqual([1, "台账表头", false, true]);
  expect(
    (
      await booted.failure((context) => {
        context.workbook.styles.add("台账表头");
      })
    ).code,
  ).toBe("ItemAlreadyExists");
});

test("excel.style: a change reaches the cells that go by it, and none that went their own way", async () => {
  const fills = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    context.workbook.styles.add("提示行");
    const style = context.workbook.styles.getItem("提示行");
    style.fill.color = "#FFF2CC";
    sheet.getRange("A1:A2").style = "提示行";
    sheet.getRange("A2").format.fill.color = "#FF0000";
    style.fill.color = "#DDEBF7";
    style.font.bold = true;
    style.horizontalAlignment = "Center";
    const cells = ["A1", "A2"].map((address) => sheet.getRange(address).load("format/fill/color,format/font/bold,format/horizontalAlignment"));
    await context.sync();
    return cells.map(({ format }) => [format.fill.color, format.font.bold, format.horizontalAlignment]);
  }); // prettier-ignore
  expect(fills).toEqual([
    ["#DDEBF7", true, "Center"],
    ["#FF0000", true, "Center"],
  ]);
});

test("excel.style: every member that writes clears the undo stack", async () => {
  await booted.run(async (context) => {
    context.workbook.styles.add("计数");
    await context.sync();
  });
  const before = booted.host.traffic.undoClears;
  await booted.run(async (context) => {
    context.workbook.styles.getItem("计数").includeFont = false;
    context.workbook.styles.getItem("计数").wrapText = true;
    await context.sync();
  });
  expect(booted.host.traffic.undoClears - before).toBe(2);
});

test("[H38] excel.style: delete takes the style from its cells; those of Excel stay", async () => {
  const fill = await booted.run(async (context) => {
    context.workbook.styles.add("临时");
    const style = context.workbook.styles.getItem("临时");
    style.fill.color = "#123456";
    const cell = firstSheet(context).getRange("A1");
    cell.style = "临时";
    await context.sync();
    style.delete();
    cell.load("style,format/fill/color");
    await context.sync();
    return [cell.style, cell.format.fill.color];
  });
  expect(fill).toEqual(["Normal", "#FFFFFF"]);
  expect((await booted.failure((context) => { context.workbook.styles.getItem("Good").delete(); })).code).toBe("InvalidOperation"); // prettier-ignore
});

test("[H38] named styles of the file are there under their English names, and come back from the saved file", async () => {
  const file = await bootHost(await openWorkbook(await fullWorkbook()));
  const names = await file.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("报送台账");
    const cell = sheet.getRange("B8").load("style");
    sheet.getRange("D8").style = "台账 标题";
    sheet.getRange("E8").style = "Bad";
    await context.sync();
    return cell.style;
  });
  expect(names).toBe("Good");
  const again = await bootHost(await openWorkbook(await file.workbook.save()));
  const seen = await again.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("报送台账");
    const cells = ["B8", "D8", "E8", "A2"].map((address) => sheet.getRange(address).load("style"));
    await context.sync();
    return cells.map(({ style }) => style);
  });
  expect(seen).toEqual(["Good", "台账 标题", "Bad", "Normal"]);
  file.close();
  again.close();
});

test("excel.rangeborder: diagonals run one way, the other way, or both", async () => {
  const seen = await booted.run(async (context) => {
    const { borders } = firstSheet(context).getRange("A1").format;
    const [down, up] = [borders.getItem("DiagonalDown"), borders.getItem("DiagonalUp")];
    down.style = "Continuous";
    down.color = "#FF0000";
    down.load("style,color");
    up.load("style");
    await context.sync();
    const one = [down.style, down.color, up.style];
    up.style = "Continuous";
    down.style = "None";
    down.load("style");
    up.load("style");
    await context.sync();
    return [...one, down.style, up.style];
  });
  expect(seen).toEqual(["Continuous", "#FF0000", "None", "None", "Continuous"]);
});
