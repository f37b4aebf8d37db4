import { joinChinese } from "../values/list";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A submission whose material the catalogue does not have: it is counted nowhere. */
export const materialUnknown: Rule = {
  id: "M04",
  check: ({ ledger: { submissions, materials } }) =>
    grouped(
      (submissions?.kind === "log" ? submissions.entries : [])
        .filter(({ material }) => material === null)
        .map(({ materialText, materialAt, unitCell }) =>
          finding({
            ruleId: "M04",
            severity: "hard",
            at: materialAt,
            unit: unitCell.text,
            column: "资料",
            expected: joinChinese(materials.map(({ name }) => name)),
            actual: materialText,
          }),
        ),
      ({ actual }) => String(actual),
    ),
};
