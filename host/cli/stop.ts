import { parseArgs } from "node:util";

import { isAlive } from "./buildLock";
import { LOOPBACK } from "./serve/listen";
import { readServerRecords, removeServerRecord, type ServerRecord } from "./serve/serverRecord";

/**
 * Ends the servers that `npm start` left running.
 * @param port only the one there
 * @returns how many there were
 */
export async function stopServer(port?: number): Promise<number> {
  const records = (await readServerRecords()).filter((record) => port === undefined || record.port === port);
  const stopped = await Promise.all(records.map(stopOne));
  return stopped.filter(Boolean).length;
}

async function stopOne(record: ServerRecord): Promise<boolean> {
  // The number may meanwhile belong to another program, so the server itself is asked who it is.
  const isOurs = isAlive(record.processId) && (await answersAs(record));
  if (isOurs) process.kill(record.processId, "SIGTERM");
  await removeServerRecord(record.port);
  return isOurs;
}

async function answersAs(record: ServerRecord): Promise<boolean> {
  try {
    const response = await fetch(`http://${LOOPBACK}:${String(record.port)}/host/identity.json`);
    const identity = (await response.json()) as { readonly processId?: unknown };
    return identity.processId === record.processId;
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" } }, strict: true });
  const stopped = await stopServer(values.port === undefined ? undefined : Number(values.port));
  process.stdout.write(stopped > 0 ? "试用环境已结束。\n" : "试用环境没有在运行。\n");
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  });
}
