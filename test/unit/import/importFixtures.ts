import { targetOf } from "../../../src/domain/import/targetOf";
import type { ImportChoice } from "../../../src/domain/import/ImportPlan";
import type { ImportTarget } from "../../../src/domain/import/ImportTarget";
import { readLedger } from "../../../src/domain/reading/readLedger";
import type { FileProblem } from "../../../src/import/FileProblem";
import { ImportSession, type ImportPreview, type ImportWish } from "../../../src/import/ImportSession";
import { BASE, bookOf, changed, LOGS, type Changes } from "../../support/bookOf";

export const APPEND: ImportChoice = { mode: "append", doubled: "skip" };
export const REPLACE: ImportChoice = { mode: "replace", doubled: "skip" };

/** A workbook with case rows and exam rows, and some changes. */
export const targetWith = (changes: Changes = {}): ImportTarget =>
  targetOf(readLedger(bookOf(changed({ ...BASE, ...LOGS }, changes))));

export const blobOf = (...parts: readonly (string | Uint8Array)[]): Blob => new Blob(parts as BlobPart[]);

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(",")}\r\n`).join("");

export const HEAD = ["案号", "单位", "案件性质", "立案日期", "结案日期"];

export const session = (file: Blob | string, target: ImportTarget = targetWith()): ImportSession =>
  new ImportSession(typeof file === "string" ? blobOf(file) : file, target);

export const preview = (
  file: Blob | string,
  target: ImportTarget = targetWith(),
  wish: Partial<ImportWish> = {},
): Promise<ImportPreview> =>
  session(file, target).preview({ kind: null, mapping: {}, choice: APPEND, ...wish }, () => undefined);

/** The code of what is refused; `none` for a file that is read. */
export const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (thrown: unknown) => (thrown as FileProblem).code,
  );
