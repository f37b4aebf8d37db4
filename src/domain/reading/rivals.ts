import type { Role } from "./Table";

/** Two forms of one table: a workbook has either. Rows and counts of cases may both be there: the rows explain the counts. */
const RIVALS: readonly (readonly Role[])[] = [
  ["submissionMatrix", "submissionLog"],
  ["examLog", "examCounts"],
];

/**
 * The roles of which only one table is used.
 * Shape: role → itself and its other form, if it has one.
 * @example rivalsOf("submissionLog") // ["submissionMatrix", "submissionLog"]
 * @example rivalsOf("caseLog") // ["caseLog"]
 */
export function rivalsOf(role: Role): readonly Role[] {
  return RIVALS.find((roles) => roles.includes(role)) ?? [role];
}
