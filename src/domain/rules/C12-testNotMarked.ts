import type { CaseLog } from "../cases/Cases";
import { compactAt } from "../reading/cells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** 试 alone is enough, but not in the name of a laboratory or a school: 试验检测公司, 考试中心. */
const LOOKS_LIKE_TEST = /测试|test|试(?!验|点|剂|管)/iu;
const NOT_MEANT = /考试|面试|复试|应试/gu;

const isSuspect = (text: string): boolean => LOOKS_LIKE_TEST.test(text.replace(NOT_MEANT, ""));

function partyAt({ table: { sheet, columns } }: CaseLog, rowIndex: number): string {
  const column = columns.get("party");
  return column === undefined ? "" : compactAt(sheet, rowIndex, column);
}

/** A case marked 实际 whose number or party speaks of a test. A suspicion, no more. */
export const testNotMarked: Rule = {
  id: "C12",
  check: ({ ledger: { caseLog } }) => {
    if (caseLog === null) return [];
    return grouped(
      caseLog.entries.flatMap(({ unitCell, number, kind, kindAt }) => {
        const text = [number, partyAt(caseLog, unitCell.rowIndex)].find(isSuspect);
        if (kind !== "实际" || text === undefined) return [];
        return [
          finding({
            ruleId: "C12",
            severity: "hint",
            at: kindAt,
            unit: unitCell.text,
            column: "案件性质",
            expected: "测试",
            actual: "实际",
            details: { text },
          }),
        ];
      }),
      () => "",
    );
  },
};
