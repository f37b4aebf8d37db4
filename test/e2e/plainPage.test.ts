import { createServer, type Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { ensureAddin } from "../../host/cli/ensureAddin";
import { listen } from "../../host/cli/serve/listen";
import { readServed } from "../../host/cli/serve/readServed";
import { launchBrowser } from "../support/browser";

jest.setTimeout(240_000);

/** What a Windows Excel tells office.js of itself; without the rest of that Excel office.js waits for ever. */
const HOST_INFO = "_host_Info=Excel$Win32$16.01$zh-CN$$$disableLogging$3";

/** The built add-in as a web server has it: without the embedded host, so that the page is on its own. */
async function serveAddin(): Promise<{ server: Server; origin: string }> {
  const folder = await ensureAddin(() => undefined);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    void readServed(folder, pathname.slice(1)).then((file) => {
      response.writeHead(file === null ? 404 : 200, { "Content-Type": file?.type ?? "text/plain" }).end(file?.body);
    });
  });
  return { server, origin: `http://127.0.0.1:${String(await listen(server, 0, 1))}` };
}

let browser: Browser;
let server: Server;
let origin: string;
beforeAll(async () => {
  ({ server, origin } = await serveAddin());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
}

async function open(target: string, prepare?: (page: Page) => Promise<void>): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "zh-CN" });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await prepare?.(page);
  await page.goto(`${origin}/${target}`, { waitUntil: "commit" });
  return { page, requests };
}

async function noticeOf(page: Page): Promise<string | null> {
  await page.locator("html.has-notice #notice h1").waitFor({ timeout: 30_000 });
  expect(await page.locator("#root").isVisible()).toBe(false);
  return page.locator("#notice").getAttribute("data-notice");
}

test("a browser without Excel is told to open Excel; nothing is fetched from elsewhere", async () => {
  const { page, requests } = await open("taskpane.html");
  expect(await noticeOf(page)).toBe("notExcel");
  expect(await page.locator("#notice").innerText()).toContain("打开面板");
  await page.waitForLoadState("load");
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
  await page.context().close();
});

test("a browser without what the bundles need gets the plain page", async () => {
  const { page } = await open("taskpane.html", async (opened) => {
    await opened.addInitScript("delete Object.hasOwn;");
  });
  expect(await noticeOf(page)).toBe("oldBrowser");
  await page.context().close();
});

test("an office.js that hangs does not leave the pane empty", async () => {
  const { page } = await open("taskpane.html", async (opened) => {
    await opened.route("**/office-js/office.js", () => new Promise(() => undefined));
  });
  expect(await page.locator("#root").innerText()).toContain("正在打开");
  expect(await noticeOf(page)).toBe("noOfficeJs");
  await page.context().close();
});

test("an Excel that never answers is loaded once more, then the page says so", async () => {
  const { page, requests } = await open(`taskpane.html?${HOST_INFO}`);
  expect(await noticeOf(page)).toBe("noAnswer");
  expect(requests.filter((url) => url.includes("/taskpane.html"))).toHaveLength(2);
  await page.context().close();
});

test("the help page is there, in both languages", async () => {
  const { page } = await open("help.html#english");
  expect(await page.locator("h1").innerText()).toContain("使用帮助");
  expect(await page.locator("#english").innerText()).toContain("Microsoft 365");
  await page.context().close();
});
