import type { FieldMapping, ImportHead } from "../../domain/import/importHead";
import type { KeptMapping } from "../../domain/memory/Memory";
import type { ImportPreview, ImportWish } from "../../import/ImportSession";
import { problemState, type ImportSurroundings, type OpenImport } from "./importState";

export interface ImportActions {
  /** Reads a file and shows what its import would do. */
  readonly choose: (file: File) => Promise<void>;
  /** The user wants it otherwise: another kind, mapping or way of writing. */
  readonly change: (wish: ImportWish) => Promise<void>;
  /** Writes. */
  readonly confirm: () => Promise<void>;
  /** Stops whatever goes on; what was written is taken back. */
  readonly cancel: () => void;
}

const FIRST_WISH: ImportWish = { kind: null, mapping: {}, choice: { mode: "append", doubled: "skip" } };

/** What every column was taken for in the end, under the set of headers by which it is found again. */
export function keptMapping({ kind, columns }: ImportHead): KeptMapping {
  const fields: FieldMapping = Object.fromEntries(columns.map(({ key, field }) => [key, field ?? "none"]));
  const headers = columns.map(({ key }) => key).sort();
  return { kind, headers: headers.join("\n"), fields };
}

/**
 * The effects behind the import. What is thrown below is caught here, once. An import that was cancelled, or given up for
 * another file, shows nothing more.
 */
export function createImportActions(given: ImportSurroundings): ImportActions {
  const { useCases, openReader, options, received, show } = given;
  let open: OpenImport | null = null;
  let last: { preview: ImportPreview; wish: ImportWish } | null = null;
  /** Counts what was begun: an answer to anything but the last is dropped. */
  let turn = 0;
  let isCancelled = false;
  let isWriting = false;

  function finish(): void {
    turn += 1;
    open?.reader.close();
    open = null;
    last = null;
    isWriting = false;
  }

  function fail(fileName: string, thrown: unknown): void {
    finish();
    show(problemState(fileName, thrown, options()));
  }

  async function count(wish: ImportWish, onProgress: (share: number) => void): Promise<void> {
    if (open === null) return;
    const { reader, fileName } = open;
    turn += 1;
    const mine = turn;
    try {
      const preview = await reader.preview(wish, (share) => {
        if (turn === mine) onProgress(share);
      });
      if (turn !== mine) return;
      last = { preview, wish };
      show({ phase: "preview", fileName, preview, wish, isCounting: false });
    } catch (thrown) {
      if (turn === mine) fail(fileName, thrown);
    }
  }

  async function choose(file: File): Promise<void> {
    if (isWriting) return;
    finish();
    const mine = turn;
    const fileName = file.name;
    show({ phase: "reading", fileName, share: null });
    try {
      const readiness = await useCases.readImportTarget(options());
      if (turn !== mine) return;
      const { target } = readiness;
      if (target === null) {
        show({ phase: "closed" });
        received(readiness);
        return;
      }
      open = { fileName, target, reader: openReader(file, target) };
    } catch (thrown) {
      if (turn === mine) fail(fileName, thrown);
      return;
    }
    await count(FIRST_WISH, (share) => {
      show({ phase: "reading", fileName, share });
    });
  }

  async function change(wish: ImportWish): Promise<void> {
    if (open === null || last === null || isWriting) return;
    show({ phase: "preview", fileName: open.fileName, preview: last.preview, wish, isCounting: true });
    await count(wish, () => undefined);
  }

  async function write({ reader, target, fileName }: OpenImport, { preview, wish }: NonNullable<typeof last>) {
    const { plan, head } = preview;
    if (plan.kind === "refused") return;
    isWriting = true;
    isCancelled = false;
    const progress = (share: number): void => {
      show({ phase: "writing", fileName, share, isCancelled });
    };
    progress(0);
    try {
      if (plan.kind === "rows") await reader.select(wish.choice, plan.columns);
      const result = await useCases.importExport(
        {
          plan,
          target,
          rows: (from, count) => reader.rows(from, count),
          mapping: keptMapping(head),
          onProgress: (done, total) => {
            progress(total === 0 ? 1 : done / total);
          },
          isCancelled: () => isCancelled,
        },
        options(),
      );
      finish();
      show({ phase: "closed" });
      received(result);
    } catch (thrown) {
      fail(fileName, thrown);
    }
  }

  return {
    choose,
    change,
    confirm: async () => {
      if (open !== null && last !== null && !isWriting) await write(open, last);
    },
    cancel: () => {
      if (isWriting) {
        isCancelled = true;
        return;
      }
      finish();
      show({ phase: "closed" });
    },
  };
}
