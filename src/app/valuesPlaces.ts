import type { Ledger, SheetAreas } from "../domain";
import { formulaCells } from "../domain";
import { sameSheetName, type Selection } from "../excel";

const whole = (sheet: SheetAreas["sheet"]): SheetAreas => ({ sheet, areas: sheet.used === null ? [] : [sheet.used] });

function sheetsOf(ledger: Ledger, selection: Selection | null, isWhole: boolean): readonly SheetAreas[] {
  const { sheets } = ledger.snapshot;
  if (selection !== null) {
    const { sheetName, areas } = selection;
    return sheets.filter(({ name }) => sameSheetName(name, sheetName)).map((sheet) => ({ sheet, areas }));
  }
  if (isWhole) return sheets.map(whole);
  return [ledger.annex1, ledger.annex2].flatMap((annex) => (annex === null ? [] : [whole(annex.table.sheet)]));
}

/**
 * Where formulas are to become values; sheets that have none there are left out.
 * @param selection What is selected, where that is what is meant.
 * @param isWhole Every sheet is meant, not the annexes alone.
 */
export const valuesPlaces = (ledger: Ledger, selection: Selection | null, isWhole: boolean): readonly SheetAreas[] =>
  sheetsOf(ledger, selection, isWhole).filter((place) => formulaCells(place).length > 0);
