import { NO_CORRECTIONS, type Corrections } from "../memory/Memory";

/** What of the corrections is to be forgotten. */
export type Forgotten =
  | { readonly part: "all" }
  /** Role, head and columns of a sheet. */
  | { readonly part: "sheet"; readonly key: string }
  | { readonly part: "unit"; readonly key: string }
  | { readonly part: "mark"; readonly key: string };

const without = <T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));

/**
 * Corrections without some of them: the reading goes back to what it finds by itself.
 * Shape: corrections, what to forget → corrections.
 * @example withoutCorrections(corrections, { part: "mark", key: "○" }).marks["○"] // undefined
 */
export function withoutCorrections(corrections: Corrections, forgotten: Forgotten): Corrections {
  const { sheets, heads, columns, units, marks } = corrections;
  switch (forgotten.part) {
    case "all":
      return NO_CORRECTIONS;
    case "sheet": {
      const { key } = forgotten;
      return {
        ...corrections,
        sheets: without(sheets, key),
        heads: without(heads, key),
        columns: without(columns, key),
      };
    }
    case "unit":
      return { ...corrections, units: without(units, forgotten.key) };
    case "mark":
      return { ...corrections, marks: without(marks, forgotten.key) };
  }
}
