import type { CaseEntry } from "../cases/Cases";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A case number that stands more than once: the case would be counted twice. */
export const caseNumberDoubled: Rule = {
  id: "C08",
  check: ({ ledger: { caseLog } }) => {
    const byNumber = new Map<string, CaseEntry[]>();
    for (const entry of caseLog?.entries ?? []) {
      if (entry.number === "") continue;
      const same = byNumber.get(entry.number);
      if (same === undefined) byNumber.set(entry.number, [entry]);
      else same.push(entry);
    }
    return [...byNumber].flatMap(([number, [first, ...rest]]) =>
      first === undefined || rest.length === 0
        ? []
        : [
            finding({
              ruleId: "C08",
              severity: "hard",
              at: first.numberAt,
              unit: first.unitCell.text,
              column: "案号",
              actual: number,
              also: rest.flatMap(({ numberAt }) => numberAt ?? []),
            }),
          ],
    );
  },
};
