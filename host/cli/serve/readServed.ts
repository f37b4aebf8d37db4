import { readFile, realpath } from "node:fs/promises";
import path from "node:path";

export interface ServedFile {
  readonly type: string;
  readonly body: Buffer | string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file below the folder; null when it is not there, lies outside, or is of a kind that is not served. */
export async function readServed(
  folder: string,
  inside: string,
  extensions: readonly string[] = Object.keys(TYPES),
): Promise<ServedFile | null> {
  const extension = path.extname(inside).toLowerCase();
  const type = TYPES[extension];
  if (type === undefined || !extensions.includes(extension) || inside.includes("\0")) return null;
  try {
    const root = await realpath(folder);
    // After links are followed: neither `..` nor a link leads out of the folder.
    const file = await realpath(path.resolve(root, inside));
    if (!file.startsWith(`${root}${path.sep}`)) return null;
    return { type, body: await readFile(file) };
  } catch {
    return null;
  }
}
