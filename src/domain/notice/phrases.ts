import type { Objects, Phrase, Predicate, SpokenValue, Subject, Values, Verb } from "./Phrase";
import type { Bound, Token, TokenKind } from "./Token";

/** Reads one phrase at a place; null where none begins. `next` is the place behind it. */
type Reader = (tokens: readonly Token[], at: number) => { readonly phrase: Phrase; readonly next: number } | null;

const is = (token: Token | undefined, ...kinds: readonly TokenKind[]): boolean =>
  token !== undefined && kinds.includes(token.kind);

/** Behind `at`: an optional 和, then one of the kinds: the list goes on. */
function continues(tokens: readonly Token[], at: number, kinds: readonly TokenKind[]): number | null {
  if (is(tokens[at], ...kinds)) return at;
  return is(tokens[at], "and") && is(tokens[at + 1], ...kinds) ? at + 1 : null;
}

const NAMES: readonly TokenKind[] = ["unit", "group", "foreign"];

const NOBODY_NAMED = {
  units: [],
  group: null,
  isRest: false,
  isProvince: false,
  hasForeign: false,
  isOpen: false,
  isOnly: false,
  count: null,
  vague: null,
  isNobody: false,
} as const;

function withToken(subject: Subject, token: Token, bound: Bound, isCounting = false): Subject {
  const placed = { ...subject, to: token.to };
  switch (token.kind) {
    case "unit":
      return { ...placed, units: [...subject.units, token.unit] };
    case "foreign":
      return { ...placed, hasForeign: true };
    case "group": {
      const isRest = subject.isRest || token.isRest;
      return { ...placed, group: [...(subject.group ?? []), ...token.members], isRest, isProvince: token.isProvince };
    }
    case "vague":
      return { ...placed, vague: { kind: token.vague, universe: token.universe } };
    case "unitCount":
      return {
        ...placed,
        count: { count: token.count, universe: token.universe, bound, isFirm: token.isFirm, isCounting },
      };
    case "nobody":
      return { ...placed, isNobody: true };
    case "etc":
      return { ...placed, isOpen: true };
    default:
      return placed;
  }
}

/** 仅 有 至少 … before the name or the number. */
function leadOf(tokens: readonly Token[], at: number) {
  let next = at;
  let isOnly = false;
  let bound: Bound = "exactly";
  let isCounting = false;
  for (; is(tokens[next], "only", "have", "total", "bound"); next += 1) {
    const token = tokens[next];
    // 的有海北州: what is listed, not how many there are.
    if (token?.kind === "have" && is(tokens[next + 1], ...NAMES)) break;
    if (token?.kind === "have" || token?.kind === "total") isCounting = true;
    if (token?.kind === "only") isOnly = true;
    if (token?.kind === "bound") bound = token.bound;
  }
  return { next, isOnly, bound, isCounting };
}

/** Units, groups and their number: 海北州、果洛州等3个单位; 仅两市; 至少2个市州; 全省9个单位. */
const readSubject: Reader = (tokens, at) => {
  const lead = leadOf(tokens, at);
  const first = tokens[lead.next];
  if (first === undefined || !is(first, ...NAMES, "vague", "unitCount", "nobody")) return null;
  let subject: Subject = {
    ...NOBODY_NAMED,
    kind: "subject",
    isOnly: lead.isOnly,
    from: tokens[at]?.from ?? 0,
    to: first.to,
  };
  subject = withToken(subject, first, lead.bound, lead.isCounting);
  let next = lead.next + 1;
  for (let more = continues(tokens, next, NAMES); more !== null && is(first, ...NAMES);) {
    const token = tokens[more];
    // 除西宁市其他市州: the rest is a subject of its own.
    if (token === undefined || (token.kind === "group" && token.isRest)) break;
    subject = withToken(subject, token, "exactly");
    next = more + 1;
    more = continues(tokens, next, NAMES);
  }
  const etc = tokens[next];
  if (etc?.kind === "etc") {
    subject = withToken(subject, etc, "exactly");
    next += 1;
  }
  const behind = leadOf(tokens, next);
  const count = tokens[behind.next];
  if (count?.kind === "unitCount" && subject.count === null && !behind.isOnly) {
    subject = withToken(subject, count, behind.bound, behind.isCounting);
    next = behind.next + 1;
  }
  return { phrase: subject, next };
};

const THINGS: readonly TokenKind[] = ["material", "every", "materialCount"];

function withThing(objects: Objects, token: Token): Objects {
  const placed = { ...objects, to: token.to };
  if (token.kind === "material") return { ...placed, materials: [...objects.materials, token.names] };
  if (token.kind === "every") return { ...placed, every: token.every };
  return token.kind === "materialCount" ? { ...placed, count: { count: token.count, isAll: token.isAll } } : placed;
}

/** 工作方案、简报和调度表; 任何资料; 5项资料. */
const readObjects: Reader = (tokens, at) => {
  const start = is(tokens[at], "only", "have") ? at + 1 : at;
  const first = tokens[start];
  if (first === undefined || !is(first, ...THINGS)) return null;
  const empty: Objects = {
    kind: "objects",
    materials: [],
    every: null,
    count: null,
    isOnly: is(tokens[at], "only"),
    from: tokens[at]?.from ?? 0,
    to: first.to,
  };
  let objects = withThing(empty, first);
  let next = start + 1;
  for (let more = continues(tokens, next, THINGS); more !== null; more = continues(tokens, next, THINGS)) {
    const token = tokens[more];
    if (token === undefined) break;
    objects = withThing(objects, token);
    next = more + 1;
  }
  return { phrase: objects, next: is(tokens[next], "etc") ? next + 1 : next };
};

const VERBS: Readonly<Partial<Record<TokenKind, Verb>>> = {
  submit: "submit",
  make: "make",
  record: "record",
  have: "have",
  use: "use",
  late: "late",
  notOnTime: "notOnTime",
  receive: "submit",
  onTime: "onTime",
  notAsRequired: "notAsRequired",
  returned: "returned",
  poor: "poor",
  complete: "complete",
  incomplete: "incomplete",
  reminded: "reminded",
  lack: "submit",
  none: "have",
};
const PRONE_TO_NEGATE: readonly TokenKind[] = ["lack", "none"];
/** Of two verbs in a row the later is the one: 完成报送, 有报送. */
const HELPING: readonly TokenKind[] = ["record", "have", "use"];

/** 未报送; 没有 (without a verb); 无; 漏报; 未按时报送. */
const readPredicate: Reader = (tokens, at) => {
  const start = is(tokens[at], "only") ? at + 1 : at;
  let next = start;
  let negations = 0;
  for (; is(tokens[next], "not", "each"); next += 1) if (is(tokens[next], "not")) negations += 1;
  while (is(tokens[next], ...HELPING) && VERBS[tokens[next + 1]?.kind ?? "unknown"] !== undefined) next += 1;
  const token = tokens[next];
  const verb = token === undefined ? undefined : VERBS[token.kind];
  const previous = tokens[next - 1];
  if (verb === undefined && negations === 0) return null;
  const phrase: Predicate = {
    kind: "predicate",
    verb: verb ?? "bare",
    isNegative: (negations + (token !== undefined && PRONE_TO_NEGATE.includes(token.kind) ? 1 : 0)) % 2 === 1,
    isOnly: start > at,
    receives: is(token, "receive"),
    from: tokens[at]?.from ?? 0,
    to: (verb === undefined ? previous?.to : token?.to) ?? 0,
  };
  return { phrase, next: verb === undefined ? next : next + 1 };
};

const readFields: Reader = (tokens, at) => {
  const first = tokens[at];
  if (first?.kind !== "field") return null;
  const fields = [first.field];
  let [next, to] = [at + 1, first.to];
  for (
    let more = continues(tokens, next, ["field"]);
    more !== null && more > next;
    more = continues(tokens, next, ["field"])
  ) {
    const token = tokens[more];
    if (token?.kind !== "field") break;
    fields.push(token.field);
    [next, to] = [more + 1, token.to];
  }
  return { phrase: { kind: "fields", fields, from: first.from, to }, next };
};

function spokenValue(token: Token | undefined, lead: Bound, behind: Token | undefined): SpokenValue | null {
  const tail: Bound = behind?.kind === "bound" && behind.bound === "about" ? "about" : "exactly";
  const bound = lead === "exactly" ? tail : lead;
  if (token?.kind === "zero") return { value: 0, digits: 0, measure: "", bound };
  if (token?.kind !== "value") return null;
  const { value, digits, measure } = token;
  return measure.startsWith("余")
    ? { value, digits, measure: measure.slice(1), bound: "andSome" }
    : { value, digits, measure, bound };
}

const readValues: Reader = (tokens, at) => {
  const values: SpokenValue[] = [];
  let next = at;
  let to = 0;
  for (;;) {
    const start = values.length > 0 && is(tokens[next], "and") ? next + 1 : next;
    const lead = tokens[start];
    const valueAt = lead?.kind === "bound" ? start + 1 : start;
    const value = spokenValue(tokens[valueAt], lead?.kind === "bound" ? lead.bound : "exactly", tokens[valueAt + 1]);
    if (value === null || (values.length > 0 && start === next)) break;
    values.push(value);
    to = tokens[valueAt]?.to ?? to;
    next = is(tokens[valueAt + 1], "bound") ? valueAt + 2 : valueAt + 1;
  }
  return values.length === 0
    ? null
    : { phrase: { kind: "values", values, from: tokens[at]?.from ?? 0, to } satisfies Values, next };
};

/** The longer readings first: 仅两市 is a subject before 仅 is anything. */
const READERS: readonly Reader[] = [readSubject, readObjects, readFields, readValues, readPredicate];

/**
 * The phrases of a clause: lists drawn together, negations joined to their verb, fillers left out.
 * Shape: tokens of one clause → phrases in order.
 * @example phrasesOf(tokenise("海北州、果洛州未报送简报")).map(({ kind }) => kind) // ["subject", "predicate", "objects"]
 */
export function phrasesOf(all: readonly Token[]): readonly Phrase[] {
  const tokens = all.filter(({ kind }) => kind !== "filler");
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = READERS.reduce<ReturnType<Reader>>((found, reader) => found ?? reader(tokens, at), null);
    if (read !== null) {
      phrases.push(read.phrase);
      at = read.next;
      continue;
    }
    const token = tokens[at];
    if (token !== undefined) phrases.push(token as Phrase);
    at += 1;
  }
  return phrases;
}
