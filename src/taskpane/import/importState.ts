import type { CommandOptions, CommandResult } from "../../app/CommandResult";
import type { UseCases } from "../../app/UseCases";
import type { ImportTarget } from "../../domain/import/ImportTarget";
import type { ImportReader, OpenReader } from "../../import/openReader";
import type { ImportPreview, ImportWish } from "../../import/ImportSession";
import { failureOf, type Failure } from "../failureOf";

/** Where an import stands. */
export type ImportState =
  | { readonly phase: "closed" }
  | { readonly phase: "reading"; readonly fileName: string; readonly share: number | null }
  | {
      readonly phase: "preview";
      readonly fileName: string;
      readonly preview: ImportPreview;
      readonly wish: ImportWish;
      /** The file is being counted again, under another mapping. */
      readonly isCounting: boolean;
    }
  | { readonly phase: "writing"; readonly fileName: string; readonly share: number; readonly isCancelled: boolean }
  | { readonly phase: "problem"; readonly fileName: string; readonly problem: unknown; readonly failure: Failure };

/** What the effects of an import need. */
export interface ImportSurroundings {
  readonly useCases: Pick<UseCases, "readImportTarget" | "importExport">;
  readonly openReader: OpenReader;
  readonly options: () => CommandOptions;
  readonly received: (result: CommandResult) => void;
  readonly show: (state: ImportState) => void;
}

/** The file that is being imported; one at a time. */
export interface OpenImport {
  readonly fileName: string;
  readonly reader: ImportReader;
  readonly target: ImportTarget;
}

/** A problem of the file, or anything that was thrown, as the dialog shows it. */
export const problemState = (fileName: string, thrown: unknown, { language }: CommandOptions): ImportState => ({
  phase: "problem",
  fileName,
  problem: thrown,
  failure: failureOf(thrown, language),
});
