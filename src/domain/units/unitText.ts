import { compactText, normaliseText } from "../values/text";
import type { UnitMatch } from "./matchUnit";

/** How a table may name its units. */
export interface UnitUse {
  /** One cell may name several units, when what the row says holds for each: a mark, a submission. */
  readonly allowsSeveral: boolean;
  /** A county or a city of a 州 may stand for it: a case in 海西州茫崖市 is one of 海西. */
  readonly allowsNested: boolean;
}

/** A unit that a cell names, and what the cell adds in brackets. */
export interface NamedUnit {
  readonly match: UnitMatch;
  readonly note: string;
}

const NOTE_BEHIND = /^(.+?)[(（〔[]([^()（）〔〕[\]]*)[)）〕\]]$/u;
const BETWEEN_UNITS = /[、,，;；/\n和及与]/u;

const isKnown = ({ kind }: UnitMatch): boolean => kind === "exact" || kind === "alias";

function allowed(match: UnitMatch, { allowsNested }: UnitUse): UnitMatch {
  if (match.kind !== "alias" || match.nested === undefined || allowsNested) return match;
  return { kind: "nearMiss", suggestions: [match.unit] };
}

/** Several units in one cell: only when each part is one. */
function severalUnits(text: string, match: (text: string) => UnitMatch): readonly UnitMatch[] {
  const parts = text.split(BETWEEN_UNITS).filter((part) => compactText(part) !== "");
  if (parts.length < 2) return [];
  const matches = parts.map(match);
  return matches.every(isKnown) ? matches : [];
}

/**
 * The units that a cell names: one, or several where the table allows it; what stands in brackets behind a name is a note.
 * Shape: text, matcher of the roster, use → at least one entry; one that is no unit has the whole text's match.
 * @example unitsIn("海东市（补报）", match, use) // [{ match: 海东市…, note: "补报" }]
 * @example unitsIn("海北、玉树", match, { allowsSeveral: true, allowsNested: false }).length // 2
 */
export function unitsIn(raw: string, match: (text: string) => UnitMatch, use: UnitUse): readonly NamedUnit[] {
  const text = normaliseText(raw);
  const whole = allowed(match(text), use);
  if (isKnown(whole)) return [{ match: whole, note: "" }];
  const [, name = "", note = ""] = NOTE_BEHIND.exec(text) ?? [];
  const bare = name === "" ? whole : allowed(match(name), use);
  if (isKnown(bare)) return [{ match: bare, note: normaliseText(note) }];
  const several = use.allowsSeveral ? severalUnits(name === "" ? text : name, match) : [];
  if (several.length > 0) return several.map((found) => ({ match: allowed(found, use), note: normaliseText(note) }));
  return [{ match: whole.kind === "unknown" && bare.kind === "nearMiss" ? bare : whole, note: "" }];
}
