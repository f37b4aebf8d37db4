import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const RUNTIME = "@microsoft/office-js/dist/custom-functions-runtime.debug.js";

/**
 * Puts Microsoft's own `CustomFunctions` (its error class and codes) where office.js puts it, from the unmodified file.
 * The file looks for the script tag that loaded it, so the window has one.
 */
export function installRuntime(): void {
  const { window } = new JSDOM('<!doctype html><script src="/custom-functions-runtime.debug.js"></script>', {
    runScripts: "outside-only",
    url: "https://localhost/?_host_Info=excel$Win32$16.00$zh-CN$$$$0",
  });
  window.eval(readFileSync(require.resolve(RUNTIME), "utf8"));
  const runtime: unknown = Reflect.get(window, "CustomFunctions");
  // The class is all that is wanted: without a host, what the file has put off for later would only fail.
  window.close();
  Reflect.set(globalThis, "CustomFunctions", runtime);
}

/** What a cell would show: the result, or the error's code and, where Excel can show one, its message. */
export function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return error.message === undefined || error.message === "" ? error.code : `${error.code} ${error.message}`;
  }
}
