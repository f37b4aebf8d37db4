import { cpus } from "node:os";
import path from "node:path";

import { stream, Workbook } from "exceljs";

import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";
import { temporaryFolder } from "../support/cli";

jest.setTimeout(600_000);

const ROWS = 100_000;
const CUSTOM_FUNCTIONS = 5_000;
/** What the page promises on two cores. */
const OPENS_WITHIN_SECONDS = 10;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: BrowserDesk;
let desk: OpenDesk;
const figures: string[] = [];

async function writeCases(file: string): Promise<void> {
  const workbook = new stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet("案件明细");
  sheet.addRow(["案号", "单位", "类型", "立案日期", "结案日期", "人数", "金额", "比率"]).commit();
  for (let row = 1; row <= ROWS; row += 1) {
    const type = ["处罚", "强制", "检查"][row % 3];
    sheet.addRow([`青交执〔2024〕${String(row)}`, `单位${String(row % 60)}`, type, 45_300 + (row % 90), 45_310 + (row % 90), row % 7, row * 1.25, (row % 100) / 100]).commit(); // prettier-ignore
  }
  await workbook.commit();
}

/** Every call has arguments of its own, so that none can answer for another. */
async function writeFunctions(file: string): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("人均");
  for (let row = 1; row <= CUSTOM_FUNCTIONS; row += 1) {
    sheet.getRow(row).values = [row, 288, 1_057, { formula: `PERCAPITA_CASES(A${String(row)},B${String(row)},C${String(row)})` }]; // prettier-ignore
  }
  await workbook.xlsx.writeFile(file);
}

async function seconds(title: string, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  const taken = (performance.now() - start) / 1000;
  figures.push(`${title}: ${taken.toFixed(2)} s`);
  return taken;
}

async function open(name: string): Promise<void> {
  await desk.page.locator('input[type="file"]').setInputFiles(path.join(folder.path, name));
  await desk.page.locator(".file-name", { hasText: name }).waitFor({ timeout: 120_000 });
  await desk.page.locator(".cell .text").first().waitFor();
}

const shows = (address: string, text: string | RegExp): Promise<void> =>
  desk.page.locator(`.layer .cell[data-address="${address}"]`, { hasText: text }).waitFor({ timeout: 120_000 });

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeCases(path.join(folder.path, "cases.xlsx"));
  await writeFunctions(path.join(folder.path, "functions.xlsx"));
  browser = await startDesk();
  desk = await browser.open(null);
});
afterAll(async () => {
  process.stderr.write(`${String(cpus().length)} cores\n${figures.join("\n")}\n`);
  await browser.close();
  await folder.remove();
});

describe("a sheet of 100,000 rows and 8 columns", () => {
  test(`opens in less than ${String(OPENS_WITHIN_SECONDS)} s`, async () => {
    expect(await seconds("open 100,000 × 8", () => open("cases.xlsx"))).toBeLessThan(OPENS_WITHIN_SECONDS);
  });

  test("scrolls: its last row, and a screen a frame", async () => {
    await desk.cell("A2").click();
    await seconds("to the last row", async () => {
      await desk.page.keyboard.press("Control+End");
      await shows("H100001", /./);
    });
    const screens = await desk.page.locator(".viewport").evaluate(async (viewport) => {
      const start = performance.now();
      for (let screen = 0; screen < 50; screen += 1) {
        viewport.scrollTop = screen * 2_000;
        await new Promise(requestAnimationFrame);
      }
      return (performance.now() - start) / 50;
    });
    figures.push(`a screen further, drawn anew: ${screens.toFixed(0)} ms`);
    // A screen that takes a second is no scrolling, on whatever machine.
    expect(screens).toBeLessThan(1_000);
  });

  test("takes an edit, and a formula over a whole column", async () => {
    await desk.page.keyboard.press("Control+Home");
    await desk.cell("J2").click();
    await seconds("an edit", async () => {
      await desk.page.keyboard.insertText("已核");
      await desk.page.keyboard.press("Enter");
      await shows("J2", "已核");
    });
    await seconds("the first formula", async () => {
      await desk.page.keyboard.insertText('=COUNTIF(C:C,"处罚")');
      await desk.page.keyboard.press("Enter");
      await shows("J3", "33333");
    });
  });
});

test("5,000 custom functions resolve", async () => {
  await desk.close();
  desk = await browser.open(null);
  await seconds("5,000 custom functions, file opened and pane started", async () => {
    await open("functions.xlsx");
    await shows("D1", "0.27");
    await desk.page.keyboard.press("Control+End");
    await shows("D5000", "5.0");
  });
});
