import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { CACHE_FOLDER } from "../projectPaths";

/** Where the running server is written down, so that `npm run stop` finds it. */
const RECORD = path.join(CACHE_FOLDER, "server.json");

export interface ServerRecord {
  readonly processId: number;
  readonly port: number;
}

export async function writeServerRecord(record: ServerRecord): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  await writeFile(RECORD, JSON.stringify(record));
}

export async function readServerRecord(): Promise<ServerRecord | null> {
  try {
    const { processId, port } = JSON.parse(await readFile(RECORD, "utf8")) as Partial<ServerRecord>;
    return Number.isInteger(processId) && Number.isInteger(port) && processId !== undefined && port !== undefined
      ? { processId, port }
      : null;
  } catch {
    return null;
  }
}

export const removeServerRecord = (): Promise<void> => rm(RECORD, { force: true });
