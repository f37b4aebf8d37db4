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

/** Where it is, in words: the annex, and the units of the group; a title or a note is nobody's. */
function placed(found: Finding): Finding {
  const where = [found.details.annex, found.details.units].filter((part) => part !== "").join(" ");
  return { ...found, details: { ...found.details, where } };
}

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
      ).map(placed),
    );
  },
};
