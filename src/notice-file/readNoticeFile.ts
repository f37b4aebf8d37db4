/** What is wrong with a file that should hold a notice. */
export type NoticeFileProblem = "empty" | "notText" | "notDocx" | "otherKind";

export type NoticeFile =
  | { readonly kind: "txt" | "docx"; readonly text: string }
  | { readonly kind: "problem"; readonly problem: NoticeFileProblem };

const problem = (which: NoticeFileProblem): NoticeFile => ({ kind: "problem", problem: which });

/** What Chinese Windows writes: UTF-8 with or without BOM, else GB18030. Strict: a wrong byte is no text. */
const ENCODINGS = ["utf-8", "gb18030"] as const;

/** The text without BOM; null when the bytes are none. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ENCODINGS) {
    try {
      // GB18030 has a BOM too, which the decoder leaves in.
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/u, "");
      // Both read NULs without a word; no notice has one.
      if (!text.includes("\u0000")) return text;
    } catch {
      continue;
    }
  }
  return null;
}

async function docxTextOf(bytes: Uint8Array): Promise<string | null> {
  const { readDocx } = await import("./readDocx");
  return readDocx(bytes).catch(() => null);
}

/**
 * Reads the notice out of a .txt or .docx, told by its name.
 * Shape: name and bytes → the text without BOM, or what is wrong. Never throws for what a file holds.
 */
export async function readNoticeFile(name: string, bytes: Uint8Array): Promise<NoticeFile> {
  const kind = /\.(txt|docx)$/iu.exec(name)?.[1]?.toLowerCase();
  if (kind !== "txt" && kind !== "docx") return problem("otherKind");
  if (bytes.length === 0) return problem("empty");
  const text = kind === "txt" ? decodeText(bytes) : await docxTextOf(bytes);
  if (text === null) return problem(kind === "txt" ? "notText" : "notDocx");
  return text.trim() === "" ? problem("empty") : { kind, text };
}
