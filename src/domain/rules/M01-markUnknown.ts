import { finding, grouped } from "./finding";
import { markCells } from "../submissions/markCells";
import type { Rule } from "./Rule";

/** A mark that nobody can read: it is not guessed, the annex prints ×. */
export const markUnknown: Rule = {
  id: "M01",
  check: ({ ledger }) =>
    grouped(
      markCells(ledger)
        .filter(({ reading }) => reading.kind === "unknown")
        .map(({ unitName, unitText, material, text, at }) =>
          finding({
            ruleId: "M01",
            severity: "hard",
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
