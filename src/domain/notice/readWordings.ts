import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { cellText } from "../values/text";
import { placeholdersIn, WORDINGS, type WordingKey, type WordingTexts } from "./wordings";

/** A cell of 通报模板 that the draft cannot follow. */
export interface WordingFault {
  /** `section`: no sentence has that name. `doubled`: an earlier row has it. `placeholder`: unknown for that sentence. */
  readonly kind: "section" | "doubled" | "placeholder";
  readonly at: CellRef;
  readonly text: string;
  /** The names that would be understood. */
  readonly accepts: readonly string[];
}

export interface ReadWordings {
  readonly texts: WordingTexts;
  readonly faults: readonly WordingFault[];
}

const BY_NAME = new Map(WORDINGS.map((wording) => [headerKey(wording.name), wording]));
const DEFAULT_TEXTS = Object.fromEntries(WORDINGS.map(({ key, text }) => [key, text])) as WordingTexts;

/**
 * The wordings of the workbook: those of the sheet 通报模板 over the usual ones. A row with a blank wording leaves its
 * sentence out; what cannot be followed is a fault, and its placeholder stays in the draft as it is written.
 * Shape: ledger → a text for every key, and the faults in the order of the rows.
 */
export function readWordings({ tables }: Ledger): ReadWordings {
  const table = tables.find(({ role }) => role === "wordings");
  const [nameColumn, textColumn] = [table?.columns.get("section"), table?.columns.get("wording")];
  if (table === undefined || nameColumn === undefined || textColumn === undefined) {
    return { texts: DEFAULT_TEXTS, faults: [] };
  }
  const own = new Map<WordingKey, string>();
  const faults: WordingFault[] = [];
  for (const row of table.bodyRowIndexes) {
    const name = cellText(valueAt(table.sheet, row, nameColumn)).trim();
    if (name === "") continue;
    const at = refAt(table.sheet, row, nameColumn);
    const wording = BY_NAME.get(headerKey(name));
    if (wording === undefined) {
      faults.push({ kind: "section", at, text: name, accepts: WORDINGS.map((known) => known.name) });
      continue;
    }
    if (own.has(wording.key)) {
      faults.push({ kind: "doubled", at, text: name, accepts: [] });
      continue;
    }
    const text = cellText(valueAt(table.sheet, row, textColumn)).trim();
    own.set(wording.key, text);
    for (const unknown of placeholdersIn(text).filter((found) => !wording.placeholders.includes(found))) {
      const textAt = refAt(table.sheet, row, textColumn);
      faults.push({ kind: "placeholder", at: textAt, text: `【${unknown}】`, accepts: wording.placeholders });
    }
  }
  return { texts: { ...DEFAULT_TEXTS, ...Object.fromEntries(own) }, faults };
}
