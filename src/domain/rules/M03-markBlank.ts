import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** Marks left blank: they count as not submitted, which the clerk may not have meant. */
export const markBlank: Rule = {
  id: "M03",
  check: ({ ledger: { submissions } }) =>
    grouped(
      (submissions?.kind === "matrix" ? submissions.marks : [])
        .filter(({ reading, unitName }) => reading.kind === "blank" && unitName !== null)
        .map(({ unitName, material, at }) =>
          finding({
            ruleId: "M03",
            severity: "query",
            at,
            unit: unitName,
            column: material,
            expected: "√、×",
            actual: "",
          }),
        ),
      () => "",
    ),
};
