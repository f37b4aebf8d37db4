import type { SheetRole } from "../domain/memory/Memory";

/** Every role, in the order in which a person looks for it. */
const ORDER: Readonly<Record<SheetRole, number>> = {
  submissionMatrix: 1,
  submissionLog: 2,
  caseLog: 3,
  caseCounts: 4,
  examLog: 5,
  examCounts: 6,
  settings: 7,
  roster: 8,
  materials: 9,
  reminders: 10,
  ownRules: 11,
  wordings: 12,
  annex1: 13,
  annex2: 14,
  none: 15,
};

export const ROLE_ORDER: readonly SheetRole[] = (Object.keys(ORDER) as SheetRole[]).sort(
  (left, right) => ORDER[left] - ORDER[right],
);
