import type { ReportedClaim } from "../../app/CommandResult";
import type { Verdict } from "../../domain/notice/Notice";

/** Gravest first: where two claims share words, this decides how they look. */
export const VERDICTS: readonly Verdict[] = ["contradicts", "doubtful", "not-assessable", "agrees"];

/** A piece of a line: plain, or the words of claims. */
export interface Segment {
  readonly text: string;
  /** Indexes of the claims that these words belong to, the gravest first. */
  readonly claims: readonly number[];
}

/** A line of the text with its pieces. */
export interface Line {
  /** Where it begins in the text: its key. */
  readonly start: number;
  readonly segments: readonly Segment[];
}

interface Spot {
  readonly index: number;
  readonly claim: ReportedClaim;
}

const rank = ({ claim }: Spot): number => VERDICTS.indexOf(claim.verdict);

function segmentsOf(text: string, start: number, spots: readonly Spot[]): readonly Segment[] {
  const end = start + text.length;
  const cuts = new Set([start, end]);
  for (const { claim } of spots) {
    cuts.add(Math.max(start, claim.start));
    cuts.add(Math.min(end, claim.end));
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((from, at): Segment => {
    const to = places[at + 1] ?? end;
    const covering = spots.filter(({ claim }) => claim.start <= from && claim.end >= to);
    const sorted = [...covering].sort((left, right) => rank(left) - rank(right) || left.index - right.index);
    return { text: text.slice(from - start, to - start), claims: sorted.map(({ index }) => index) };
  });
}

/**
 * The lines of a notice, cut where claims begin and end. Claims come in the order of the text; one may reach over lines.
 * @example claimLines("甲未报送。", [claim 0 to 4])[0]?.segments // [{ text: "甲未报送", claims: [0] }, { text: "。", claims: [] }]
 */
export function claimLines(text: string, claims: readonly ReportedClaim[]): readonly Line[] {
  let start = 0;
  let open = claims.map((claim, index): Spot => ({ index, claim }));
  return text.split("\n").map((line): Line => {
    const end = start + line.length;
    // What ended before this line is never looked at again: a notice of 200 pages has thousands of lines.
    const firstOpen = open.findIndex(({ claim }) => claim.end > start);
    open = firstOpen > 0 ? open.slice(firstOpen) : open;
    const inside: Spot[] = [];
    for (const spot of open) {
      if (spot.claim.start >= end) break;
      if (spot.claim.end > start) inside.push(spot);
    }
    const shown = { start, segments: segmentsOf(line, start, inside) };
    start = end + 1;
    return shown;
  });
}
