import { ANNEX_MARKS } from "../marks/marks";
import type { CellRef } from "../findings/Finding";
import type { MarkCell } from "../submissions/Submissions";
import { finding } from "./finding";
import { markCells } from "../submissions/markCells";
import type { Rule } from "./Rule";

/** A mark of the tracking sheet that nobody can read is no ×: it has a finding of its own. */
const isUnread = ({ reading }: MarkCell): boolean => reading.kind === "unknown" || reading.kind === "ambiguous";
const keyOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`;

/** A mark of 附件1 that the tracking sheet does not give. */
export const annexMarkDiffers: Rule = {
  id: "X01",
  check: ({ ledger, annex1, isReported }) => {
    if (annex1 === null || ledger.annex1 === null) return [];
    const unread = new Set(
      markCells(ledger)
        .filter(isUnread)
        .map(({ at }) => keyOf(at)),
    );
    return ledger.annex1.matrix.marks.flatMap(({ unitName, material, reading, text, at }) => {
      const row = annex1.rows.find(({ unit }) => unit.name === unitName);
      const cell = row?.cells[annex1.materials.findIndex(({ name }) => name === material)];
      if (cell === undefined || isReported(at)) return [];
      const printed = reading.kind === "mark" ? ANNEX_MARKS[reading.state] : null;
      const { status } = cell;
      if (printed === cell.mark || (status.at !== null && unread.has(keyOf(status.at)))) return [];
      return [
        finding({
          ruleId: "X01",
          severity: "hard",
          at,
          unit: unitName,
          column: material,
          expected: cell.mark,
          actual: text,
          also: status.at === null ? [] : [status.at],
          count: 1,
        }),
      ];
    });
  },
};
