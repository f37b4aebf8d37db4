import type { CellRef } from "../findings/Finding";
import { refAt } from "../reading/cells";
import type { Role } from "../reading/Table";
import { rowCountOf, RowSum } from "./checksum";
import type { IssuedSource } from "./IssuedMark";
import { UNNAMED, wholeSum, type SourceSums } from "./sourceSums";

/** `gone` and `added`: the table as a whole. */
export interface SourceChange {
  readonly kind: "changed" | "gone" | "added";
  readonly role: Role;
  readonly sheet: string;
  /** Units, materials or settings whose rows are not what they were; without those that nobody can be named for. */
  readonly names: readonly string[];
  /** How many keys changed, the unnamed among them. */
  readonly count: number;
  /** Rows of these then, and now. */
  readonly rowsBefore: number;
  readonly rowsNow: number;
  /** The first row of each of them that is still there. */
  readonly at: readonly CellRef[];
  /** What these rows come to now: a further change is another change. */
  readonly state: string;
}

const isWhole = (keys: readonly string[]): boolean => keys.length === 1 && keys[0] === UNNAMED;

/** Where one of the two is known as a whole only, so must be the other. */
function comparable(issued: IssuedSource, now: SourceSums): ReadonlyMap<string, string> {
  const nowTexts = new Map([...now.sums].map(([key, { sum }]) => [key, sum.text]));
  if (!isWhole(Object.keys(issued.sums)) || nowTexts.size === 0) return nowTexts;
  return new Map([[UNNAMED, wholeSum(now).text]]);
}

const rowsIn = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((total, text) => total + rowCountOf(text), 0);

function headOf({ table }: SourceSums): CellRef {
  return refAt(table.sheet, table.headRowIndex, Math.min(...table.columns.values()));
}

/** A short sign of what stands there now. */
function stateOf(texts: readonly string[]): string {
  const sum = new RowSum();
  for (const text of texts) sum.add(text);
  return sum.short;
}

/** What became of one table; null for nothing. */
function changeOf(issued: IssuedSource, now: SourceSums): SourceChange | null {
  const texts = comparable(issued, now);
  const keys = [...new Set([...texts.keys(), ...Object.keys(issued.sums)])];
  const changed = keys.filter((key) => issued.sums[key] !== texts.get(key));
  if (changed.length === 0) return null;
  const at = changed.flatMap((key) => now.sums.get(key)?.at ?? []);
  return {
    kind: "changed",
    role: issued.role,
    sheet: now.table.sheet.name,
    names: changed.filter((key) => key !== UNNAMED),
    count: changed.length,
    rowsBefore: rowsIn(changed.map((key) => issued.sums[key])),
    rowsNow: rowsIn(changed.map((key) => texts.get(key))),
    at: at.length > 0 ? at : [headOf(now)],
    state: stateOf(changed.map((key) => `${key} ${texts.get(key) ?? ""}`)),
  };
}

/** A table that is there only once: then, or now. */
function whole(
  kind: "gone" | "added",
  { role, sheet }: Pick<IssuedSource, "role" | "sheet">,
  texts: readonly string[],
  at: readonly CellRef[],
): SourceChange {
  const rows = rowsIn(texts);
  const [rowsBefore, rowsNow] = kind === "gone" ? [rows, 0] : [0, rows];
  return { kind, role, sheet, names: [], count: 1, rowsBefore, rowsNow, at, state: stateOf(texts) };
}

/**
 * Which source tables are not what they were when the 期 went out, and whose rows.
 * Shape: the tables as they were, as they are → one change a table, in the order of the sheets; those that are gone last.
 */
export function sourceChanges(issued: readonly IssuedSource[], now: readonly SourceSums[]): readonly SourceChange[] {
  const before = new Map(issued.map((source) => [source.role, source]));
  const here = new Set(now.map(({ table }) => table.role));
  const standing = now.flatMap((source) => {
    const then = before.get(source.table.role);
    if (then !== undefined) return changeOf(then, source) ?? [];
    const texts = [...source.sums.values()].map(({ sum }) => sum.text);
    // An empty form that was put in says nothing.
    if (texts.length === 0) return [];
    return whole("added", { role: source.table.role, sheet: source.table.sheet.name }, texts, [headOf(source)]);
  });
  const gone = issued.filter(({ role, sums }) => !here.has(role) && Object.keys(sums).length > 0);
  return [...standing, ...gone.map((source) => whole("gone", source, Object.values(source.sums), []))];
}
