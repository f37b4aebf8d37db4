import { toA1 } from "../address";
import type { MarkLegend } from "../marks/marks";
import { isAmbiguousMark, MARK_SIGNS } from "../marks/markWords";
import { createMarkReader } from "../marks/marks";
import { markTexts } from "../marks/markTexts";
import type { Corrections } from "../memory/Memory";
import { COLOUR_MARKER } from "../plan/ColourPlan";
import type { Rect } from "../snapshot";
import type { MarkCell } from "../submissions/Submissions";
import type { Palette } from "./palette";

/** Excel allows 255 characters. */
const LONGEST_FORMULA = 250;
const QUERY_WORDS = ["存疑", "待核", "待核实"];

/** What says which text is which state in a table. */
export interface MarkMeaning {
  readonly legend: MarkLegend | null;
  readonly answers: Corrections["marks"];
  /** The marks that stand there now. */
  readonly marks: readonly MarkCell[];
}

/** What stands there and cannot be read goes first: there may be more doubtful signs than a formula can hold. */
function doubtfulTexts({ legend, answers, marks }: MarkMeaning): readonly string[] {
  const read = createMarkReader(legend, { answers });
  const standing = marks
    .filter(({ reading }) => reading.kind === "ambiguous" || reading.kind === "unknown")
    .map(({ text }) => text.trim().replace(/ +/gu, " "));
  const signs = MARK_SIGNS.filter((sign) => isAmbiguousMark(sign) && read(sign, "General", false).kind === "ambiguous");
  return [...new Set([...standing, ...QUERY_WORDS, ...signs])].filter((text) => !text.includes("|") && text !== "");
}

function textsOf({ marks: state }: Palette, meaning: MarkMeaning): readonly string[] {
  if (state === null) return doubtfulTexts(meaning);
  // A blank mark has not come either (the annex prints ×): "||" is in the list.
  return [...(state === "missing" ? [""] : []), ...markTexts(state, meaning.legend, meaning.answers)];
}

/**
 * The formula of a rule: native functions only, no array constants (conditional formats do not take them), and below the
 * 255 characters that Excel allows there. N() of a text is 0, so that the marker changes nothing.
 */
export function ruleFormula(palette: Palette, area: Rect, meaning: MarkMeaning): string {
  const address = toA1(area.rowIndex, area.columnIndex);
  const around = (list: string): string =>
    `=AND(N("${COLOUR_MARKER}:${palette.state}")=0,ISNUMBER(FIND("|"&TRIM(${address})&"|","${list}")))`;
  let list = "|";
  for (const text of textsOf(palette, meaning)) {
    const longer = `${list}${text.replaceAll('"', '""')}|`;
    if (around(longer).length <= LONGEST_FORMULA) list = longer;
  }
  return around(list);
}
