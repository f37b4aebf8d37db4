import { isAlive } from "./buildLock";
import { LOOPBACK } from "./serve/listen";
import { readServerRecord, removeServerRecord, type ServerRecord } from "./serve/serverRecord";

/**
 * Ends the server that `npm start` left running.
 * @returns false when there was none
 */
export async function stopServer(): Promise<boolean> {
  const record = await readServerRecord();
  if (record === null) return false;
  // The number may meanwhile belong to another program, so the server itself is asked who it is.
  const isOurs = isAlive(record.processId) && (await answersAs(record));
  if (isOurs) process.kill(record.processId, "SIGTERM");
  await removeServerRecord();
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

if (require.main === module) {
  stopServer()
    .then((stopped) => {
      process.stdout.write(stopped ? "试用环境已结束。\n" : "试用环境没有在运行。\n");
    })
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 2;
    });
}
