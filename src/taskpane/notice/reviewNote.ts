import type { Verdict } from "../../domain/notice/Notice";
import { VERDICTS } from "./claimSegments";
import type { NoticeStrings } from "./noticeStrings";
import type { CheckedNotice } from "./noticeState";

/** What agrees needs no note. */
const NOTED: readonly Verdict[] = VERDICTS.filter((verdict) => verdict !== "agrees");

/**
 * What was found, as text for whoever writes the notice: the coverage, then every claim that does not agree, with the
 * cells on its other side.
 */
export function reviewNote({ claims, coverage }: CheckedNotice, strings: NoticeStrings): string {
  const parts = NOTED.flatMap((verdict) => {
    const own = claims.filter((claim) => claim.verdict === verdict);
    if (own.length === 0) return [];
    const items = own.map((claim, at) => {
      const cells = claim.cells.map((cell) => `   ${strings.cell(cell)}`);
      const numbers =
        claim.said === null || claim.found === null ? [] : [`   ${strings.numbers(claim.said, claim.found)}`];
      return [`${String(at + 1)}. ${strings.quoted(claim.text.replace(/\s+/gu, " "))}`, ...numbers, ...cells].join(
        "\n",
      );
    });
    return [`${strings.verdicts[verdict].label} ${String(own.length)}`, ...items, ""];
  });
  return [strings.noteTitle, strings.coverage(coverage), "", ...parts].join("\n").trimEnd();
}
