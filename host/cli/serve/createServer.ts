import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readdir } from "node:fs/promises";
import path from "node:path";

import { OFFICE_JS_FOLDER, PROJECT_ROOT, SAMPLES_FOLDER } from "../projectPaths";
import { readServed, type ServedFile } from "./readServed";

const GRID_FOLDER = path.join(PROJECT_ROOT, "host", "grid");
/** Before everything else on the page, so that the bridge is there when office.js looks for its host. */
const INJECTION = '<script src="/host/inject.js"></script>';

export interface ServerContent {
  readonly addinFolder: string;
  /** The bundled host page: host core, workbook engine, grid. */
  readonly pageScript: string;
}

/** Serves the host page, the add-in, Microsoft's office.js and the samples; nothing else, and only to this machine. */
export function createServer(content: ServerContent): Server {
  return createHttpServer((request, response) => {
    answer(content, request)
      .catch(() => null)
      .then((file) => {
        send(request, response, file);
      })
      .catch(() => response.destroy());
  });
}

async function answer(content: ServerContent, request: IncomingMessage): Promise<ServedFile | null> {
  if ((request.method !== "GET" && request.method !== "HEAD") || !isLoopback(request.headers.host)) return null;
  const pathname = pathOf(request.url ?? "/");
  if (pathname === null) return null;
  if (pathname === "/") return readServed(GRID_FOLDER, "index.html");
  if (pathname === "/host/page.js") return { type: "text/javascript; charset=utf-8", body: content.pageScript };
  if (pathname === "/host/samples.json") return json(await sampleNames());
  if (pathname === "/host/identity.json") return json({ product: "enforcement-ledger-host", processId: process.pid });
  if (pathname === "/host/manifest.xml") return readServed(PROJECT_ROOT, "manifest.xml");
  const [, top = "", ...rest] = pathname.split("/");
  const inside = rest.join("/");
  // The add-in's page finds office.js beside itself or at the root, as its build put it.
  if (top === "office-js") return readServed(OFFICE_JS_FOLDER, inside);
  if (top === "host") return readServed(GRID_FOLDER, inside, [".css", ".js", ".svg"]);
  if (top === "samples") return readServed(SAMPLES_FOLDER, inside, [".xlsx"]);
  if (top === "addin") return addinFile(content.addinFolder, inside);
  return null;
}

async function addinFile(folder: string, inside: string): Promise<ServedFile | null> {
  const file = await readServed(folder, inside);
  if (file === null || !inside.endsWith(".html")) return file;
  return { ...file, body: file.body.toString().replace(/<head[^>]*>/i, (head) => `${head}${INJECTION}`) };
}

async function sampleNames(): Promise<string[]> {
  const names = await readdir(SAMPLES_FOLDER).catch(() => []);
  return names.filter((name) => name.endsWith(".xlsx") && !name.startsWith("~")).sort();
}

const json = (value: unknown): ServedFile => ({
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

/** A page of another site that has pointed its own name at 127.0.0.1 would arrive with that name. */
const isLoopback = (host: string | undefined): boolean =>
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? "");

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: ServedFile | null): void {
  const found = file ?? { type: "text/plain; charset=utf-8", body: "没有这个文件。\n" };
  response.writeHead(file === null ? 404 : 200, {
    "Content-Type": found.type,
    "Content-Length": Buffer.byteLength(found.body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : found.body);
}
