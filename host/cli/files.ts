import { constants } from "node:fs";
import { access, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { BatchError } from "./BatchError";

export interface OutputFile {
  /** As the user wrote it, for messages. */
  readonly name: string;
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** @throws BatchError when there is no readable file. */
export async function readBytes(name: string, file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new BatchError(inputProblem(error), { file: name });
  });
}

/** @throws BatchError when there is no readable, non-empty file. */
export async function readInput(name: string, file: string): Promise<Uint8Array> {
  const bytes = await readBytes(name, file);
  if (bytes.length === 0) throw new BatchError("fileIsEmpty", { file: name });
  return bytes;
}

function inputProblem(error: unknown): "fileMissing" | "fileIsDirectory" | "fileUnreadable" {
  const code = errorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "fileMissing";
  return code === "EISDIR" ? "fileIsDirectory" : "fileUnreadable";
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Finds out before the work begins whether the file can be written, so that a long command does not end with nothing.
 * @throws BatchError
 */
export async function checkOutput(name: string, file: string): Promise<void> {
  const folder = path.dirname(file);
  const folderKind = await stat(folder).catch(() => null);
  if (folderKind?.isDirectory() !== true) {
    throw new BatchError("outputFolderMissing", { folder: path.dirname(name) });
  }
  const kind = await stat(file).catch(() => null);
  if (kind?.isDirectory() === true) throw new BatchError("outputIsDirectory", { file: name });
  await access(folder, constants.W_OK).catch(() => unwritable(name));
  if (kind !== null) await access(file, constants.W_OK).catch(() => unwritable(name));
}

/**
 * All files or none: each is written whole under a temporary name beside its place and renamed at the end, so that a
 * crash or a full disk never leaves half a workbook, and an input that is its own output is intact until it is replaced.
 * @throws BatchError
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  const written: { temporary: string; target: string; name: string }[] = [];
  try {
    for (const file of files) {
      const target = await realpath(file.path).catch(() => file.path);
      const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);
      written.push({ temporary, target, name: file.name });
      await writeFile(temporary, file.content).catch(() => unwritable(file.name));
    }
    for (const { temporary, target, name } of written) await rename(temporary, target).catch(() => unwritable(name));
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

function unwritable(name: string): never {
  throw new BatchError("outputUnwritable", { file: name });
}

/** Told by its shape: an error of Node belongs to another realm when the caller runs in a test's. */
export const errorCode = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

export const errorMessage = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
