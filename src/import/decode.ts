import { FileProblem } from "./FileProblem";

/** What is read of a file: a `File` of the page, or a `Blob`. */
export interface Bytes {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export type Encoding = "utf-8" | "utf-8-bom" | "gb18030";

/** Read and decoded at a time. */
export const CHUNK_BYTES = 1 << 20;

/** Told how much has been read, between 0 and 1. */
export type OnProgress = (share: number) => void;

const bytesOf = async (file: Bytes, start: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(start, end).arrayBuffer());

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** What a file is by its first bytes; text where nothing says otherwise. */
export type FileForm = "text" | "xlsx" | "oldExcel" | "utf16" | "empty";

/** The form of a file, whatever its name says: some systems call a .csv .xls, and the other way round. */
export async function fileForm(file: Bytes): Promise<FileForm> {
  const first = await bytesOf(file, 0, Math.min(file.size, 8));
  if (first.length === 0) return "empty";
  if (startsWith(first, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (startsWith(first, 0xd0, 0xcf, 0x11, 0xe0)) return "oldExcel";
  if (startsWith(first, 0xff, 0xfe) || startsWith(first, 0xfe, 0xff)) return "utf16";
  return "text";
}

/**
 * Decodes a file piece by piece, strictly; a BOM is no part of the text.
 * @throws TypeError at the first byte that the encoding does not have.
 */
export async function decodeChunks(
  file: Bytes,
  encoding: Encoding,
  onText: (text: string) => void,
  onProgress: OnProgress,
  chunkBytes = CHUNK_BYTES,
): Promise<void> {
  const decoder = new TextDecoder(encoding === "gb18030" ? "gb18030" : "utf-8", { fatal: true });
  for (let start = 0; start < file.size; start += chunkBytes) {
    const end = Math.min(file.size, start + chunkBytes);
    const bytes = await bytesOf(file, start, end);
    onText(decoder.decode(bytes, { stream: end < file.size }));
    onProgress(end / file.size);
  }
}

/** By its name, not its class: the decoder may be of another realm. */
const isNotOfEncoding = (thrown: unknown): boolean =>
  typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === "TypeError";

async function isWholly(file: Bytes, encoding: Encoding, onProgress: OnProgress): Promise<boolean> {
  try {
    await decodeChunks(
      file,
      encoding,
      (text) => {
        // Both encodings have a zero byte; a table of text has none, UTF-16 without its mark has many.
        if (text.includes("\0")) throw new FileProblem("utf16");
      },
      onProgress,
    );
    return true;
  } catch (thrown) {
    if (isNotOfEncoding(thrown)) return false;
    throw thrown;
  }
}

/**
 * The encoding of a text file: UTF-8 if every byte of it is, else GB18030 if every byte of it is. Nothing is guessed from
 * how often a character stands, and nothing is replaced.
 * @throws FileProblem `notText` when it is neither, `utf16` when it holds zero bytes.
 */
export async function detectEncoding(file: Bytes, onProgress: OnProgress): Promise<Encoding> {
  const first = await bytesOf(file, 0, Math.min(file.size, 3));
  const hasMark = startsWith(first, 0xef, 0xbb, 0xbf);
  if (await isWholly(file, "utf-8", onProgress)) return hasMark ? "utf-8-bom" : "utf-8";
  if (!hasMark && (await isWholly(file, "gb18030", onProgress))) return "gb18030";
  throw new FileProblem("notText");
}
