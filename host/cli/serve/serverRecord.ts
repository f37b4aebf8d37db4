import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { CACHE_FOLDER } from "../projectPaths";

/** A running server is written down in a file of its own, so that `npm run stop` finds it. */
export interface ServerRecord {
  readonly processId: number;
  readonly port: number;
}

const NAME = /^server-\d+\.json$/;
const recordFile = (port: number): string => path.join(CACHE_FOLDER, `server-${String(port)}.json`);

export async function writeServerRecord(record: ServerRecord): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  await writeFile(recordFile(record.port), JSON.stringify(record));
}

export async function readServerRecords(): Promise<ServerRecord[]> {
  const names = await readdir(CACHE_FOLDER).catch(() => []);
  const records = await Promise.all(names.filter((name) => NAME.test(name)).map(readRecord));
  return records.filter((record) => record !== null);
}

async function readRecord(name: string): Promise<ServerRecord | null> {
  try {
    const text = await readFile(path.join(CACHE_FOLDER, name), "utf8");
    const { processId, port } = JSON.parse(text) as Partial<ServerRecord>;
    return typeof processId === "number" && typeof port === "number" ? { processId, port } : null;
  } catch {
    return null;
  }
}

export const removeServerRecord = (port: number): Promise<void> => rm(recordFile(port), { force: true });
