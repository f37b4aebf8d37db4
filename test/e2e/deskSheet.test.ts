import { Workbook, type Worksheet } from "exceljs";

import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";
import { temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: BrowserDesk;
let desk: OpenDesk;

function fillRows(sheet: Worksheet): void {
  sheet.getCell("A1").value = "单位";
  sheet.mergeCells("B1:D1");
  sheet.getCell("B1").value = "案件情况（件）";
  sheet.getRow(2).values = ["", "处罚", "强制", "合计"];
  for (let row = 3; row <= 90; row += 1) {
    // Formulas without results, as programs write them.
    sheet.getRow(row).values = [`单位${String(row)}`, row, 1, { formula: `B${String(row)}+C${String(row)}` }, row - 3];
  }
}

function decorate(sheet: Worksheet): void {
  sheet.getCell("A5").note = "省厅要求 4 月 10 日前报送";
  sheet.getCell("A2").border = { diagonal: { up: false, down: true, style: "thin", color: { argb: "FF000000" } } };
  sheet.getCell("G3").value = { richText: [{ text: "红", font: { color: { argb: "FFFF0000" } } }, { text: "黑" }] };
  sheet.getCell("G4").value = -5;
  sheet.getCell("G4").numFmt = "0;[Red]-0";
  sheet.getCell("G5").value = "竖排";
  sheet.getCell("G5").alignment = { textRotation: "vertical", vertical: "top" };
}

function addRules(sheet: Worksheet): void {
  const ends: [{ type: "min" }, { type: "max" }] = [{ type: "min" }, { type: "max" }];
  sheet.addConditionalFormatting({
    ref: "B3:B90",
    rules: [{ type: "dataBar", priority: 1, cfvo: ends, gradient: false, minLength: 0, maxLength: 100 }],
  });
  sheet.addConditionalFormatting({
    ref: "E3:E90",
    rules: [{ type: "colorScale", priority: 2, cfvo: ends, color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }] }],
  });
  sheet.addConditionalFormatting({
    ref: "D3:D90",
    rules: [{ type: "top10", priority: 3, rank: 3, percent: false, bottom: true, style: { font: { bold: true, color: { argb: "FF9C0006" } } } }], // prettier-ignore
  });
}

async function makeWorkbook(file: string): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("总表", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
  fillRows(sheet);
  decorate(sheet);
  addRules(sheet);
  await workbook.xlsx.writeFile(file);
}

const shown = (address: string): ReturnType<OpenDesk["page"]["locator"]> =>
  desk.page.locator(`.layer .cell[data-address="${address}"]`);

const textStyle = (address: string, property: string, inside = ""): Promise<string> =>
  desk.styleOf(`.layer .cell[data-address="${address}"] .text${inside}`, property);

const widthOf = async (letter: string): Promise<number> =>
  (await desk.page.locator(".column-headings .heading", { hasText: new RegExp(`^${letter}$`) }).boundingBox())?.width ??
  0;

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    if (await holds()) return;
    await desk.page.waitForTimeout(50);
  }
  throw new Error("it did not come to hold");
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const file = `${folder.path}/rich.xlsx`;
  await makeWorkbook(file);
  browser = await startDesk();
  desk = await browser.open(null);
  await desk.page.locator('input[type="file"]').setInputFiles(file);
  await desk.page.locator(".file-name", { hasText: "rich.xlsx" }).waitFor();
});
afterAll(async () => {
  expect(browser.complaints).toEqual([]);
  await browser.close();
  await folder.remove();
});

test("[H78] formulas that the file has no results for are calculated", async () => {
  await shown("D3").locator(".text", { hasText: /^4$/ }).waitFor();
});

test("a note shows as a corner, and its text under the pointer", async () => {
  const cell = desk.page.locator('.frozen.left .cell[data-address="A5"]');
  expect(await cell.getAttribute("title")).toBe("省厅要求 4 月 10 日前报送");
  await cell.locator(".note-corner").waitFor();
});

test("runs of several fonts, colours of number formats, upright text, the slash of a head cell", async () => {
  expect(await textStyle("G3", "color", " span")).toBe("rgb(255, 0, 0)");
  expect(await textStyle("G4", "color")).toBe("rgb(255, 0, 0)");
  expect(await textStyle("G5", "writing-mode")).toBe("vertical-rl");
  expect(await desk.styleOf('.frozen.corner .cell[data-address="A2"]', "background-image")).toContain(
    "linear-gradient",
  );
});

test("[H80] bars, scales and the lowest three of conditional formats", async () => {
  await shown("B4").locator(".data-bar").waitFor();
  await desk.page.waitForFunction(() => {
    const cell = document.querySelector<HTMLElement>('.layer .cell[data-address="E3"]');
    return cell?.style.backgroundColor === "rgb(255, 0, 0)";
  });
  expect([await textStyle("D5", "font-weight"), await textStyle("D6", "font-weight")]).toEqual(["700", "400"]);
});

test("frozen rows and columns stay while the rest scrolls, and can be clicked there", async () => {
  await shown("C3").click();
  for (let page = 0; page < 3; page += 1) await desk.page.keyboard.press("PageDown");
  await desk.page.locator(".frozen.top .cell", { hasText: "处罚" }).waitFor();
  await desk.page.locator(".frozen.left .cell", { hasText: "单位60" }).waitFor();
  const head = await desk.page.locator('.frozen.top .cell[data-address="C2"]').boundingBox();
  const grid = await desk.page.locator(".viewport").boundingBox();
  expect(head?.y).toBeLessThan((grid?.y ?? 0) + 60);
  await desk.page.locator('.frozen.top .cell[data-address="C2"]').click();
  expect(await desk.selected()).toBe("C2");
  await desk.page.keyboard.press("Control+Home");
  expect(await desk.selected()).toBe("B3");
});

test("a column takes the width that it is dragged to, fits its content at a double click, and undo takes it back", async () => {
  const before = await widthOf("G");
  const heading = await desk.page.locator(".column-headings .heading", { hasText: /^G$/ }).boundingBox();
  if (!heading) throw new Error("G is not in view");
  const [edge, y] = [heading.x + heading.width - 2, heading.y + 8];
  await desk.page.mouse.move(edge, y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(edge + 50, y);
  await desk.page.mouse.up();
  await until(async () => (await widthOf("G")) === before + 50);
  await desk.page.mouse.dblclick(edge + 50, y);
  await until(async () => (await widthOf("G")) < before);
  await desk.page.keyboard.press("Control+z");
  await desk.page.keyboard.press("Control+z");
  await until(async () => (await widthOf("G")) === before);
});

test("[H82] on a dark page the sheet stays white", async () => {
  const colorOf = (selector: string): Promise<string> => desk.styleOf(selector, "background-color");
  const [bar, sheet] = [await colorOf("#ribbon"), await colorOf(".viewport")];
  await desk.page.emulateMedia({ colorScheme: "dark" });
  expect(await colorOf(".viewport")).toBe(sheet);
  expect(await colorOf("#ribbon")).not.toBe(bar);
  await desk.page.emulateMedia({ colorScheme: "light" });
});

test("the zoom makes everything larger", async () => {
  const before = await widthOf("B");
  await desk.page.getByLabel("放大").click();
  await until(async () => (await widthOf("B")) === Math.round(before * 1.1));
  expect(await desk.page.getByLabel("显示比例").textContent()).toBe("110%");
});
