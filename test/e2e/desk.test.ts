import { writeFile } from "node:fs/promises";
import path from "node:path";

import { Workbook } from "exceljs";

import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";
import { temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: BrowserDesk;
let desk: OpenDesk;
const inFolder = (name: string): string => path.join(folder.path, name);

async function makeWorkbook(): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("统计表");
  sheet.mergeCells("A1:C1");
  sheet.getCell("A1").value = "报送统计表";
  sheet.getCell("A1").font = { name: "方正小标宋简体", size: 20, bold: true };
  sheet.addRow(["单位", "方案", "比率"]).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE2EFDA" } };
  sheet.addRow(["海北州", "×", 292 / 1057]);
  sheet.addRow(["西宁市", "√", 0]);
  sheet.getCell("C3").numFmt = "0%;-0%;0";
  sheet.getCell("C4").numFmt = "0%;-0%;0";
  sheet.getCell("B5").value = { formula: 'COUNTIF(B3:B4,"×")', result: 1 };
  sheet.getRow(6).hidden = true;
  sheet.getCell("A6").value = "看不见";
  sheet.addConditionalFormatting({
    ref: "B3:B4",
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: ['B3="×"'],
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      },
    ],
  });
  workbook.addWorksheet("隐藏的").state = "hidden";
  workbook.addWorksheet("第二张").getCell("B2").value = "在这里";
  await workbook.xlsx.writeFile(inFolder("grid.xlsx"));
}

async function openFile(name: string): Promise<void> {
  await desk.page.locator('input[type="file"]').setInputFiles(inFolder(name));
}

const shows = (address: string, text: string | RegExp): Promise<void> =>
  desk.page.locator(`.cell[data-address="${address}"]`, { hasText: text }).waitFor();

async function fillBecomes(address: string, fill: string | null): Promise<void> {
  for (let round = 0; round < 100 && (await desk.fillOf(address)) !== fill; round += 1)
    await desk.page.waitForTimeout(50);
  expect(await desk.fillOf(address)).toBe(fill);
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await makeWorkbook();
  await writeFile(inFolder("letter.xlsx"), "这不是工作簿");
  browser = await startDesk();
  desk = await browser.open(null);
  await openFile("grid.xlsx");
  await desk.page.locator(".file-name", { hasText: "grid.xlsx" }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

describe("the grid shows the workbook", () => {
  test("text as displayed, merged areas as one, hidden rows and sheets not at all", async () => {
    await shows("A1", "报送统计表");
    await shows("C3", "28%");
    await shows("C4", /^0$/);
    expect(await desk.cell("B1").count()).toBe(0);
    expect(await desk.cell("A6").count()).toBe(0);
    expect(await desk.page.getByRole("tab").allTextContents()).toEqual(["统计表", "第二张"]);
  });

  test("fonts with fall-backs, fills, and the fills of conditional formats", async () => {
    expect(await desk.styleOf('.cell[data-address="A1"] .text', "font")).toMatch(
      /(?:bold|700) 26\.67px .*方正小标宋简体.*serif/,
    );
    expect(await desk.fillOf("B2")).toBe("#E2EFDA");
    await fillBecomes("B3", "#FFC7CE");
    expect(await desk.fillOf("B4")).toBeNull();
  });
});

describe("a cell is edited", () => {
  test("by typing over it; formulas and conditional formats follow", async () => {
    await desk.cell("B3").click();
    await desk.page.keyboard.insertText("√");
    await desk.page.keyboard.press("Enter");
    await shows("B3", "√");
    await shows("B5", /^0$/);
    await fillBecomes("B3", null);
    expect(await desk.selected()).toBe("B4");
  });

  test("Esc leaves it as it was, F2 goes on with what stands there", async () => {
    await desk.cell("A3").click();
    await desk.page.keyboard.type("abc");
    await desk.page.keyboard.press("Escape");
    await shows("A3", /^海北州$/);
    await desk.page.keyboard.press("F2");
    await desk.page.keyboard.type("!");
    await desk.page.keyboard.press("Tab");
    await shows("A3", /^海北州!$/);
    expect(await desk.selected()).toBe("B3");
  });

  test("in the formula bar", async () => {
    await desk.cell("B5").click();
    const bar = desk.page.getByLabel("编辑栏");
    expect(await bar.inputValue()).toBe('=COUNTIF(B3:B4,"×")');
    await bar.fill('=COUNTIF(B3:B4,"√")');
    await bar.press("Enter");
    await shows("B5", /^2$/);
  });

  test("and emptied with Delete", async () => {
    await desk.cell("A4").click();
    await desk.page.keyboard.press("Delete");
    await desk.page.locator('.cell[data-address="A4"]:not(:has(.text))').waitFor();
  });

  test("keys move the selection over merged areas as over one cell", async () => {
    await desk.cell("A2").click();
    await desk.page.keyboard.press("ArrowUp");
    expect(await desk.selected()).toBe("A1:C1");
    await desk.page.keyboard.press("ArrowDown");
    expect(await desk.selected()).toBe("A2");
  });
});

test("另存为 gives a workbook with the edits in it", async () => {
  const workbook = new Workbook();
  const bytes = await desk.save();
  await writeFile(inFolder("saved.xlsx"), bytes);
  await workbook.xlsx.readFile(inFolder("saved.xlsx"));
  const sheet = workbook.getWorksheet("统计表");
  expect([sheet?.getCell("A3").value, sheet?.getCell("B3").value, sheet?.getCell("A4").value]).toEqual([
    "海北州!",
    "√",
    null,
  ]);
  expect(sheet?.getCell("B5").result).toBe(2);
});

test("a file that is no workbook gets a sentence, and the open workbook stays", async () => {
  await openFile("letter.xlsx");
  const status = desk.page.locator("#status.error");
  await status.waitFor();
  expect(await status.textContent()).toMatch(/没有打开「letter\.xlsx」：[\u4e00-\u9fff]/);
  await shows("A1", "报送统计表");
});

test("a tab brings its sheet", async () => {
  await desk.tab("第二张").click();
  await shows("B2", "在这里");
});
