import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { errorCode } from "./files";

const POLL_MS = 200;
/** A lock is created and signed in one go; one that stays unsigned longer than this was left by a crash. */
const UNSIGNED_MS = 5_000;

/** Runs `work` while no other process on this machine holds the lock. A lock whose owner has died is taken over. */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await tryLock(lock))) await delay(POLL_MS);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  if (await isAbandoned(lock)) await rm(lock, { force: true });
  return false;
}

async function isAbandoned(lock: string): Promise<boolean> {
  const owner = Number(await readFile(lock, "utf8").catch(() => ""));
  if (owner > 0) return !isAlive(owner);
  const status = await stat(lock).catch(() => null);
  return status !== null && Date.now() - status.mtimeMs > UNSIGNED_MS;
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
