import path from "node:path";
import { snapshotFromFile } from "../../support/snapshotFromFile";
import { allCorruptions, factsOf, isCaught, keysIn, type Corruption, type CorruptionKind } from "./corruptions";

jest.setTimeout(600_000);

/**
 * Two neighbours on a tracking sheet whose rows say the same of both: swapping their names changes no fact. On an annex
 * it changes the order of the units, which the hint X03 names at the first unit that differs.
 */
const changesNothing = ({ kind, sheet, book }: Corruption, facts: string): boolean =>
  kind === "unit swapped" && !sheet.startsWith("附件") && factsOf(book) === facts;

/**
 * What no new finding names, and why: both rows are √ throughout, so that only the order of two units changes, and X03
 * already says that the orders of the two annexes differ, from the fifth unit on.
 */
const EXPLAINED = ["unit swapped 附件1!A8/A9", "unit swapped 附件1!A9/A10"];

test("every corruption of one cell is caught by a finding that names it", async () => {
  const book = await snapshotFromFile(path.join(__dirname, "../../../samples/source-2024-04.xlsx"));
  const [plain, facts] = [keysIn(book), factsOf(book)];
  const counts = new Map<CorruptionKind, [caught: number, all: number]>();
  const missed: string[] = [];
  for (const corruption of allCorruptions(book)) {
    if (changesNothing(corruption, facts)) continue;
    const [caught, all] = counts.get(corruption.kind) ?? [0, 0];
    const isFound = isCaught(corruption, plain);
    counts.set(corruption.kind, [caught + (isFound ? 1 : 0), all + 1]);
    if (!isFound) missed.push(`${corruption.kind} ${corruption.sheet}!${corruption.addresses.join("/")}`);
  }
  expect(missed).toEqual(EXPLAINED);
  expect(Object.fromEntries(counts)).toEqual({
    "mark flipped": [90, 90],
    "number changed": [95, 95],
    blanked: [232, 232],
    "unit swapped": [21, 23],
  });
});
