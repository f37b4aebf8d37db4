import { CsvRows, type Row } from "./CsvRows";
import { decodeChunks, detectEncoding, fileForm, type Bytes, type Encoding, type OnProgress } from "./decode";
import { FileProblem } from "./FileProblem";
import { xlsxRows } from "./xlsxRows";

/** How a file was read. */
export type FileReading =
  | { readonly form: "csv"; readonly encoding: Encoding; readonly delimiter: string }
  | { readonly form: "xlsx"; readonly sheet: string };

/** Of the two passes over a text the first only decodes. */
const FIRST_PASS = 0.2;
const BATCH_ROWS = 10_000;
const WEB_PAGE = /^\s*<(?:!doctype|html|table|\?xml)/iu;

/** What was found out by a first reading need not be found out again. */
export interface Known {
  readonly encoding: Encoding | null;
}

async function readCsv(
  file: Bytes,
  onRows: (rows: readonly Row[]) => void,
  onProgress: OnProgress,
  known: Encoding | null,
): Promise<FileReading> {
  const share = known === null ? FIRST_PASS : 0;
  const encoding = known ?? (await detectEncoding(file, (part) => { onProgress(part * FIRST_PASS); })); // prettier-ignore
  const csv = new CsvRows(onRows);
  let isFirst = true;
  await decodeChunks(
    file,
    encoding,
    (text) => {
      if (isFirst && WEB_PAGE.test(text.slice(0, 200))) throw new FileProblem("webPage");
      isFirst = false;
      csv.push(text);
    },
    (part) => {
      onProgress(share + part * (1 - share));
    },
  );
  csv.end();
  return { form: "csv", encoding, delimiter: csv.delimiter ?? "," };
}

/**
 * Reads the rows of an export, as text, batch by batch.
 * @throws FileProblem when the file is none that can be read.
 */
export async function readRows(
  file: Bytes,
  onRows: (rows: readonly Row[]) => void,
  onProgress: OnProgress,
  known: Known = { encoding: null },
): Promise<FileReading> {
  const form = await fileForm(file);
  if (form === "text") return readCsv(file, onRows, onProgress, known.encoding);
  if (form !== "xlsx") throw new FileProblem(form);
  const { sheet, rows } = await xlsxRows(file);
  for (let at = 0; at < rows.length; at += BATCH_ROWS) onRows(rows.slice(at, at + BATCH_ROWS));
  onProgress(1);
  return { form: "xlsx", sheet };
}
