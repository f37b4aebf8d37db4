import { sample } from "../support/cli";
import { shownText } from "../support/cliShownText";
import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";

jest.setTimeout(300_000);

const SOURCE = "source-2024-04.xlsx";

let browser: BrowserDesk;
let desk: OpenDesk;
/** Addresses on the sample, found by what stands there. */
let rate: string;
let missing: string[];

const addressOf = (rowIndex: number, columnIndex: number): string =>
  `${String.fromCharCode(65 + columnIndex)}${String(rowIndex + 1)}`;

async function addressesOf(sheet: string, text: string): Promise<string[]> {
  const rows = await shownText(sample(SOURCE), sheet);
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => (cell.trim() === text ? [addressOf(rowIndex, columnIndex)] : [])),
  );
}

/** Fills follow the conditional formats, which are worked out after the values are drawn. */
async function expectFills(
  addresses: readonly string[],
  isFilled: boolean,
  plain: readonly (string | null)[],
): Promise<void> {
  const read = (): Promise<(string | null)[]> => Promise.all(addresses.map((address) => desk.fillOf(address)));
  const isReady = (fills: readonly (string | null)[]): boolean =>
    fills.every((fill, index) => (fill !== plain[index]) === isFilled);
  for (let round = 0; round < 100 && !isReady(await read()); round += 1) await desk.page.waitForTimeout(50);
  expect(isReady(await read())).toBe(true);
}

beforeAll(async () => {
  browser = await startDesk();
  rate = (await addressesOf("附件2", "17%"))[0] ?? "";
  missing = (await addressesOf("报送台账", "×")).filter((address) => !address.startsWith("A"));
});
afterAll(() => browser.close());

describe("the pane on the source sample, over Microsoft's office.js", () => {
  beforeAll(async () => {
    desk = await browser.open(SOURCE);
  });
  afterAll(() => desk.close());

  test("校验 lists the findings; a click on one selects its cell", async () => {
    await desk.press("btn-validate");
    const rateFinding = desk.pane.locator('[data-testid^="finding-"]', { hasText: "人均办案率" }).first();
    await rateFinding.click();
    await desk.page.locator(`.selection[data-selected="${rate}"]`).waitFor();
    expect(await desk.activeSheet()).toBe("附件2");
    expect(await desk.cell(rate).textContent()).toBe("17%");
    expect(await desk.pane.locator('[data-testid^="finding-"]').count()).toBeGreaterThanOrEqual(5);
  });

  test("说明 closes a finding; it stays closed at the next 校验, and 撤回 opens it again", async () => {
    const item = desk.pane.locator("li", { has: desk.pane.getByTestId("finding-C03") });
    await item.getByTestId("verdict-explained").click();
    await desk.pane.getByTestId("note").fill("已向总队核实");
    await desk.press("note-save");
    await desk.press("btn-validate");
    expect(await item.count()).toBe(0);
    await desk.button("show-closed").click();
    expect(await item.textContent()).toContain("说明：已向总队核实");
    await desk.press("verdict-withdraw");
    await desk.button("show-open").click();
    await item.waitFor();
  });

  test("识别结果 says what each sheet was taken for", async () => {
    await desk.button("tab-recognition").click();
    expect(await desk.button("sheet-报送台账").textContent()).toContain("报送台账（单位×资料）");
    await desk.button("tab-findings").click();
  });

  test("标色 colours the 11 missing submissions on the sheet, 清除标色 takes the colour away", async () => {
    await desk.tab("报送台账").click();
    await desk.cell(missing[0] ?? "").waitFor();
    expect(missing).toHaveLength(11);
    const plain = await Promise.all(missing.map((address) => desk.fillOf(address)));
    await desk.press("btn-colour");
    await expectFills(missing, true, plain);
    await desk.press("btn-clear-colours");
    await expectFills(missing, false, plain);
  });

  test("生成附件 asks first; 取消 leaves the sheet alone", async () => {
    await desk.tab("附件2").click();
    await desk.button("btn-build").click();
    const dialog = desk.pane.getByTestId("build-dialog");
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/附件2.*\d+ 个单元格/s);
    await desk.button("btn-build-cancel").click();
    await dialog.waitFor({ state: "detached" });
    expect(await desk.cell(rate).textContent()).toBe("17%");
  });

  test("生成附件, confirmed, corrects the rate; the list says that nothing hard is left", async () => {
    await desk.button("btn-build").click();
    await desk.press("btn-build-confirm");
    await desk.tab("附件2").click();
    await desk.page.locator(".cell", { hasText: /^16%$/ }).waitFor();
    expect(await desk.page.locator(".cell", { hasText: /^17%$/ }).count()).toBe(0);
    await desk.press("btn-validate");
    expect(await desk.pane.locator('[data-testid^="finding-"]', { hasText: "人均办案率" }).count()).toBe(0);
  });

  test("恢复 brings the previous annex back", async () => {
    await desk.press("btn-restore");
    await desk.page.locator(`.cell[data-address="${rate}"]`, { hasText: /^17%$/ }).waitFor();
  });

  test("a function of the add-in typed into a cell gives its value", async () => {
    await desk.tab("参数").click();
    await desk.cell("H20").click();
    await desk.page.keyboard.type("=PERCAPITA_CASES(4,288,1057)");
    await desk.page.keyboard.press("Enter");
    await desk.page.locator('.cell[data-address="H20"]', { hasText: /^0\.276/ }).waitFor();
  });

  test("a mark that is typed in counts at the next 校验, and is in the saved file", async () => {
    await desk.tab("报送台账").click();
    const address = missing[0] ?? "";
    await desk.cell(address).dblclick();
    await desk.page.keyboard.press("Control+A");
    await desk.page.keyboard.type("√");
    await desk.page.keyboard.press("Enter");
    await desk.page.locator(`.cell[data-address="${address}"]`, { hasText: "√" }).waitFor();
    const saved = await desk.save();
    expect(saved.subarray(0, 2).toString()).toBe("PK");
    await desk.press("btn-validate");
    await desk.pane.locator('[data-testid^="finding-"]', { hasText: "附件1" }).first().waitFor();
  });
});

test("an empty workbook gets a sentence and one button, 新建台账", async () => {
  const fresh = await browser.open(null);
  await fresh.press("btn-validate");
  await fresh.press("btn-new-workbook");
  for (const name of ["参数", "单位名册", "资料目录", "报送台账"]) await fresh.tab(name).waitFor();
  await fresh.close();
});

test("nothing was requested from another origin, and nothing complained", () => {
  const others = browser.requests.filter(
    (address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== browser.origin,
  );
  expect(others).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
