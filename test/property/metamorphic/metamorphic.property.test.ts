import path from "node:path";
import fc from "fast-check";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { snapshotFromFile } from "../../support/snapshotFromFile";
import { editable, randomFrom, snapshotOf } from "./Book";
import { AFTER_ALL_OTHERS, HARMLESS_CHANGES, type HarmlessChange } from "./changes";
import { understand, type Understanding } from "./facts";

jest.setTimeout(900_000);

const SAMPLES = ["source-2024-04.xlsx", "log-2024-04.xlsx"] as const;
const RUNS = process.env.LONG === undefined ? 15 : 1_000;
/** Of random combinations at least this share has to come out the same; the others have to be doubted, never wrong. */
const SAME_SHARE = 0.95;

const books = new Map<string, { readonly book: WorkbookSnapshot; readonly plain: Understanding }>();
beforeAll(async () => {
  for (const name of SAMPLES) {
    const book = await snapshotFromFile(path.join(__dirname, "../../../samples", name));
    books.set(name, { book, plain: understand(book) });
  }
});

function changedBook(book: WorkbookSnapshot, changes: readonly HarmlessChange[], seed: number): WorkbookSnapshot {
  const random = randomFrom(seed);
  let sheets = editable(book);
  const isLast = ({ name }: HarmlessChange) => AFTER_ALL_OTHERS.includes(name);
  const inOrder = [...changes.filter((change) => !isLast(change)), ...changes.filter(isLast)];
  for (const change of inOrder) sheets = change.apply(sheets, random) ?? sheets;
  return snapshotOf(sheets);
}

/** The same facts and findings; or a finding, which the sample did not have, says what could not be read: then false. */
function expectSame(name: string, changes: readonly HarmlessChange[], seed: number): boolean {
  const sample = books.get(name);
  if (sample === undefined) throw new RangeError(name);
  const { facts, doubts } = understand(changedBook(sample.book, changes, seed));
  const isDoubted = doubts.length > sample.plain.doubts.length;
  if (!isDoubted) expect(facts).toEqual(sample.plain.facts);
  return JSON.stringify(facts) === JSON.stringify(sample.plain.facts);
}

test("there are at least 25 harmless changes", () => {
  expect(HARMLESS_CHANGES.length).toBeGreaterThanOrEqual(25);
});

describe.each(SAMPLES)("%s: the same facts come out", (name) => {
  test.each(HARMLESS_CHANGES.map((change) => [change.name, change] as const))("%s", (_, change) => {
    const sample = books.get(name);
    for (let seed = 1; seed <= 1; seed += 1) {
      const { facts } = understand(changedBook(sample?.book ?? { sheets: [], uses1904Dates: false }, [change], seed));
      expect(facts).toEqual(sample?.plain.facts);
    }
  });

  test("any combination: the same facts, or a finding that says what could not be read", () => {
    let same = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray([...HARMLESS_CHANGES]), fc.integer(), (changes, seed) => {
        if (expectSame(name, changes, seed)) same += 1;
      }),
      { numRuns: RUNS, seed: 20_240_410 },
    );
    expect(same).toBeGreaterThanOrEqual(RUNS * SAME_SHARE);
  });
});
