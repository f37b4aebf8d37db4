import { spawn } from "node:child_process";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { addinFingerprint } from "./addinFingerprint";
import { BatchError } from "./BatchError";
import { withLock } from "./buildLock";
import { exists } from "./files";
import { CACHE_FOLDER, PROJECT_ROOT } from "./projectPaths";

const KEPT_BUILDS = 3;
/** webpack names the file on one line and what is wrong with it on the next. */
const REASON = /ERROR in .*(?:\r?\n.*)?|^.*Error:.*/m;

/**
 * The folder with the built add-in (local office.js), built first when the sources have changed. It is a folder of its
 * own, named after its sources: `dist/`, which someone may be about to put on a server, is never overwritten, and a
 * process that still reads an older build is not disturbed.
 * @throws BatchError when webpack fails
 */
export async function ensureAddin(onBuild: () => void): Promise<string> {
  const folder = path.join(CACHE_FOLDER, `addin-${await addinFingerprint()}`);
  if (await exists(folder)) return folder;
  return withLock(path.join(CACHE_FOLDER, "build.lock"), async () => {
    if (await exists(folder)) return folder;
    onBuild();
    await build(folder);
    return folder;
  });
}

async function build(folder: string): Promise<void> {
  const unfinished = `${folder}.${String(process.pid)}.unfinished`;
  try {
    await runWebpack(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOldBuilds(folder);
}

async function runWebpack(outputFolder: string): Promise<void> {
  const webpack = path.join(PROJECT_ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const { code, output } = await run(process.execPath, [
    webpack,
    "--mode",
    "production",
    "--output-path",
    outputFolder,
  ]);
  if (code === 0) return;
  const log = path.join(CACHE_FOLDER, "build.log");
  await mkdir(CACHE_FOLDER, { recursive: true });
  await writeFile(log, output);
  const reason = REASON.exec(output)?.[0] ?? `webpack ${String(code)}`;
  throw new BatchError("buildFailed", { reason, log: path.relative(PROJECT_ROOT, log) });
}

function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      // An address to deploy to is none of this build's business.
      env: { ...process.env, OFFICE_JS: "local", ADDIN_URL: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, output });
    });
  });
}

/** Folder times say which builds were made last; the present one is always kept. */
async function removeOldBuilds(present: string): Promise<void> {
  const names = (await readdir(CACHE_FOLDER)).filter((name) => /^addin-[0-9a-f]{16}$/.test(name));
  const others = names.map((name) => path.join(CACHE_FOLDER, name)).filter((folder) => folder !== present);
  const dated = await Promise.all(others.map(async (folder) => ({ folder, time: await modifiedAt(folder) })));
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT_BUILDS - 1);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}

const modifiedAt = (folder: string): Promise<number> =>
  stat(folder).then(
    (status) => status.mtimeMs,
    () => 0,
  );
