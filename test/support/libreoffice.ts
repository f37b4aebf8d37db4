import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const TIMEOUT_MS = 120_000;
const PLACES = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"]; // prettier-ignore

/** One picture-like page set: what a person would print. @returns the path of the PDF */
export const toPdf = (xlsxPath: string, outputFolder: string): Promise<string> =>
  convert(xlsxPath, "pdf", outputFolder);

/** Values and formats as LibreOffice works them out. Conditional formats become plain ones. @returns the path */
export const toHtml = (xlsxPath: string, outputFolder: string): Promise<string> =>
  convert(xlsxPath, "html", outputFolder);

/** LibreOffice reads the workbook and writes it in its own format. @returns the path */
export const toOds = (xlsxPath: string, outputFolder: string): Promise<string> =>
  convert(xlsxPath, "fods", outputFolder);

/** @throws Error with one line that names what to install */
export function libreOfficePath(): string {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = [...folders.map((folder) => path.join(folder, "soffice")), ...PLACES];
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    "没有找到 LibreOffice：请安装后再运行测试（Debian：apt-get install libreoffice-calc fonts-noto-cjk）。",
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function convert(xlsxPath: string, format: string, outputFolder: string): Promise<string> {
  // A profile of its own: a second LibreOffice with the same one hands its work to the first and ends at once.
  const profile = await mkdtemp(path.join(tmpdir(), "libreoffice-"));
  try {
    const before = new Set(await readdir(outputFolder));
    await run(libreOfficePath(), [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      outputFolder,
      xlsxPath,
    ]);
    const name = `${path.basename(xlsxPath, path.extname(xlsxPath))}.${format}`;
    const after = await readdir(outputFolder);
    if (!after.includes(name))
      throw new Error(`LibreOffice wrote no ${name} (${String(after.length - before.size)} files)`);
    return path.join(outputFolder, name);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: TIMEOUT_MS });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${String(code)}: ${errors.trim()}`));
    });
  });
}
