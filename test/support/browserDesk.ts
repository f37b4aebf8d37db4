import { readFile } from "node:fs/promises";
import type { Server } from "node:http";

import type { Browser, FrameLocator, Locator, Page } from "playwright-core";

import { ensureAddin } from "../../host/cli/ensureAddin";
import { bundlePage } from "../../host/cli/serve/bundlePage";
import { createServer } from "../../host/cli/serve/createServer";
import { listen } from "../../host/cli/serve/listen";
import { launchBrowser } from "./browser";

/** The try-out page of `npm start`, in a real browser, with what it asked of the network and said on its console. */
export interface BrowserDesk {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  /** A fresh page (no storage left over) with that sample opened and the pane ready; null opens a new workbook. */
  open(sampleName: string | null): Promise<OpenDesk>;
  close(): Promise<void>;
}

export interface OpenDesk {
  readonly page: Page;
  readonly pane: FrameLocator;
  button(testId: string): Locator;
  /** Presses it and waits until the command has ended. */
  press(testId: string): Promise<void>;
  tab(sheet: string): Locator;
  cell(address: string): Locator;
  /** Found and asked in one go, as soon as it is there: a cell that is drawn anew in between has no style any more. */
  styleOf(selector: string, property: string): Promise<string>;
  /** `#RRGGBB`; null without a fill. */
  fillOf(address: string): Promise<string | null>;
  selected(): Promise<string | null>;
  activeSheet(): Promise<string>;
  /** The workbook as 另存为 gives it. */
  save(): Promise<Buffer>;
  close(): Promise<void>;
}

const SIZE = { width: 1280, height: 800 };

export async function startDesk(): Promise<BrowserDesk> {
  const addinFolder = await ensureAddin(() => undefined);
  const server = createServer({ addinFolder, pageScript: await bundlePage() });
  const port = await listen(server, 0, 1);
  const origin = `http://127.0.0.1:${String(port)}`;
  const browser = await launchBrowser();
  const requests: string[] = [];
  const complaints: string[] = [];
  return {
    origin,
    requests,
    complaints,
    open: (sampleName) => openDesk(browser, origin, sampleName, requests, complaints),
    close: async () => {
      await browser.close();
      await closeServer(server);
    },
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}

async function openDesk(
  browser: Browser,
  origin: string,
  sampleName: string | null,
  requests: string[],
  complaints: string[],
): Promise<OpenDesk> {
  const context = await browser.newContext({
    viewport: SIZE,
    acceptDownloads: true,
    locale: "zh-CN",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  await page.goto(`${origin}/?sample=${encodeURIComponent(sampleName ?? "")}`);
  const pane = page.frameLocator("#pane-area iframe");
  await pane.getByTestId("btn-validate").waitFor();
  if (sampleName === null) {
    await page.getByRole("button", { name: "新建", exact: true }).click();
    await page.locator(".file-name", { hasText: "新工作簿" }).waitFor();
    await pane.getByTestId("btn-validate").waitFor();
  }
  return deskOf(page, pane);
}

const cellSelector = (address: string): string => `.cell[data-address="${address}"]`;

async function styleOf(page: Page, selector: string, property: string): Promise<string> {
  const style = await page.waitForFunction(
    ({ where, name }) => {
      const element = document.querySelector(where);
      return element === null ? "" : getComputedStyle(element).getPropertyValue(name);
    },
    { where: selector, name: property },
  );
  return style.jsonValue();
}

function deskOf(page: Page, pane: FrameLocator): OpenDesk {
  const cell = (address: string): Locator => page.locator(cellSelector(address));
  const button = (testId: string): Locator => pane.getByTestId(testId);
  return {
    page,
    pane,
    button,
    cell,
    press: async (testId) => {
      await button(testId).click();
      await pane.locator('main[aria-busy="false"]').waitFor();
    },
    tab: (sheet) => page.getByRole("tab", { name: sheet, exact: true }),
    styleOf: (selector, property) => styleOf(page, selector, property),
    fillOf: async (address) => {
      const colour = await styleOf(page, cellSelector(address), "background-color");
      const [red, green, blue, alpha] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, "0")).join("");
      return alpha === 0 ? null : `#${hex.toUpperCase()}`;
    },
    selected: () => page.locator(".selection").getAttribute("data-selected"),
    activeSheet: async () => (await page.locator('[role="tab"][aria-selected="true"]').textContent()) ?? "",
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "另存为" }).click(),
      ]);
      return readFile(await download.path());
    },
    close: () => page.context().close(),
  };
}
