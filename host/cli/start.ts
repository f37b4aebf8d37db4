import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

import { BatchError } from "./BatchError";
import { batchMessage } from "./batchMessages";
import { ensureAddin } from "./ensureAddin";
import { PROJECT_ROOT } from "./projectPaths";
import { bundlePage } from "./serve/bundlePage";
import { createServer } from "./serve/createServer";
import { listen, LOOPBACK } from "./serve/listen";
import { openBrowser } from "./serve/openBrowser";
import { removeServerRecord, writeServerRecord } from "./serve/serverRecord";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm start`: the embedded host with the sample workbook in a grid and the task pane beside it, without Excel. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
    strict: true,
  });
  const wantedPort = await portOf(values.port);
  const addinFolder = await ensureAddin(() => {
    say(batchMessage("zh-CN", "building"));
  });
  const server = createServer({ addinFolder, pageScript: await bundlePage() });
  const port = await listen(server, wantedPort);
  await writeServerRecord({ processId: process.pid, port });
  const stop = (): void => {
    void removeServerRecord(port).finally(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const address = `http://${LOOPBACK}:${String(port)}/`;
  say(`执法提质台账（不用 Excel 的试用环境）：${address}`);
  say("请用浏览器打开上面的地址。结束：按 Ctrl+C，或运行 npm run stop。");
  if (process.platform === "win32" || process.platform === "darwin") {
    say("本机装有 Excel 时，也可以运行 npm run start:excel，在 Excel 里试用。");
  }
  if (!values["no-open"]) openBrowser(address);
}

async function portOf(option: string | undefined): Promise<number> {
  const text = option ?? process.env.npm_package_config_dev_server_port ?? (await configuredPort());
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new BatchError("portInvalid", { value: text });
  return port;
}

async function configuredPort(): Promise<string> {
  const text = await readFile(path.join(PROJECT_ROOT, "package.json"), "utf8");
  const { config } = JSON.parse(text) as { config?: { dev_server_port?: number } };
  return String(config?.dev_server_port ?? 3000);
}

start().catch((error: unknown) => {
  const line = error instanceof BatchError ? batchMessage("zh-CN", error.key, error.values) : String(error);
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
});
