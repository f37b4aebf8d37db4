import type { Ledger } from "../Ledger";
import { dateFromSerial } from "../values/date";
import { createMaterialSpotter } from "./materialSpotter";
import { spotQuantity } from "./quantitySpotter";
import type { Meaning, Token } from "./Token";
import { universeOf, type Universe } from "./Universe";
import { createUnitSpotter, type Spotted } from "./unitSpotter";
import {
  BOUND_WORDS,
  EVERY_WORDS,
  FIELD_WORDS,
  GROUP_WORDS,
  PLAIN_WORDS,
  REST_WORDS,
  VAGUE_WORDS,
  WHOSE_WORDS,
} from "./words";

/** Takes a sentence apart into words. */
export type Tokeniser = (sentence: string) => readonly Token[];

/** Why something is so is no part of what is so: 因人员变动未报送. A campaign's name is one word. */
const ASIDES: readonly RegExp[] = [
  /^(?:因|由于|受|鉴于)[^，。；、：]{1,16}?(?=未|尚未|没有|仍未|迟报|漏报)/u,
  /^提升[^，。；、：]{0,16}?三年行动/u,
  /^[一二三四五六七八九十]是/u,
  /^[(（]?[一二三四五六七八九十\d]{1,2}[)）、](?=\P{Nd})/u,
  /^\d{1,2}\.(?=\P{Nd})/u,
  /^\([^()]*(?:见附件|详见|附件)[^()]*\)/u,
];

function wordsOf(universe: Universe, provinceName: string): ReadonlyMap<string, Meaning> {
  const words = new Map<string, Meaning>();
  const add = <T>(table: ReadonlyMap<string, T>, meaning: (value: T) => Meaning) => {
    for (const [word, value] of table) words.set(word, meaning(value));
  };
  add(PLAIN_WORDS, (kind) => ({ kind }));
  add(FIELD_WORDS, (field) => ({ kind: "field", field }));
  add(EVERY_WORDS, (every) => ({ kind: "every", every }));
  add(BOUND_WORDS, (bound) => ({ kind: "bound", bound }));
  add(GROUP_WORDS, (group) => ({ kind: "group", members: universe[group], isRest: false, isProvince: false }));
  add(REST_WORDS, (group) => ({ kind: "group", members: universe[group], isRest: true, isProvince: false }));
  add(WHOSE_WORDS, (group) => ({ kind: "whose", universe: group === "any" ? null : universe[group] }));
  for (const [word, vague] of VAGUE_WORDS) {
    words.set(word, { kind: "vague", vague, universe: universe.all });
    for (const tail of ["单位", "地区", "地区单位", "的单位", "各单位", "地方"]) {
      words.set(word + tail, { kind: "vague", vague, universe: universe.all });
    }
    for (const tail of ["市州", "市(州)", "的市州", "市(州)单位", "市州单位", "地州市"]) {
      words.set(word + tail, { kind: "vague", vague, universe: universe.places });
    }
  }
  for (const name of new Set(["全省", "全省范围", "我省", provinceName])) {
    words.set(name, { kind: "group", members: universe.all, isRest: false, isProvince: true });
  }
  return words;
}

/** Words by their first character, the longest first. */
function indexWords(words: ReadonlyMap<string, Meaning>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of [...words.keys()].sort((left, right) => right.length - left.length)) {
    index.set(word.charAt(0), [...(index.get(word.charAt(0)) ?? []), word]);
  }
  return index;
}

function spotAside(text: string, at: number): Spotted | null {
  const rest = text.slice(at, at + 60);
  const length = Math.max(0, ...ASIDES.map((aside) => aside.exec(rest)?.[0].length ?? 0));
  return length === 0 ? null : { meaning: { kind: "filler" }, length };
}

const BEFORE_ASIDES = "，；：、";
const ASIDE_STARTS = "(因由受鉴提";

/** An aside begins a clause, or with one of a few signs: asked at every place of a notice of 200 pages. */
const beginsAside = (text: string, at: number): boolean =>
  at === 0 || BEFORE_ASIDES.includes(text.charAt(at - 1)) || ASIDE_STARTS.includes(text.charAt(at));

const UNKNOWN: Spotted = { meaning: { kind: "unknown" }, length: 1 };

/** The longest of what was spotted; of equals the first. */
function longest(candidates: readonly (Spotted | null)[]): Spotted | null {
  return candidates.reduce((best, next) => (next !== null && next.length > (best?.length ?? 0) ? next : best), null);
}

/**
 * Makes the function that takes a folded sentence apart.
 * Shape: ledger → (sentence → tokens, one behind the other, nothing left out; what no table has is `unknown`).
 * @example createTokeniser(ledger)("海北州未报送简报").map(({ kind }) => kind) // ["unit", "not", "submit", "material"]
 */
export function createTokeniser({ units, materials, settings }: Ledger): Tokeniser {
  const universe = universeOf(units);
  const words = wordsOf(universe, settings.provinceName.value);
  const index = indexWords(words);
  const { spot: spotUnit, spotCounty } = createUnitSpotter(units);
  const spotMaterial = createMaterialSpotter(materials);
  const cutOff = settings.cutOff.value;
  const year = cutOff === null ? null : dateFromSerial(cutOff).year;
  const spotWord = (text: string, at: number): Spotted | null => {
    const word = index.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    const meaning = word === undefined ? undefined : words.get(word);
    return word === undefined || meaning === undefined ? null : { meaning, length: word.length };
  };
  const spot = (text: string, at: number): Spotted =>
    longest([
      spotMaterial(text, at),
      spotUnit(text, at),
      beginsAside(text, at) ? spotAside(text, at) : null,
      spotWord(text, at),
      spotQuantity(text, at, universe, year),
    ]) ??
    spotCounty(text, at) ??
    UNKNOWN;
  return (sentence) => {
    const tokens: Token[] = [];
    for (let at = 0; at < sentence.length;) {
      const { meaning, length } = spot(sentence, at);
      const last = tokens.at(-1);
      if (meaning.kind === "unknown" && last?.kind === "unknown") tokens.splice(-1, 1, { ...last, to: at + length });
      else tokens.push({ ...meaning, from: at, to: at + length });
      at += length;
    }
    return tokens;
  };
}
