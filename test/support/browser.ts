import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

import { chromium, type Browser } from "playwright-core";

/** Nothing that a browser does of its own accord may look like a request of the page. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

const LINUX = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"]; // prettier-ignore
const MAC = ["Google Chrome", "Microsoft Edge", "Chromium"];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), headless: true, args: FLAGS });

/**
 * An installed Chromium, Chrome or Edge. On Debian, as root, the package is installed when there is none.
 * @throws Error with one line that says what to do
 */
export function browserPath(): string {
  const found = findBrowser() ?? (canInstall() ? installChromium() : null);
  if (found !== null) return found;
  throw new Error(
    "没有找到浏览器：请安装 Chrome、Edge 或 Chromium（Debian：apt-get install chromium），再运行一次测试。",
  );
}

function findBrowser(): string | null {
  return candidates().find(isExecutable) ?? null;
}

function candidates(): string[] {
  if (process.platform === "darwin") return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS.map((file) => path.join(root, file))));
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const canInstall = (): boolean =>
  process.platform === "linux" && process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get");

function installChromium(): string | null {
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
  return findBrowser();
}
