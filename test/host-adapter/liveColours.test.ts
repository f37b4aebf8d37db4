import fc from "fast-check";
import { createCalcEngine } from "../../host/engine/calc";
import { createUseCases } from "../../src/app/createUseCases";
import { MARKS } from "../property/books";
import { BASE } from "../support/bookOf";
import type { WorkbookFacts } from "../support/cliWorkbookFacts";
import { factsOf, fileOf, openDesk } from "./adapterDesk";
import { OPTIONS } from "./ledgerDesk";

const SHEET = "报送台账";
const CELLS = ["B2", "C2", "B3", "C3", "B4", "C4"] as const;
/** A word that nobody knows is 存疑 from the next 标色 on: 255 characters hold the doubtful marks, not all the others. */
const KNOWN = MARKS.filter((mark) => mark !== "收悉");
const marks = fc.array(fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom(...KNOWN)), { minLength: 1, maxLength: 8 });
type Marks = readonly (readonly [string, string | null])[];

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await fileOf(BASE);
});

interface Seen {
  /** What each of the cells is coloured with. */
  readonly fills: readonly (string | null)[];
  /** The workbook without colours. */
  readonly bare: WorkbookFacts;
}

/** Marks that a person types, before the workbook is coloured or after. */
async function typed(given: Marks, isColouredFirst: boolean): Promise<Seen> {
  const desk = await openDesk(bytes, [], { engine: createCalcEngine() });
  const useCases = createUseCases(() => 0);
  try {
    if (isColouredFirst) await useCases.colour(OPTIONS);
    for (const [address, mark] of given) await desk.host.edit(SHEET, address, mark ?? "");
    const plain = isColouredFirst ? null : await factsOf(await desk.save());
    if (!isColouredFirst) await useCases.colour(OPTIONS);
    const fills: (string | null)[] = [];
    for (const row of [1, 2, 3]) {
      for (const column of [1, 2]) fills.push(await desk.host.conditionalFillAt(SHEET, row, column));
    }
    await useCases.clearColours(OPTIONS);
    const cleared = await factsOf(await desk.save());
    expect(plain ?? cleared).toEqual(cleared);
    return { fills, bare: cleared };
  } finally {
    desk.close();
  }
}

it("colours keep right while a person types, and clearing gives the workbook as it would be without them", async () => {
  await fc.assert(
    fc.asyncProperty(marks, async (given) => {
      const live = await typed(given, true);
      expect(live).toEqual(await typed(given, false));
    }),
    { numRuns: process.env.LONG === undefined ? 2 : 60 },
  );
}, 600_000);

it("a mark that is set right loses its colour at once, and one that is taken away gets it", async () => {
  const { fills } = await typed([["B3", "×"], ["C3", "√"]], true); // prettier-ignore
  expect(fills.map((fill) => fill !== null)).toEqual([false, false, true, false, true, true]);
});
