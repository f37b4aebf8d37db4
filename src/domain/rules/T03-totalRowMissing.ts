import { finding } from "./finding";
import { unitHeadCell } from "./headCell";
import type { Rule } from "./Rule";

/** 附件2 without the row of the province: the form has it first. */
export const totalRowMissing: Rule = {
  id: "T03",
  check: ({ ledger: { annex2, settings } }) => {
    if (annex2 === null || annex2.figures.rows.length === 0) return [];
    if (annex2.figures.rows.some(({ unitCell }) => unitCell.isTotal)) return [];
    const at = unitHeadCell(annex2.table);
    return [finding({ ruleId: "T03", severity: "query", at, column: "单位", expected: settings.provinceName.value })];
  },
};
