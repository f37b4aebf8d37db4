import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { openWorkbook } from "../../host/index";
import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";
import { temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

/** How a workbook with a password begins: it is no package of parts, but the container of the older formats. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

let browser: BrowserDesk;
let desk: OpenDesk;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  browser = await startDesk();
  desk = await browser.open("source-2024-04.xlsx");
});
afterAll(async () => {
  expect(browser.complaints).toEqual([]);
  expect(browser.requests.filter((address) => !address.startsWith(browser.origin) && !/^(?:data|blob):/.test(address))).toEqual([]); // prettier-ignore
  await browser.close();
  await folder.remove();
});

const addinGroup = (): ReturnType<OpenDesk["page"]["locator"]> =>
  desk.page.getByRole("toolbar").getByRole("group", { name: "执法提质台账" });

describe("the add-in's ribbon", () => {
  test("has the buttons, labels, tips and pictures of the manifest", async () => {
    const manifest = await readFile(path.resolve(__dirname, "..", "..", "manifest.xml"), "utf8");
    const controls = [...manifest.matchAll(/<Control [^>]*id="([^"]+)"/g)].map(([, id]) => id);
    const buttons = addinGroup().getByRole("button");
    expect(await buttons.evaluateAll((all) => all.map((button) => button.dataset.control))).toEqual(controls);
    for (const label of await buttons.allTextContents()) expect(manifest).toContain(`DefaultValue="${label}"`);
    const widths = await addinGroup()
      .locator("img")
      .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalWidth));
    expect(widths.filter((width) => width > 0)).toHaveLength(controls.length);
    expect(await buttons.nth(1).getAttribute("title")).toContain("在面板中列出问题");
  });

  test("runs the function through office.js, and the pane shows what came of it", async () => {
    await addinGroup().getByRole("button", { name: "校验" }).click();
    await desk.pane.getByText(/校验完成/).waitFor();
  });

  test("the pane is closed and opened; a command opens it again", async () => {
    const pane = desk.page.locator("#pane-area");
    await desk.page.getByRole("button", { name: "关闭面板" }).click();
    await pane.waitFor({ state: "hidden" });
    await addinGroup().getByRole("button", { name: "打开面板" }).click();
    await pane.waitFor();
    await addinGroup().getByRole("button", { name: "打开面板" }).click();
    await pane.waitFor({ state: "hidden" });
    await addinGroup().getByRole("button", { name: "校验" }).click();
    await pane.waitFor();
  });
});

test("the add-in hears of edits and selections", async () => {
  const addin = desk.page.frame({ url: /taskpane\.html/ });
  if (!addin) throw new Error("the pane is not there");
  await addin.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push(`changed ${event.address}`)),
      );
      context.workbook.worksheets.onSelectionChanged.add((event) => Promise.resolve(void heard.push(`selected ${event.address}`))); // prettier-ignore
      await context.sync();
    });
  });
  await desk.cell("E3").click();
  await desk.page.keyboard.type("试");
  await desk.page.keyboard.press("Enter");
  await addin.waitForFunction(() => {
    const { heard } = window as unknown as { readonly heard: readonly string[] };
    return ["selected E3", "changed E3", "selected E4"].every((event) => heard.includes(event));
  });
});

test("what the add-in keeps in the workbook is there after 另存为, and a click is told", async () => {
  const addin = desk.page.frame({ url: /taskpane\.html/ });
  if (!addin) throw new Error("the pane is not there");
  await addin.evaluate(async () => {
    const clicks: string[] = [];
    Object.assign(window, { clicks });
    await Excel.run(async (context) => {
      context.workbook.settings.add("memory", { note: "经核实" });
      context.workbook.worksheets.onSingleClicked.add(({ address, offsetX, offsetY }) =>
        Promise.resolve(void clicks.push(`${address} ${String(offsetX > 0 && offsetY > 0)}`)),
      );
      await context.sync();
    });
  });
  await desk.cell("E4").click();
  await addin.waitForFunction(() => (window as unknown as { readonly clicks: string[] }).clicks.includes("E4 true"));
  const saved = await openWorkbook(new Uint8Array(await desk.save()));
  expect(saved.settings.get("memory")).toBe('{"note":"经核实"}');
});

describe("workbooks", () => {
  const question = (): ReturnType<OpenDesk["page"]["locator"]> => desk.page.locator("dialog.question");

  test("one with unsaved changes is not lost without a question", async () => {
    await desk.cell("E5").click();
    await desk.page.keyboard.type("未保存");
    await desk.page.keyboard.press("Enter");
    await desk.page.locator("#changed:not([hidden])").waitFor();
    await desk.page.getByLabel("打开示例").selectOption("log-2024-04.xlsx");
    await question().getByText("「source-2024-04.xlsx」有改动还没有保存").waitFor();
    await question().getByRole("button", { name: "取消" }).click();
    await desk.page.locator('.layer .cell[data-address="E5"]', { hasText: "未保存" }).waitFor();
    await desk.page.getByLabel("打开示例").selectOption("log-2024-04.xlsx");
    const [download] = await Promise.all([
      desk.page.waitForEvent("download"),
      question().getByRole("button", { name: "另存后打开" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("source-2024-04.xlsx");
    await desk.page.locator(".file-name", { hasText: "log-2024-04.xlsx" }).waitFor();
  });

  test("one with a password, and a file dropped on the page that is none, get a sentence", async () => {
    const locked = path.join(folder.path, "locked.xlsx");
    await writeFile(
      locked,
      Buffer.concat([COMPOUND_FILE, Buffer.alloc(2_048), Buffer.from("EncryptedPackage", "utf16le")]),
    );
    await desk.page.locator('input[type="file"]').setInputFiles(locked);
    await desk.page.locator("#status.error", { hasText: /没有打开「locked\.xlsx」：.*密码/ }).waitFor();
    const dropped = await desk.page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File(["单位,件数"], "cases.csv"));
      return files;
    });
    await desk.page.locator("#sheet-area").dispatchEvent("drop", { dataTransfer: dropped });
    await desk.page.locator("#status.error", { hasText: /没有打开「cases\.csv」/ }).waitFor();
  });

  test("新建台账 brings the sheets of a tracking workbook, and none beside them", async () => {
    await desk.page.getByRole("button", { name: "新建台账", exact: true }).click();
    await desk.page.locator("#status .message", { hasText: "台账已新建" }).waitFor();
    const tabs = await desk.page.getByRole("tab").allTextContents();
    expect(tabs).toEqual(expect.arrayContaining(["参数", "单位名册", "报送台账"]));
    expect(tabs).not.toContain("Sheet1");
  });
});
