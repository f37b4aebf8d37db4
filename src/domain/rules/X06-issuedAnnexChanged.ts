import type { Finding } from "../findings/Finding";
import type { AnnexChange } from "../issued/annexChanges";
import type { IssuedMark } from "../issued/IssuedMark";
import { annexChangesSince, currentMark, recordChanges } from "../issued/issuedMarks";
import { finding, grouped } from "./finding";
import { issuedOn } from "./issuedOn";
import type { Rule } from "./Rule";

function changeFinding(mark: IssuedMark, { kind, sheet, unit, column, before, after, at }: AnnexChange): Finding {
  return finding({
    ruleId: "X06",
    severity: "query",
    at,
    unit,
    column,
    expected: before === "" ? null : before,
    actual: after === "" ? null : after,
    details: { variant: kind, annex: sheet, issue: mark.issue, date: issuedOn(mark) },
    count: 1,
  });
}

const keyOf = ({ column, expected, actual, details }: Finding): string =>
  [details.annex, details.variant, column, expected, actual].map((part) => String(part ?? "")).join("·");

/** A title or a note is nobody's: the sentence says whose annex it is. */
const named = (found: Finding): Finding =>
  found.details.units === "" ? { ...found, details: { ...found.details, units: String(found.details.annex) } } : found;

/**
 * What an annex says otherwise than when it went out. It speaks beside X01 and X02, which hold the annex against the
 * tracking sheet: what was wrong there is put right here or there, but what went out does not change any more.
 */
export const issuedAnnexChanged: Rule = {
  id: "X06",
  leavesCellsToOthers: true,
  check: ({ ledger }) => {
    const mark = currentMark(ledger);
    const changed = [
      ...(mark === null ? [] : [{ mark, changes: annexChangesSince(ledger, mark) }]),
      ...recordChanges(ledger),
    ];
    return changed.flatMap(({ mark: of, changes }) =>
      grouped(
        changes.map((change) => changeFinding(of, change)),
        keyOf,
      ).map(named),
    );
  },
};
