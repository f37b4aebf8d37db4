import type { Finding } from "../findings/Finding";
import type { Memory, Verdict, VerdictKind } from "../memory/Memory";
import { fingerprintsOf, statedValue, type Fingerprints } from "./fingerprint";

/** A finding with what a person said about it. */
export interface JudgedFinding extends Finding {
  readonly fingerprint: string;
  /** The verdict that holds. */
  readonly verdict: Verdict | null;
  /** The verdict that no longer holds, because the value has changed since. */
  readonly reopenedFrom: Verdict | null;
  /** Whether a person still has to do something about it. */
  readonly isOpen: boolean;
}

/** A hard finding has to be corrected: only a written 说明 lets it stand. */
function closes({ severity }: Finding, verdict: Verdict | null): boolean {
  if (verdict === null) return false;
  return severity !== "hard" || (verdict.kind === "explained" && verdict.note.trim() !== "");
}

function judgeOne(
  finding: Finding,
  { own, forms }: Fingerprints,
  verdicts: ReadonlyMap<string, Verdict>,
): JudgedFinding {
  const value = statedValue(finding);
  const given = verdicts.get(own) ?? null;
  const holding = [own, ...forms]
    .flatMap((form) => verdicts.get(form) ?? [])
    .find((verdict) => verdict.actual === value);
  const verdict = holding ?? null;
  return {
    ...finding,
    fingerprint: own,
    verdict,
    reopenedFrom: verdict === null ? given : null,
    isOpen: !closes(finding, verdict),
  };
}

/**
 * Findings with the verdicts that were given on them. A verdict holds as long as what stands there does not change; then
 * the finding is open again, with the old verdict beside it.
 * Shape: findings of one run, what the workbook remembers → one judged finding for each, in the same order.
 * Source: DESIGN §4.
 */
export function judgeFindings(findings: readonly Finding[], { verdicts }: Memory): readonly JudgedFinding[] {
  const byFingerprint = new Map(verdicts.map((verdict) => [verdict.fingerprint, verdict]));
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, at) => judgeOne(finding, fingerprints[at] ?? { own: "", forms: [] }, byFingerprint));
}

/** What a person says about one finding; `null` takes back what was said. */
export interface Judgement {
  readonly fingerprint: string;
  readonly kind: VerdictKind | null;
  readonly note: string;
}

/** Why a judgement is not taken; nothing is kept. */
export type JudgementRefusal = "findingGone" | "noteMissing" | "mustExplain";

/**
 * Whether a judgement can be taken.
 * Shape: judged findings, judgement → `null`, or why not: the finding is no longer there, a 说明 says nothing, or a hard
 * finding is to be 忽略.
 */
export function judgementRefusal(
  findings: readonly JudgedFinding[],
  { fingerprint, kind, note }: Judgement,
): JudgementRefusal | null {
  const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
  if (finding === undefined) return "findingGone";
  if (kind === "explained" && note.trim() === "") return "noteMissing";
  return finding.severity === "hard" && kind === "dismissed" ? "mustExplain" : null;
}

/**
 * Memory with a judgement taken in: it takes the place of what was said about that finding before, under any form of its
 * fingerprint.
 * Shape: memory, findings of the run, judgement → memory; unchanged where no finding has that fingerprint.
 */
export function withJudgement(memory: Memory, findings: readonly Finding[], judgement: Judgement): Memory {
  const at = fingerprintsOf(findings).findIndex(({ own }) => own === judgement.fingerprint);
  const finding = findings[at];
  const fingerprints = fingerprintsOf(findings)[at];
  if (finding === undefined || fingerprints === undefined) return memory;
  const actual = statedValue(finding);
  const isReplaced = (verdict: Verdict) =>
    verdict.fingerprint === judgement.fingerprint ||
    (fingerprints.forms.includes(verdict.fingerprint) && verdict.actual === actual);
  const others = memory.verdicts.filter((verdict) => !isReplaced(verdict));
  const { fingerprint, kind, note } = judgement;
  const given: readonly Verdict[] =
    kind === null ? [] : [{ fingerprint, kind, note: kind === "explained" ? note.trim() : "", actual }];
  return { ...memory, verdicts: [...others, ...given] };
}
