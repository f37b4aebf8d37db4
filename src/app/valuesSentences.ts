import { blocksOf, type StayingFormula, type StayReason, type ValueCell } from "../domain";
import { rectToA1 } from "../domain/address";
import type { ValuesScope } from "./CommandResult";
import type { ValuesMessages } from "./valuesMessages";
import { NAMED_CELLS } from "./written";

/** In the order in which they are said. */
const REASONS: readonly StayReason[] = [
  "error",
  "truthValue",
  "arrayFormula",
  "spillCut",
  "spillNamed",
  "textCell",
  "unreadable",
];

function placesOf(staying: readonly StayingFormula[]): readonly string[] {
  const sheets = [...new Set(staying.map(({ sheet }) => sheet))];
  return sheets.flatMap((name) =>
    blocksOf(staying.filter(({ sheet }) => sheet === name)).map((block) => `${name}!${rectToA1(block)}`),
  );
}

/** Which formulas stay, and why; "" where none does. The first few places of each reason are named. */
export function stayingSentence(messages: ValuesMessages, staying: readonly StayingFormula[]): string {
  if (staying.length === 0) return "";
  const groups = REASONS.flatMap((reason) => {
    const places = placesOf(staying.filter((each) => each.reason === reason));
    if (places.length === 0) return [];
    const named = places.slice(0, NAMED_CELLS);
    return [{ reason, places: named, isMore: places.length > named.length }];
  });
  return messages.stay(staying.length, groups);
}

/** How many formulas have become values, and where. */
export function valuesSentence(messages: ValuesMessages, scope: ValuesScope, cells: readonly ValueCell[]): string {
  const formulas = cells.filter(({ formulaBefore }) => formulaBefore !== undefined).length;
  return messages.made(scope, formulas, [...new Set(cells.map(({ sheet }) => sheet))]);
}
