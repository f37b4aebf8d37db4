import { request } from "node:http";
import type { Server } from "node:http";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";

import { createServer } from "../../host/cli/serve/createServer";
import { listen } from "../../host/cli/serve/listen";
import { temporaryFolder } from "../support/cli";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By node:http, which sends a path as it is written; fetch would tidy `..` away. */
function get(port: number, target: string, options: { host?: string; method?: string } = {}): Promise<Answer> {
  const headers = options.host === undefined ? {} : { Host: options.host };
  return new Promise((resolve, reject) => {
    const call = request(
      { host: "127.0.0.1", port, path: target, method: options.method ?? "GET", headers },
      (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
        response.on("end", () => {
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      },
    );
    call.on("error", reject);
    call.end();
  });
}

describe("the server of the try-out page", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const addin = path.join(folder.path, "addin");
    await mkdir(addin);
    await writeFile(
      path.join(addin, "taskpane.html"),
      "<!doctype html><html><head lang=zh><title>t</title></head></html>",
    );
    await writeFile(path.join(folder.path, "secret.js"), "secret");
    await symlink(path.join(folder.path, "secret.js"), path.join(addin, "linked.js"));
    server = createServer({ addinFolder: addin, pageScript: "page();" });
    port = await listen(server, 0, 1);
  });
  afterAll(async () => {
    server.close();
    await folder.remove();
  });

  test.each([
    ["/", "text/html"],
    ["/host/page.js", "text/javascript"],
    ["/host/styles.css", "text/css"],
    ["/host/inject.js", "text/javascript"],
    ["/host/samples.json", "application/json"],
    ["/office-js/office.js", "text/javascript"],
    ["/addin/taskpane.html", "text/html"],
  ])("serves %s, never from a cache", async (target, type) => {
    const { status, headers } = await get(port, target);
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain(type);
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("puts the bridge first in the add-in's page and leaves the rest as it is", async () => {
    const { body } = await get(port, "/addin/taskpane.html");
    expect(body).toBe(
      '<!doctype html><html><head lang=zh><script src="/host/inject.js"></script><title>t</title></head></html>',
    );
  });

  test.each([
    "/../package.json",
    "/addin/../secret.js",
    "/addin/..%2fsecret.js",
    "/addin/%2e%2e/secret.js",
    "/addin/..%5csecret.js",
    "/addin/linked.js",
    "/addin/",
    "/addin/%00.js",
    "/addin/%",
    "/host/page.ts",
    "/host/../cli/main.ts",
    "/samples/source/annex1.tsv",
    "/package.json",
    "/node_modules/jest/package.json",
    "//etc/passwd",
  ])("does not serve %s", async (target) => {
    expect((await get(port, target)).status).toBe(404);
  });

  test("answers only to loopback names, and only to reading", async () => {
    expect((await get(port, "/", { host: "attacker.example" })).status).toBe(404);
    expect((await get(port, "/", { host: `localhost:${String(port)}` })).status).toBe(200);
    expect((await get(port, "/", { method: "POST" })).status).toBe(404);
    expect(server.address()).toMatchObject({ address: "127.0.0.1" });
  });

  test("takes the next free port", async () => {
    const second = createServer({ addinFolder: folder.path, pageScript: "" });
    const other = await listen(second, port, 5);
    second.close();
    expect(other).toBeGreaterThan(port);
  });
});
