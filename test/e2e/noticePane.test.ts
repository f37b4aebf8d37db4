import { readFile } from "node:fs/promises";
import path from "node:path";
import JSZip from "jszip";
import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";

jest.setTimeout(300_000);

const NOTICE = path.join(__dirname, "../../samples/source/notice-2024-2.txt");

let browser: BrowserDesk;
let desk: OpenDesk;

/** The words of the file that a button gives. */
async function downloaded(testId: string): Promise<string> {
  const [download] = await Promise.all([desk.page.waitForEvent("download"), desk.button(testId).click()]);
  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  return xml.replace(/<[^>]+>/gu, "");
}

beforeAll(async () => {
  browser = await startDesk();
  desk = await browser.open("source-2024-04.xlsx");
  await desk.button("tab-notice").click();
});
afterAll(async () => {
  await desk.close();
  await browser.close();
});

describe("a notice that is opened in the pane", () => {
  test("is checked at once: its claims are marked and listed, and what was judged is counted", async () => {
    await desk.pane.getByTestId("notice-input").setInputFiles(NOTICE);
    await desk.pane.getByTestId("notice-coverage").waitFor();
    expect(await desk.pane.getByTestId("notice-coverage").textContent()).toMatch(/已核对 \d+ 句/u);
    expect(await desk.pane.locator('[data-testid="claim"][data-verdict="contradicts"]').count()).toBe(2);
    expect(await desk.pane.locator('mark[data-verdict="contradicts"]').count()).toBeGreaterThanOrEqual(2);
  });

  test("a click on marked words selects the cell on the other side, and the claim in the list", async () => {
    await desk.pane.locator('mark[data-verdict="contradicts"]', { hasText: "黄南州" }).first().click();
    await desk.page.locator('.selection[data-selected="E10"]').waitFor();
    expect(await desk.activeSheet()).toBe("附件1");
    const current = desk.pane.locator('[data-testid="claim"][aria-current="true"]');
    expect(await current.textContent()).toContain("附件1!E10");
  });

  test("a filter leaves one verdict, in the list and in the text", async () => {
    await desk.button("verdict-doubtful").click();
    expect(await desk.pane.locator("mark:not([data-verdict=doubtful])").count()).toBe(0);
    expect(await desk.pane.locator('[data-testid="claim"]:not([data-verdict=doubtful])').count()).toBe(0);
    await desk.button("verdict-all").click();
  });

  test("stays while another tab is shown", async () => {
    await desk.button("tab-findings").click();
    await desk.button("tab-notice").click();
    expect(await desk.pane.getByTestId("claim").count()).toBeGreaterThan(5);
  });
});

describe("起草", () => {
  test("a paragraph that was changed is kept in the workbook and checked again", async () => {
    await desk.button("notice-mode-draft").click();
    await desk.button("btn-draft").click();
    const missing = desk.pane.getByTestId("draft-submission.missing");
    await missing.waitFor();
    await missing.fill("西宁市未报送工作简报。");
    await desk.button("btn-draft-keep").click();
    const foot = desk.pane.getByTestId("draft-foot-submission.missing");
    await foot.getByText("不符 1").waitFor();
    await desk.button("btn-draft").click();
    await foot.getByText("已手工修改").waitFor();
    expect(await missing.inputValue()).toBe("西宁市未报送工作简报。");
    await desk.button("draft-regenerate-submission.missing").click();
    await foot.getByText("相符").waitFor();
    expect(await missing.inputValue()).toContain("果洛州未报送任何资料。");
  });

  test("the .docx has the text and both annexes", async () => {
    const words = await downloaded("btn-draft-save");
    expect(words).toContain("果洛州未报送任何资料。");
    expect(words).toContain("附件2");
  });
});

describe("催办", () => {
  test("lists those who owe, makes a page for each, and logs them once", async () => {
    await desk.button("notice-mode-remind").click();
    await desk.button("btn-remind").click();
    await desk.pane.getByTestId("reminder").first().waitFor();
    expect(await desk.pane.getByTestId("reminder").count()).toBe(3);
    expect((await downloaded("btn-remind-save")).match(/资料报送催办单/gu)).toHaveLength(3);
    await desk.pane.getByTestId("remind-date").fill("2024-04-08");
    await desk.button("btn-remind-log").click();
    await desk.pane.getByTestId("notice-message").getByText("登记").waitFor();
    await desk.tab("催办记录").waitFor();
    expect(await desk.pane.getByTestId("reminder").first().textContent()).toContain("第 2 次");
    await desk.button("btn-remind-log").click();
    await desk.pane.getByTestId("notice-message").getByText("没有重复写入").waitFor();
  });
});

test("nothing was asked of another machine, and nothing complained", () => {
  expect(
    browser.requests.filter((address) => !address.startsWith(browser.origin) && !address.startsWith("blob:")),
  ).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
