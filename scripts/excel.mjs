/*
 * `node scripts/excel.mjs start|stop`: sideloads the add-in into Excel on this machine, and takes it out again. Only
 * Windows and macOS have an Excel to start; elsewhere it says so in one line.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const EXCEL_PLATFORMS = ["win32", "darwin"];
const command = process.argv[2];

if (command !== "start" && command !== "stop") {
  process.stderr.write("用法：node scripts/excel.mjs start|stop\n");
  process.exit(2);
}
if (!EXCEL_PLATFORMS.includes(process.platform)) {
  // `npm run stop` has already ended the try-out server: with no Excel here, nothing is left to say.
  if (command === "start") {
    process.stdout.write(
      "这台电脑的系统没有桌面版 Excel：请用 npm start 试用，或把 manifest.xml 上传到 Excel 网页版。\n",
    );
  }
  process.exit(0);
}
const debugging = createRequire(import.meta.url).resolve("office-addin-debugging/cli.js");
const { status } = spawnSync(process.execPath, [debugging, command, "manifest.xml"], { stdio: "inherit" });
process.exit(status ?? 1);
