import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

import { stopServer } from "../../host/cli/stop";

jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, "..", "..");
const TSX = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

/** Resolves with the address that the server prints, as a newcomer reads it. */
function started(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("close", () => {
      reject(new Error(`npm start ended: ${output}`));
    });
  });
}

test("npm start serves the page until npm run stop ends it", async () => {
  const args = [TSX, path.join(ROOT, "host", "cli", "start.ts"), "--no-open", "--port", "38710"];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    const address = await started(child);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("执法提质台账");
    expect((await fetch(`${address}addin/taskpane.html`)).status).toBe(200);
    expect(await stopServer(Number(new URL(address).port))).toBe(1);
    await ended;
    await expect(fetch(address)).rejects.toThrow();
    expect(await stopServer(Number(new URL(address).port))).toBe(0);
  } finally {
    child.kill();
  }
});
