import { finding, grouped } from "./finding";
import { markCells } from "../submissions/markCells";
import type { Rule } from "./Rule";

/** A mark that means different things in different offices: the legend of the table, or a person, has to say. */
export const markAmbiguous: Rule = {
  id: "M02",
  check: ({ ledger }) =>
    grouped(
      markCells(ledger)
        .filter(({ reading }) => reading.kind === "ambiguous")
        .map(({ unitName, unitText, material, text, at }) =>
          finding({
            ruleId: "M02",
            severity: "query",
            at,
            unit: unitName ?? unitText,
            column: material,
            expected: "√、×",
            actual: text,
          }),
        ),
      ({ sheet, actual }) => `${String(sheet)}|${String(actual)}`,
    ),
};
