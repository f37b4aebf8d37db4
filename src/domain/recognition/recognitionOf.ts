import type { Ledger } from "../Ledger";
import { canonicalMark } from "../marks/markWords";
import { unitColumns } from "../rules/unitCells";
import { markCells } from "../submissions/markCells";
import { unitKey } from "../units/unitForms";
import { compactText } from "../values/text";
import type { Recognition, SeenMark, SeenUnit } from "./Recognition";
import { fieldChoices, seenSheets } from "./seenSheets";

/** Each once, with how often it stands there; the first keeps its place. */
function counted<T extends { readonly key: string; readonly count: number }>(items: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const known = found.get(item.key);
    found.set(item.key, known === undefined ? item : { ...known, count: known.count + item.count });
  }
  return [...found.values()];
}

function unreadUnits(ledger: Ledger): readonly SeenUnit[] {
  return unitColumns(ledger).flatMap(({ cells }) =>
    cells.flatMap(({ text, at, match, isTotal }) => {
      if (isTotal || (match.kind !== "unknown" && match.kind !== "nearMiss")) return [];
      const suggestions = match.kind === "nearMiss" ? match.suggestions.map(({ name }) => name) : [];
      return [{ key: unitKey(text), text, at, count: 1, suggestions, given: null }];
    }),
  );
}

function seenUnits(ledger: Ledger): readonly SeenUnit[] {
  const given = Object.entries(ledger.corrections.units).map(([key, name]): SeenUnit => ({
    key,
    text: key,
    at: null,
    count: 0,
    suggestions: [],
    given: name,
  }));
  return counted([...unreadUnits(ledger), ...given]);
}

function seenMarks(ledger: Ledger): readonly SeenMark[] {
  const unread = markCells(ledger).flatMap(({ text, at, reading }): SeenMark[] => {
    if (reading.kind !== "ambiguous" && reading.kind !== "unknown") return [];
    return [{ key: canonicalMark(compactText(text)), text, at, count: 1, given: null }];
  });
  const given = Object.entries(ledger.corrections.marks).map(([key, state]): SeenMark => ({
    key,
    text: key,
    at: null,
    count: 0,
    given: state,
  }));
  return counted([...unread, ...given]);
}

/**
 * What was taken for what: sheets with their tables and columns, names that are no unit, marks that nobody can read, and
 * what a person has said of them.
 * Shape: ledger → plain data.
 * Source: DESIGN §3: what was recognised as what is shown to the user, who can correct it.
 */
export function recognitionOf(ledger: Ledger): Recognition {
  return {
    sheets: seenSheets(ledger),
    units: seenUnits(ledger),
    marks: seenMarks(ledger),
    unitNames: ledger.units.map(({ name }) => name),
    fields: fieldChoices(ledger),
  };
}
