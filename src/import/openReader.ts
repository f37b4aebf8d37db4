import type { ImportChoice, PlannedColumn } from "../domain/import/ImportPlan";
import type { ImportTarget } from "../domain/import/ImportTarget";
import type { CellValue } from "../domain/snapshot";
import { FileProblem, type FileProblemCode } from "./FileProblem";
import type { ImportPreview, ImportWish } from "./ImportSession";
import type { Numbered, ReaderAnswer, ReaderRequest } from "./protocol";

/** A file that is being imported, read elsewhere. */
export interface ImportReader {
  /** @throws FileProblem (rejects) when the file cannot be read. */
  preview(wish: ImportWish, onProgress: (share: number) => void): Promise<ImportPreview>;
  /** @returns How many rows will be given. */
  select(choice: ImportChoice, columns: readonly PlannedColumn[]): Promise<number>;
  rows(from: number, count: number): Promise<CellValue[][]>;
  /** Ends the reading at once; what is still asked is never answered. */
  close(): void;
}

export type OpenReader = (file: Blob, target: ImportTarget) => ImportReader;

/** What a reader needs of a worker. */
export interface WorkerLike {
  postMessage(message: Numbered): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReaderAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: (share: number) => void;
}

const noProgress = (_share: number): void => undefined;

function failureOf(answer: Extract<ReaderAnswer, { type: "failed" }>): Error {
  return answer.code === null
    ? new Error(answer.message)
    : new FileProblem(answer.code as FileProblemCode, answer.details);
}

/** A reader over a worker. */
export function readerOver(worker: WorkerLike, file: Blob, target: ImportTarget): ImportReader {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function ask(request: ReaderRequest, onProgress = noProgress): Promise<unknown> {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, request });
    });
  }

  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    if (data.type === "progress") {
      asked?.onProgress(data.share);
      return;
    }
    waiting.delete(data.id);
    if (data.type === "done") asked?.resolve(data.value);
    else asked?.reject(failureOf(data));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  // When this fails, so does what is asked next, and says why.
  ask({ type: "open", file, target }).catch(() => undefined);
  return {
    preview: (wish, onProgress) => ask({ type: "preview", wish }, onProgress) as Promise<ImportPreview>,
    select: (choice, columns) => ask({ type: "select", choice, columns }) as Promise<number>,
    rows: (from, count) => ask({ type: "rows", from, count }) as Promise<CellValue[][]>,
    close: () => {
      worker.terminate();
    },
  };
}

/** Opens a file in a worker of its own; the worker is a chunk of its own, loaded for the first file. */
export const openReader: OpenReader = (file, target) =>
  readerOver(new Worker(new URL("./worker.ts", import.meta.url), { name: "import" }), file, target);
