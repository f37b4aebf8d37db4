import { ANNEX_MARKS } from "../marks/marks";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A mark of 附件1 that the tracking sheet does not give. */
export const annexMarkDiffers: Rule = {
  id: "X01",
  check: ({ ledger, annex1, isReported }) => {
    if (annex1 === null || ledger.annex1 === null) return [];
    return ledger.annex1.matrix.marks.flatMap(({ unitName, material, reading, text, at }) => {
      const row = annex1.rows.find(({ unit }) => unit.name === unitName);
      const cell = row?.cells[annex1.materials.findIndex(({ name }) => name === material)];
      if (cell === undefined || isReported(at)) return [];
      const printed = reading.kind === "mark" ? ANNEX_MARKS[reading.state] : null;
      if (printed === cell.mark) return [];
      const { status } = cell;
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
