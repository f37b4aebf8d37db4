import type { Ledger } from "../Ledger";
import { compactText } from "../values/text";
import { clausesOf, type Clause } from "./clauses";
import type { Phrase } from "./Phrase";
import { isOfAnnexes, readDateStatement } from "./readDates";
import { readFigureStatements, readRankStatements } from "./readFigures";
import { startReading, type Reading } from "./Reading";
import { readUnitStatements } from "./readUnits";
import type { Exception, Mark, Segment } from "./Segment";
import { segmentsOf } from "./segments";
import type { Statement, UnjudgedStatement } from "./Statement";
import type { Token } from "./Token";
import type { Universe } from "./Universe";

const has = (phrases: readonly Phrase[], ...kinds: readonly Phrase["kind"][]): boolean =>
  phrases.some(({ kind }) => kinds.includes(kind));

/** 除 … 外: taken out of the clause; what is left is said of the others. */
function takeException(phrases: readonly Phrase[]): {
  readonly exception: Exception | null;
  readonly rest: readonly Phrase[];
} {
  const from = phrases.findIndex(({ kind }) => kind === "except");
  if (from < 0) return { exception: null, rest: phrases };
  const outside = phrases.findIndex(({ kind }, at) => at > from && kind === "outside");
  const isRest = (phrase: Phrase) =>
    (phrase.kind === "subject" && phrase.group !== null) || (phrase.kind === "objects" && phrase.every === "rest");
  const others = phrases.findIndex((phrase, at) => at > from && isRest(phrase));
  const end = outside >= 0 ? outside : others >= 0 ? others : phrases.length;
  const inside = phrases.slice(from + 1, end);
  const subject = inside.find((phrase) => phrase.kind === "subject") ?? null;
  const objects = subject === null ? (inside.find((phrase) => phrase.kind === "objects") ?? null) : null;
  const inner = inside.filter((phrase) => phrase !== subject && phrase !== objects);
  const rest = [...phrases.slice(0, from), ...phrases.slice(outside >= 0 ? outside + 1 : end)];
  return { exception: { subject, objects, inner }, rest };
}

/** 各单位中, 8个市州中: who is looked at in what follows. */
function takeWithin(phrases: readonly Phrase[], reading: Reading): readonly Phrase[] {
  const at = phrases.findIndex(({ kind }) => kind === "among");
  const before = phrases[at - 1];
  if (before?.kind !== "subject") return phrases.filter(({ kind }) => kind !== "among");
  const within = before.group ?? before.count?.universe ?? (before.units.length > 0 ? before.units : null);
  if (within !== null) reading.within = within;
  return [...phrases.slice(0, at - 1), ...phrases.slice(at + 1)];
}

const isContent = ({ objects, fields, values, predicate, marks, rank, isPoor, isContinued }: Segment): boolean =>
  isPoor ||
  (isContinued && predicate === null && objects !== null) ||
  values !== null ||
  (rank !== null && fields !== null) ||
  (predicate !== null && (objects !== null || fields !== null || marks.has("system") || predicate.verb === "reminded"));

/** Whether a clause says something of units that the annexes could answer, understood or not. */
function isFactual(segment: Segment, reading: Reading): boolean {
  const isRate = segment.fields?.fields.includes("submissionRate") === true;
  const hasSubject = isRate || segment.subject !== null || segment.complement !== null || reading.exception !== null;
  if (!hasSubject && reading.subject === null) return false;
  if (segment.values !== null && segment.fields === null && segment.objects === null) return false;
  return isContent(segment);
}

function unjudged(reason: UnjudgedStatement["reason"], { from, to }: { from: number; to: number }): Statement {
  const form = reason === "comparison" || reason === "otherPeriod" ? "comparison" : "unread";
  return { kind: "unjudged", reason, form, from, to };
}

const isStated = (read: readonly Statement[] | "unread" | null): read is readonly Statement[] => Array.isArray(read);

/** Small words that change what is said, and that no phrase took up: then it is not understood. */
const STRAY: readonly Mark[] = ["bound", "zero", "except", "only", "comparison", "unknown"];

/** The forms one after the other; the first that understands the segment has it. */
function understand(segment: Segment, reading: Reading): readonly Statement[] | "unread" | null {
  if (STRAY.some((kind) => segment.marks.has(kind))) return isFactual(segment, reading) ? "unread" : null;
  const reads = [readRankStatements, readFigureStatements, readUnitStatements] as const;
  let isUnread = false;
  for (const read of reads) {
    const found = read(segment, reading);
    if (isStated(found)) return found;
    isUnread ||= found === "unread";
  }
  return isUnread ? "unread" : null;
}

/** What the next clause can leave out. */
function remember(segment: Segment, reading: Reading): void {
  const { subject, complement, objects, fields } = segment;
  reading.mentioned = [...reading.mentioned, ...(subject?.units ?? []), ...(complement?.units ?? [])];
  reading.mentionedMaterials = [...reading.mentionedMaterials, ...(objects?.materials.flat() ?? [])];
  if (subject !== null) reading.subject = subject;
  if (objects !== null && (objects.materials.length > 0 || objects.every === "all")) reading.topic = objects;
  if (fields !== null) reading.fields = fields;
}

/** 有3个单位未报送，分别为A、B、C: names that say who the counted ones are. */
function enumeration(segment: Segment, reading: Reading): readonly Statement[] | null {
  const { subject, predicate, objects, values, fields, marks } = segment;
  const isNaming = marks.has("is") || marks.has("respectively");
  if (!isNaming || subject === null || reading.property === null || reading.countedIn === null) return null;
  if (predicate !== null || objects !== null || values !== null || fields !== null || subject.units.length === 0)
    return null;
  return [
    {
      kind: "units",
      quantifier: subject.isOpen ? { kind: "each" } : { kind: "only", isFirm: true },
      property: reading.property,
      named: subject.units,
      isGroup: false,
      universe: reading.countedIn,
      excepted: [],
      form: "count",
      from: segment.from,
      to: segment.to,
    },
  ];
}

function readSegment(
  segment: Segment,
  clause: Clause,
  reading: Reading,
  reason: UnjudgedStatement["reason"] | null,
): readonly Statement[] {
  const date = readDateStatement(segment);
  const dates = date === null ? [] : [date];
  const named = enumeration(segment, reading);
  if (named !== null && reason === null) return named;
  const topic = { ...reading };
  const statements = understand(segment, reading);
  const isSaid = isStated(statements) ? statements.length > 0 : isFactual(segment, topic);
  const hasForeign = [segment.subject, segment.complement, reading.exception?.subject].some(
    (one) => one?.hasForeign === true,
  );
  remember(segment, reading);
  if (!isSaid && statements !== "unread") return dates;
  if (reason !== null) return isSaid ? [unjudged(reason, clause)] : dates;
  if (statements === null || statements === "unread")
    return [...dates, unjudged(hasForeign ? "foreign" : "unread", segment)];
  return [...dates, ...statements, ...(hasForeign ? [unjudged("foreign", segment)] : [])];
}

/** Other times, comparisons and words that no table has: why the clause cannot be judged. */
function reasonOf(phrases: readonly Phrase[], reading: Reading): UnjudgedStatement["reason"] | null {
  const issue = compactText(reading.ledger.settings.issue.value);
  const isOtherIssue = phrases.some((phrase) => phrase.kind === "issue" && issue !== "" && phrase.issue !== issue);
  if (isOtherIssue || has(phrases, "otherTime")) return "otherPeriod";
  if (has(phrases, "comparison")) return "comparison";
  if (reading.offPeriod !== null) return reading.offPeriod;
  return has(phrases, "unknown") ? "unread" : null;
}

/** 要, 请, 应; and what depends on it, up to a 但. */
function isModalClause(clause: Clause, reading: Reading): boolean {
  const { phrases } = clause;
  const isPoor = phrases.some((phrase) => phrase.kind === "predicate" && phrase.verb === "poor");
  const receives = phrases.some((phrase) => phrase.kind === "predicate" && phrase.receives);
  const isModal = (has(phrases, "modal") && !isPoor) || (has(phrases, "actor") && !receives);
  const isOwn = has(phrases, "subject", "but");
  reading.isModal = isModal || (reading.isModal && !isOwn);
  if (reading.isModal) reading.subject = null;
  return reading.isModal;
}

function startClause(clause: Clause, reading: Reading): void {
  if (clause.before !== "semicolon") return;
  reading.offPeriod = null;
  reading.inRemark = false;
  reading.isModal = false;
  reading.exception = null;
}

function readClause(clause: Clause, reading: Reading): readonly Statement[] {
  startClause(clause, reading);
  if (isModalClause(clause, reading)) return [];
  const { exception, rest } = takeException(clause.phrases);
  if (exception !== null || (reading.isExceptionUsed && has(rest, "subject"))) {
    reading.exception = exception;
    reading.isExceptionUsed = false;
  }
  const phrases = takeWithin(rest, reading).filter(({ kind }) => kind !== "outside" && kind !== "actor");
  const isPoor = phrases.some((phrase) => phrase.kind === "predicate" && phrase.verb === "poor");
  const explains = reading.inRemark && !isPoor && !has(phrases, "subject");
  if (phrases.length === 0 || explains) return [];
  const inner = exception?.inner.some(({ kind }) => kind === "unknown" || kind === "fields") === true;
  const segments = segmentsOf(phrases);
  const [first] = segments;
  const last = segments.at(-1);
  if (first !== undefined && exception !== null) first.from = clause.from;
  if (last !== undefined) last.to = clause.to;
  const found = reasonOf(phrases, reading);
  const isOff = segments.some((segment) => !isOfAnnexes(segment, reading));
  const reason = isPoor && found === "unread" ? null : isOff ? "otherPeriod" : inner ? "unread" : found;
  const statements = segments.flatMap((segment) => readSegment(segment, clause, reading, reason));
  if (statements.length === 0 && (reason === "otherPeriod" || reason === "comparison")) reading.offPeriod = reason;
  if (statements.length > 0) reading.isExceptionUsed = true;
  reading.inRemark = isPoor;
  return statements;
}

/** Each reason not to judge a clause once. */
function distinct(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    if (statement.kind !== "unjudged") return true;
    const key = `${String(statement.from)}|${statement.reason}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What a sentence states about the annexes.
 * Shape: tokens of one sentence → statements in order; none for a sentence that asks, orders or praises.
 * @example readSentence(tokens of 海北州未报送简报, ledger, universe)[0]?.kind // "units"
 */
export function readSentence(tokens: readonly Token[], ledger: Ledger, universe: Universe): readonly Statement[] {
  const reading = startReading(ledger, universe);
  return distinct(clausesOf(tokens).flatMap((clause) => readClause(clause, reading)));
}
