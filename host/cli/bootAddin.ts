import { readFile } from "node:fs/promises";
import path from "node:path";
import * as jsdom from "jsdom";
import { JSDOM, VirtualConsole, type ConstructorOptions, type DOMWindow } from "jsdom";

import type { EmbeddedHost } from "../bridge/EmbeddedHost";

export type ConsoleLevel = "log" | "info" | "warn" | "error" | "debug";

export interface BootOptions {
  /** The built add-in. Not looked at when `scripts` is empty. */
  readonly distDirectory: string;
  readonly language: string;
  /** Scripts of the add-in, in order. */
  readonly scripts?: readonly string[];
  readonly onConsole?: (level: ConsoleLevel, text: string) => void;
  /** The debug files of office.js name their functions, and are slower to load. */
  readonly debugOffice?: boolean;
}

export interface AddinWindow {
  readonly window: DOMWindow & Window;
  close(): void;
}

/** Never asked of any network: the loader answers from files. */
const ORIGIN = "https://addin.invalid";
const OFFICE_FOLDER = "/office-js/";
const ADDIN_FOLDER = "/addin/";
const READY_TIMEOUT_MS = 20_000;
const LEVELS: readonly ConsoleLevel[] = ["log", "info", "warn", "error", "debug"];

/**
 * A window with Microsoft's unmodified office.js, joined to the host, and the add-in's scripts in it. Each window starts
 * with no stored state.
 * @throws Error when office.js does not become ready
 */
export async function bootAddin(host: EmbeddedHost, options: BootOptions): Promise<AddinWindow> {
  const { scripts = ["functions.js", "commands.js"], onConsole, distDirectory } = options;
  const failures: string[] = [];
  const dom = new JSDOM(pageOf(scripts, options.debugOffice === true), {
    url: `${ORIGIN}/index.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new FileLoader(distDirectory) as unknown as NonNullable<ConstructorOptions["resources"]>,
    virtualConsole: consoleFor(onConsole, failures),
    beforeParse: (window) => {
      host.attach(window as unknown as Window);
    },
  });
  const window = dom.window as DOMWindow & Window;
  try {
    await whenLoaded(window);
    await officeReady(window, failures);
  } catch (error) {
    window.close();
    throw error;
  }
  return {
    window,
    close: () => {
      window.close();
    },
  };
}

function pageOf(scripts: readonly string[], debug: boolean): string {
  const office = `${OFFICE_FOLDER}${debug ? "office.debug.js" : "office.js"}`;
  const tags = [office, ...scripts.map((script) => ADDIN_FOLDER + script)].map(
    (source) => `<script src="${source}"></script>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8">${tags.join("")}</head><body></body></html>`;
}

interface Loader {
  fetch(url: string): (Promise<Buffer> & { abort(): void }) | null;
}

/** The types on hand are those of a later jsdom, which has no loader class. */
const { ResourceLoader } = jsdom as unknown as { readonly ResourceLoader: new () => Loader };

/** Answers the page's requests from the npm package and the built add-in; anything else is not found. */
class FileLoader extends ResourceLoader {
  constructor(private readonly distDirectory: string) {
    super();
  }

  override fetch(url: string): ReturnType<Loader["fetch"]> {
    const file = this.fileOf(url);
    if (file === null) return null;
    return Object.assign(readFile(file), { abort: () => undefined });
  }

  private fileOf(url: string): string | null {
    const { origin, pathname } = new URL(url);
    if (origin !== ORIGIN) return null;
    if (pathname.startsWith(OFFICE_FOLDER)) return path.join(officeDirectory(), pathname.slice(OFFICE_FOLDER.length));
    if (pathname.startsWith(ADDIN_FOLDER)) return path.join(this.distDirectory, pathname.slice(ADDIN_FOLDER.length));
    return null;
  }
}

function officeDirectory(): string {
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

function consoleFor(onConsole: BootOptions["onConsole"], failures: string[]): VirtualConsole {
  const virtual = new VirtualConsole();
  for (const level of LEVELS) {
    virtual.on(level, (...parts: unknown[]) => {
      onConsole?.(level, parts.map(lineOf).join(" "));
    });
  }
  virtual.on("jsdomError", (error) => {
    failures.push(error.message);
    onConsole?.("error", error.message);
  });
  return virtual;
}

function lineOf(part: unknown): string {
  if (typeof part === "string") return part;
  // Errors of the window belong to another realm, so they are told by their shape.
  if (typeof part === "object" && part !== null && "message" in part) return String(part.message);
  try {
    return part === undefined ? "undefined" : JSON.stringify(part);
  } catch {
    return String(part);
  }
}

async function whenLoaded(window: DOMWindow): Promise<void> {
  if (window.document.readyState === "complete") return;
  await new Promise<void>((resolve) => {
    window.addEventListener("load", () => {
      resolve();
    });
  });
}

interface OfficeWindow {
  readonly Office?: { onReady(callback: () => void): void };
}

async function officeReady(window: DOMWindow & OfficeWindow, failures: readonly string[]): Promise<void> {
  const { Office } = window;
  if (!Office) throw new Error(`office.js could not be loaded. ${failures.join(" ")}`.trim());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`office.js did not become ready. ${failures.join(" ")}`.trim()));
    }, READY_TIMEOUT_MS);
  });
  const ready = new Promise<void>((resolve) => {
    Office.onReady(() => {
      resolve();
    });
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}
