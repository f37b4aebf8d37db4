import { openWorkbook } from "../../host/index";
import { readMemory } from "../../src/domain";
import { factsOf, visibleFacts } from "./adapterDesk";

/** What a person sees of a file, and how it is read: plain data, to be compared as a whole. */
export interface SeenState {
  readonly sheets: readonly (readonly [name: string, sheet: unknown])[];
  readonly names: readonly string[];
  readonly corrections: unknown;
}

export const sheetNamesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await openWorkbook(bytes)).sheets.map(({ name }) => name);

/**
 * What a person sees of a file. A sheet that was added and is empty counts as not there: a step back empties it.
 * @param known Sheets that were there before.
 */
export async function seenState(bytes: Uint8Array, known: readonly string[]): Promise<SeenState> {
  const { sheets, names } = await factsOf(bytes);
  const kept = Object.entries(sheets).filter(
    ([name, { cells, merges }]) => known.includes(name) || Object.keys(cells).length + merges.length > 0,
  );
  const isKept = (name: string): boolean =>
    Object.keys(sheets).every((sheet) => !name.includes(sheet) || kept.some(([other]) => other === sheet));
  const settings = (await openWorkbook(bytes)).settings.get("memory");
  const memory = settings === undefined ? null : (JSON.parse(settings) as string);
  return {
    sheets: kept.map(([name, sheet]) => [name, visibleFacts(sheet)]),
    names: names.filter(isKept),
    corrections: readMemory(memory).corrections,
  };
}
