import path from "node:path";

import { build } from "esbuild";

import { PROJECT_ROOT } from "../projectPaths";

/** The host page as one script: the host core and its workbook engine run in the browser as they do in Node. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [path.join("host", "grid", "page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    // ExcelJS asks for these of Node when it is told to read files by name, which the page never does.
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
