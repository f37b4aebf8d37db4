import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Report } from "../../host/cli/Report";

const ROOT = path.resolve(__dirname, "..", "..");
const TSX = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The batch command as a process of its own, as `npm run headless` starts it. */
export function headless(args: readonly string[], cwd = ROOT): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TSX, path.join(ROOT, "host", "cli", "main.ts"), ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

export const sample = (name: string): string => path.join(ROOT, "samples", name);

export const readReport = async (file: string): Promise<Report> => JSON.parse(await readFile(file, "utf8")) as Report;

/** A folder for the files of one test file; removed afterwards. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "ledger-test-"));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Lines that the command wrote to stderr, without the one that says that the add-in is being built. */
export const errorLines = ({ stderr }: CliResult): string[] =>
  stderr.split("\n").filter((line) => line !== "" && !/^(?:正在构建|Building)/.test(line));
