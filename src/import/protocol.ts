import type { ImportChoice, PlannedColumn } from "../domain/import/ImportPlan";
import type { ImportTarget } from "../domain/import/ImportTarget";
import type { ImportWish } from "./ImportSession";

/** What the pane asks of the worker. The first request opens the file. */
export type ReaderRequest =
  | { readonly type: "open"; readonly file: Blob; readonly target: ImportTarget }
  | { readonly type: "preview"; readonly wish: ImportWish }
  | { readonly type: "select"; readonly choice: ImportChoice; readonly columns: readonly PlannedColumn[] }
  | { readonly type: "rows"; readonly from: number; readonly count: number };

export interface Numbered {
  readonly id: number;
  readonly request: ReaderRequest;
}

/** What the worker answers; `id` is the request's. */
export type ReaderAnswer =
  | { readonly id: number; readonly type: "progress"; readonly share: number }
  | { readonly id: number; readonly type: "done"; readonly value: unknown }
  | {
      readonly id: number;
      readonly type: "failed";
      /** Of a FileProblem; null for anything else. */
      readonly code: string | null;
      readonly details: Readonly<Record<string, number>>;
      readonly message: string;
    };
