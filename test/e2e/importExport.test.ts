import { startDesk, type BrowserDesk, type OpenDesk } from "../support/browserDesk";

jest.setTimeout(900_000);

const HEAD = "案号,单位,案件性质,立案日期,结案日期,当事人";
const UNITS = ["海北州交通运输局", "果洛州", "西宁市", "玉树藏族自治州交通运输综合行政执法支队"];

let browser: BrowserDesk;
let desk: OpenDesk;

const csv = (rows: number): Buffer => {
  const lines = Array.from({ length: rows }, (_, at) => {
    const closed = at % 10 === 0 ? "" : `2024-03-${String((at % 28) + 1).padStart(2, "0")}`;
    const kind = at % 3 === 0 ? "测试" : "实际";
    return `="2024${String(at).padStart(12, "0")}",${UNITS[at % UNITS.length] ?? ""},${kind},2024/3/1,${closed},当事人${String(at)}`;
  });
  return Buffer.from(`\uFEFF${[HEAD, ...lines].join("\r\n")}\r\n`);
};

const choose = (name: string, buffer: Buffer): Promise<void> =>
  desk.pane.getByTestId("import-input").setInputFiles({ name, mimeType: "text/csv", buffer });

const textOf = async (testId: string): Promise<string> => (await desk.pane.getByTestId(testId).textContent()) ?? "";

beforeAll(async () => {
  browser = await startDesk();
  desk = await browser.open("log-2024-04.xlsx");
});
afterAll(async () => {
  await desk.close();
  await browser.close();
});

test("a file that cannot be read gets its sentence, and nothing is written", async () => {
  await choose("old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await desk.pane.getByTestId("import-problem").waitFor();
  expect(await textOf("import-problem")).toContain("旧的 .xls 格式");
  await desk.button("btn-import-cancel").click();
  await desk.pane.getByTestId("import-dialog").waitFor({ state: "detached" });
});

test("10,000 rows of CSV: preview, correction, import, and one step back", async () => {
  await choose("案件导出.csv", csv(10_000));
  await desk.pane.getByTestId("import-plan").waitFor();
  expect(await textOf("import-reading")).toBe("编码 UTF-8（带 BOM），分隔符 逗号");
  expect(await textOf("import-rows")).toContain("数据 10000 行");
  expect(await textOf("import-plan")).toMatch(/写入「案件明细」：原有 \d+ 行，写入 10000 行，导入后 \d+ 行/);
  await desk.pane.getByTestId("import-field-当事人").selectOption("none");
  await desk.pane.getByTestId("import-replace").click();
  await desk.pane.getByTestId("import-plan").getByText("导入后 10000 行").waitFor();
  await desk.button("btn-import-confirm").click();
  await desk.pane.getByTestId("import-dialog").waitFor({ state: "detached", timeout: 300_000 });
  expect(await textOf("message")).toContain("写入 10000 行");
  await desk.tab("案件明细").click();
  const heads = await desk.page
    .locator(".cell", { hasText: /^案号$/ })
    .first()
    .getAttribute("data-address");
  const below = `${heads?.replace(/\d+/, "") ?? ""}${String(Number(heads?.replace(/\D+/, "")) + 1)}`;
  await desk.cell(below).getByText("2024000000000000").waitFor();
  await desk.press("btn-restore");
  await desk.page.locator(`.cell[data-address="${below}"]`, { hasNotText: "2024000000000000" }).waitFor();
});

test("an .xlsx loads its reader for itself", async () => {
  const saved = await desk.save();
  expect(browser.requests.filter((address) => address.includes("import-xlsx"))).toEqual([]);
  await desk.pane.getByTestId("import-input").setInputFiles({ name: "台账.xlsx", mimeType: "", buffer: saved });
  await desk.pane.getByTestId("import-reading").waitFor();
  expect(await textOf("import-reading")).toContain("工作表「");
  expect(browser.requests.some((address) => address.includes("import-xlsx"))).toBe(true);
  await desk.button("btn-import-cancel").click();
});

const long = process.env.LONG === undefined ? 60_000 : 1_000_000;

test(`${String(long)} rows of CSV are read while the pane answers; then cancelled, and read to the end`, async () => {
  const { writeFile, mkdtemp, rm } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const folder = await mkdtemp(`${tmpdir()}/import-`);
  const file = `${folder}/cases.csv`;
  await writeFile(file, csv(long));
  try {
    const input = desk.pane.getByTestId("import-input");
    await input.setInputFiles(file);
    await desk.pane.getByTestId("import-progress").waitFor();
    await desk.button("btn-import-cancel").click();
    await desk.pane.getByTestId("import-dialog").waitFor({ state: "detached", timeout: 2_000 });
    await input.setInputFiles(file);
    // The longest time in which the pane did not come round to a timer.
    await desk.pane.locator("body").evaluate((body) => {
      let last = performance.now();
      let longest = 0;
      setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        body.dataset.longest = String(longest);
      }, 10);
    });
    await desk.pane.getByTestId("import-plan").waitFor({ timeout: 600_000 });
    expect(Number(await desk.pane.locator("body").getAttribute("data-longest"))).toBeLessThan(1_500);
    expect(await textOf("import-rows")).toContain(`数据 ${String(long)} 行`);
    const expected = long > 900_000 ? "改为按单位汇总" : `写入 ${String(long)} 行`;
    expect(await textOf("import-plan")).toContain(expected);
    await desk.button("btn-import-cancel").click();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("nothing was requested from another origin, and nothing complained", () => {
  const others = browser.requests.filter(
    (address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== browser.origin,
  );
  expect(others).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
