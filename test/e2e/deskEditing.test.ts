import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";

jest.setTimeout(240_000);

let browser: BrowserDesk;
let desk: OpenDesk;

beforeAll(async () => {
  browser = await startDesk();
  desk = await browser.open(null);
});
afterAll(async () => {
  expect(browser.complaints).toEqual([]);
  await browser.close();
});

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve());

async function type(address: string, ...inputs: readonly string[]): Promise<void> {
  await desk.cell(address).click();
  for (const input of inputs) {
    await desk.page.keyboard.insertText(input);
    await press("Enter");
  }
}

const shows = (address: string, text: string | RegExp): Promise<void> =>
  desk.page.locator(`.layer .cell[data-address="${address}"]`, { hasText: text }).waitFor();

const isEmpty = (address: string): Promise<void> =>
  desk.page.locator(`.layer .cell[data-address="${address}"]:not(:has(.text))`).waitFor();

const copy = (text: string): Promise<void> =>
  desk.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

const copied = (): Promise<string> => desk.page.evaluate(() => navigator.clipboard.readText());

const formula = (): Promise<string> => desk.page.getByLabel("编辑栏").inputValue();

describe("formulas", () => {
  test("a custom function of the add-in answers through office.js", async () => {
    await type("B2", "=PERCAPITA_CASES(4,288,1057)");
    await shows("B2", "0.27625");
  });

  test("errors show as Excel shows them", async () => {
    await type("C2", "=1/0", "=NOSUCH(1)", "=PERCAPITA_CASES(4,288,0)", '=VLOOKUP("甲",A1:A2,1,FALSE)');
    await shows("C2", "#DIV/0!");
    await shows("C3", "#NAME?");
    await shows("C4", "#DIV/0!");
    await shows("C5", "#N/A");
  });

  test("a result of several cells spills, says so when it cannot, and spills again when it can", async () => {
    await type("E2", "=SEQUENCE(3,2)");
    await shows("F4", /^6$/);
    await type("E3", "挡住");
    await shows("E2", "#SPILL!");
    await press("Control+z");
    await shows("F4", /^6$/);
    await shows("E3", /^3$/);
  });

  test("one with a mistake is told so, and goes on being edited", async () => {
    await type("H2", "=SUM(1");
    await desk.page.locator("#status.error", { hasText: "括号" }).waitFor();
    await desk.page.locator(".cell-editor:not(.idle)").waitFor();
    expect(await desk.page.locator(".cell-editor").inputValue()).toBe("=SUM(1");
    await desk.page.keyboard.insertText(",2)");
    await press("Enter");
    await shows("H2", /^3$/);
  });

  test("a click while a formula is typed writes the reference", async () => {
    await type("I2", "4", "5");
    await desk.cell("J2").click();
    await desk.page.keyboard.type("=SUM(");
    await desk.cell("I2").hover();
    await desk.page.mouse.down();
    await desk.cell("I3").hover();
    await desk.page.mouse.up();
    await desk.page.keyboard.type(")");
    await press("Enter");
    await shows("J2", /^9$/);
  });
});

describe("typing", () => {
  test("an input method begins on the bare cell, and Enter belongs to it while it composes", async () => {
    await desk.cell("B10").click();
    const session = await desk.page.context().newCDPSession(desk.page);
    await session.send("Input.imeSetComposition", { text: "hai", selectionStart: 3, selectionEnd: 3 });
    await desk.page.locator(".cell-editor:not(.idle)").waitFor();
    expect(await desk.page.locator(".cell-editor").inputValue()).toBe("hai");
    await session.send("Input.insertText", { text: "海北州" });
    await press("Enter");
    await shows("B10", /^海北州$/);
    expect(await desk.selected()).toBe("B11");
  });

  test("Alt+Enter makes a line, Ctrl+Enter fills the selection, Tab and Enter lead back", async () => {
    await desk.cell("B10").click();
    await desk.page.keyboard.type("上");
    await press("Alt+Enter");
    await desk.page.keyboard.type("下");
    await press("Tab");
    await desk.page.keyboard.type("右");
    await press("Enter");
    expect(await desk.selected()).toBe("B11");
    await desk.cell("B10").click();
    expect(await formula()).toBe("上\n下");
    await desk.cell("D10").click();
    await press("Shift+ArrowDown", "Shift+ArrowRight");
    await desk.page.keyboard.type("同");
    await press("Control+Enter");
    await shows("E11", "同");
  });

  test("a look into the formula bar changes nothing, not even a text of two lines", async () => {
    await desk.cell("B10").click();
    await desk.page.keyboard.type("上");
    await press("Alt+Enter");
    await desk.page.keyboard.type("下");
    await press("Enter");
    await shows("B10", "上");
    await desk.cell("B10").click();
    await desk.page.getByLabel("编辑栏").click();
    await desk.cell("D14").click();
    await desk.cell("B10").click();
    expect(await formula()).toBe("上\n下");
  });
});

describe("moving and selecting", () => {
  beforeAll(async () => {
    await desk.close();
    desk = await browser.open(null);
  });

  test("arrows, Home, Ctrl+Home, Ctrl+End, Page Down and Ctrl with arrows", async () => {
    await type("B2", "1", "2", "3");
    await type("D9", "末");
    await shows("D9", "末");
    await press("Control+End");
    expect(await desk.selected()).toBe("D9");
    await press("Home");
    expect(await desk.selected()).toBe("A9");
    await press("Control+Home");
    expect(await desk.selected()).toBe("A1");
    await press("ArrowRight", "Control+ArrowDown", "Control+ArrowDown");
    expect(await desk.selected()).toBe("B4");
    await press("PageDown");
    expect(Number((await desk.selected())?.slice(1))).toBeGreaterThan(15);
  });

  test("Shift, drags and headings select; the status bar says sum, average and count", async () => {
    await desk.cell("B4").click();
    await desk.page.keyboard.insertText("文字");
    await press("Enter");
    await desk.cell("B2").click();
    await press("Shift+ArrowDown", "Shift+ArrowDown");
    expect(await desk.selected()).toBe("B2:B4");
    await desk.page.locator("#status", { hasText: "平均值：1.5" }).waitFor();
    expect(await desk.page.locator("#status .figures").textContent()).toBe("平均值：1.5\u3000计数：3\u3000求和：3");
    await desk.cell("A1").hover();
    await desk.page.mouse.down();
    await desk.cell("C3").hover();
    await desk.page.mouse.up();
    expect(await desk.selected()).toBe("A1:C3");
    await desk.page.locator(".column-headings .heading", { hasText: /^B$/ }).click();
    expect(await desk.selected()).toBe("B:B");
    await desk.page.locator(".row-headings .heading", { hasText: /^3$/ }).click({ modifiers: ["Shift"] });
    expect(await desk.selected()).toBe("1:3");
  });

  test("the name box jumps, far beyond what is used, and says when there is no such place", async () => {
    const box = desk.page.getByLabel("名称框");
    await box.fill("C5000");
    await box.press("Enter");
    await desk.cell("C5000").waitFor();
    expect(await desk.selected()).toBe("C5000");
    await box.fill("没有这里");
    await box.press("Enter");
    await desk.page.locator("#status.error", { hasText: "没有「没有这里」" }).waitFor();
  });
});

describe("clipboard and undo", () => {
  beforeAll(async () => {
    await desk.close();
    desk = await browser.open(null);
  });

  test("text of other programs comes in cell by cell, as typed", async () => {
    await copy('甲\t1\r\n"两\n行"\t2024-4-10\r\n');
    await desk.cell("G2").click();
    await press("Control+v");
    await shows("H2", /^1$/);
    // As in Excel a column without a width of its own grows for a date.
    await shows("H3", /^2024[-/]4[-/]10$/);
    expect(await desk.selected()).toBe("G2:H3");
    await desk.cell("G3").click();
    expect(await formula()).toBe("两\n行");
  });

  test("[H77] a copy takes its formula along, a cut keeps it; other programs get the text", async () => {
    await type("A1", "4", "5");
    await type("B1", "=A1*10");
    await shows("B1", /^40$/);
    await desk.cell("B1").click();
    await press("Control+c");
    expect(await copied()).toBe("40");
    await desk.cell("B2").click();
    await press("Control+v");
    await shows("B2", /^50$/);
    await desk.cell("B2").click();
    await press("Control+x");
    await desk.cell("D7").click();
    await press("Control+v");
    await shows("D7", /^50$/);
    await isEmpty("B2");
    await desk.cell("D7").click();
    expect(await formula()).toBe("=A2*10");
  });

  test("[H76] typing, pasting and deleting can be undone and done again", async () => {
    await type("A10", "1");
    await copy("7\t8");
    await desk.cell("A10").click();
    await press("Control+v");
    await shows("B10", /^8$/);
    await press("Delete");
    await isEmpty("B10");
    await press("Control+z");
    await shows("B10", /^8$/);
    await press("Control+z");
    await isEmpty("B10");
    await shows("A10", /^1$/);
    await press("Control+y");
    await shows("A10", /^7$/);
    await desk.page.getByRole("button", { name: "撤销" }).click();
    await shows("A10", /^1$/);
  });
});
