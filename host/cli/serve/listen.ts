import type { Server } from "node:http";

import { BatchError } from "../BatchError";
import { errorCode } from "../files";

const TRIES = 20;
export const LOOPBACK = "127.0.0.1";

/**
 * Listens on the loopback address, on that port or the next free one (0: any).
 * @returns the port
 * @throws BatchError when the ports are all taken
 */
export async function listen(server: Server, wanted: number, tries = TRIES): Promise<number> {
  const last = Math.min(wanted + tries - 1, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (await tryPort(server, port)) return portOf(server);
  }
  throw new BatchError("portsTaken", { from: String(wanted), to: String(last) });
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      const code = errorCode(error);
      if (code === "EADDRINUSE" || code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, LOOPBACK, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
