import { openTaskpane, type OpenedPage } from "../../support/taskpanePage";

const WAIT_MS = 5000;

/** What stands for office.js: an Excel that has these sets, and answers at once. */
const excel = (host: string | null, sets: Record<string, number>): string => `
  var Office = {
    onReady: function (callback) { callback({ host: ${JSON.stringify(host)} }); },
    context: { requirements: { isSetSupported: function (name, version) {
      return Number(String(version).split(".")[1]) <= (${JSON.stringify(sets)}[name] || 0);
    } } }
  };`;
/** An Excel that answers when the test says so, or never. */
const SILENT = "var answer; var Office = { onReady: function (callback) { answer = callback; }, context: {} };";
const NEW_EXCEL = { ExcelApi: 15, SharedRuntime: 2 };

/** Time stands still until the test lets it pass; reloads are counted instead of done. */
function withClock(officeScript: string, memory: "kept" | "full" | "none" = "kept") {
  const due: (() => void)[] = [];
  const page = openTaskpane(officeScript, (window) => {
    const timers = { setTimeout: (call: () => void, ms: number) => (ms === WAIT_MS ? due.push(call) : 0) };
    Object.assign(window, timers, { clearTimeout: () => due.splice(0) });
    if (memory === "full") window.sessionStorage.setItem("enforcement-ledger.reloaded", "1");
    if (memory === "none") Object.defineProperty(window, "sessionStorage", { get: () => { throw new Error("denied"); } }); // prettier-ignore
  });
  return { page, fiveSecondsPass: () => { for (const call of due.splice(0)) call(); } }; // prettier-ignore
}

const remembersReload = ({ window }: OpenedPage): boolean =>
  window.sessionStorage.getItem("enforcement-ledger.reloaded") !== null;

test("an Excel with what is needed gets the pane and no message", () => {
  const page = openTaskpane(excel("Excel", NEW_EXCEL));
  expect(page.notice()).toBeNull();
  expect(page.window.document.getElementById("root")).not.toBeNull();
});

test.each([
  ["ExcelApi 1.12", { ExcelApi: 12, SharedRuntime: 1 }, "缺少：ExcelApi 1.13"],
  ["no shared runtime", { ExcelApi: 15 }, "缺少：SharedRuntime 1.1"],
  ["neither", {}, "缺少：ExcelApi 1.13、SharedRuntime 1.1"],
])("an Excel with %s is told which Excel it takes", (_, sets, missing) => {
  const page = openTaskpane(excel("Excel", sets));
  expect(page.notice()).toBe("oldExcel");
  expect(page.text()).toContain("Excel LTSC 2021");
  expect(page.text()).toContain(missing);
});

test("a plain browser, and another Office program, are told to use Excel", () => {
  for (const host of [null, "Word"]) {
    const page = openTaskpane(excel(host, NEW_EXCEL));
    expect(page.notice()).toBe("notExcel");
    expect(page.text()).toContain("请在 Excel 中打开");
  }
});

test("office.js that did not arrive is named at once", () => {
  const page = openTaskpane("");
  expect(page.notice()).toBe("noOfficeJs");
  expect(page.text()).toContain("OFFICE_JS=local");
});

test.each([
  ["Promise", undefined],
  ["globalThis", undefined],
])("a browser without %s gets the plain page, whatever office.js says", (name, value) => {
  const page = openTaskpane(excel("Excel", NEW_EXCEL), (window) => {
    Object.defineProperty(window, name, { value, configurable: true });
  });
  expect(page.notice()).toBe("oldBrowser");
  expect(page.text()).toMatch(/WebView2.*It runs in Microsoft 365/);
});

describe("an Excel that does not answer", () => {
  test("is loaded once more after 5 s", () => {
    const { page, fiveSecondsPass } = withClock(SILENT);
    expect(remembersReload(page)).toBe(false);
    fiveSecondsPass();
    expect(page.notice()).toBeNull();
    expect(remembersReload(page)).toBe(true);
  });

  test.each(["full", "none"] as const)("is not loaded a third time (memory: %s)", (memory) => {
    const { page, fiveSecondsPass } = withClock(SILENT, memory);
    fiveSecondsPass();
    expect(page.notice()).toBe("noAnswer");
    expect(page.text()).toContain("Excel 没有响应");
  });

  test("takes the message away when it answers after all, and may be reloaded again another day", () => {
    const { page, fiveSecondsPass } = withClock(SILENT, "full");
    fiveSecondsPass();
    page.window.eval(`Office.context.requirements = { isSetSupported: function () { return true; } }`);
    page.window.eval(`answer({ host: "Excel" })`);
    expect(page.notice()).toBeNull();
    expect(remembersReload(page)).toBe(false);
  });

  test("that answers in time is left alone", () => {
    const { page, fiveSecondsPass } = withClock(excel("Excel", NEW_EXCEL));
    fiveSecondsPass();
    expect(page.notice()).toBeNull();
    expect(remembersReload(page)).toBe(false);
  });
});
