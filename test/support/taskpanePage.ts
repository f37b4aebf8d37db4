import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const FOLDER = path.resolve(__dirname, "..", "..", "src", "taskpane");

/** taskpane.html as webpack puts it together, with what stands for office.js in the place of its tag. */
export function taskpaneHtml(officeScript: string): string {
  const script = readFileSync(path.join(FOLDER, "unsupported.js"), "utf8");
  return readFileSync(path.join(FOLDER, "taskpane.html"), "utf8")
    .replace("<%= unsupported %>", () => script)
    .replace(/<script src="<%= officeJs %>"><\/script>/, () => `<script>${officeScript}</script>`);
}

export interface OpenedPage {
  readonly window: JSDOM["window"];
  /** Which message shows, null for none. */
  notice(): string | null;
  text(): string;
}

/** The page in jsdom. `prepare` is what the window is like before any script of the page. */
export function openTaskpane(officeScript: string, prepare?: (window: JSDOM["window"]) => void): OpenedPage {
  const { window } = new JSDOM(taskpaneHtml(officeScript), {
    runScripts: "dangerously",
    url: "https://addin.invalid/taskpane.html",
    beforeParse: (opened) => prepare?.(opened),
  });
  const { document } = window;
  return {
    window,
    notice: () =>
      document.documentElement.className === "has-notice"
        ? (document.getElementById("notice")?.getAttribute("data-notice") ?? null)
        : null,
    text: () => document.getElementById("notice")?.textContent.replace(/\s+/g, " ").trim() ?? "",
  };
}
