import { cpus } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";
import { temporaryFolder } from "../support/cli";

jest.setTimeout(600_000);

const CASES = 100_000;
const SUBMISSIONS = 10_000;
/** A pane that does not answer for so long is frozen. */
const FROZEN_MS = 2_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: BrowserDesk;
let desk: OpenDesk;

/** The sample log with many more rows: of cases (案件明细) and of submissions (报送台账). */
async function writeLog(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(__dirname, "../../samples/log-2024-04.xlsx"));
  const repeat = (name: string, wanted: number) => {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new RangeError(name);
    const last = sheet.lastRow?.values;
    if (!Array.isArray(last)) throw new RangeError(`${name} has no rows`);
    const number = sheet.getRow(1).values as unknown[];
    const numberAt = number.indexOf("案号");
    for (let row = sheet.rowCount; row <= wanted; row += 1) {
      const values = [...last];
      if (numberAt > 0) values[numberAt] = `青交执〔2024〕${String(row)}`;
      sheet.addRow(values.slice(1)).commit();
    }
  };
  repeat("案件明细", CASES);
  repeat("报送台账", SUBMISSIONS);
  await workbook.xlsx.writeFile(file);
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeLog(path.join(folder.path, "log.xlsx"));
  browser = await startDesk();
  desk = await browser.open(null);
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

test(`${String(CASES)} case rows and ${String(SUBMISSIONS)} submissions are checked without a frozen pane`, async () => {
  await desk.page.locator('input[type="file"]').setInputFiles(path.join(folder.path, "log.xlsx"));
  await desk.page.locator(".file-name", { hasText: "log.xlsx" }).waitFor({ timeout: 120_000 });
  const pane = desk.pane.locator("body");
  await pane.evaluate(() => {
    const seen = { last: performance.now(), longest: 0 };
    (window as unknown as { heldUp: typeof seen }).heldUp = seen;
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
    }, 10);
  });
  const started = performance.now();
  await desk.press("btn-validate");
  const seconds = (performance.now() - started) / 1000;
  const longest = await pane.evaluate(() => (window as unknown as { heldUp: { longest: number } }).heldUp.longest);
  process.stderr.write(
    `check ${String(CASES)} cases and ${String(SUBMISSIONS)} submissions: ${seconds.toFixed(1)} s, ` +
      `longest hold-up ${longest.toFixed(0)} ms (${String(cpus().length)} cores)\n`,
  );
  expect(longest).toBeLessThan(FROZEN_MS);
});
