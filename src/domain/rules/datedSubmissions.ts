import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { isOfIssue } from "../submissions/statusTable";

/** A submission whose day is known, from the log or from a dated mark of the matrix. */
export interface DatedSubmission {
  readonly unit: string;
  /** As the catalogue calls it, or as it stands where the catalogue does not know it. */
  readonly material: string;
  readonly dateSerial: number;
  readonly at: CellRef;
}

/**
 * Every submission of this 期 that has a day.
 */
export function datedSubmissions({ submissions, settings }: Ledger): readonly DatedSubmission[] {
  if (submissions === null) return [];
  if (submissions.kind === "log")
    return submissions.entries.flatMap((entry): DatedSubmission[] => {
      const { unitCell, material, materialText, date, dateAt } = entry;
      if (date.kind !== "date" || dateAt === null || !isOfIssue(entry, settings)) return [];
      return [{ unit: unitCell.text, material: material ?? materialText, dateSerial: date.dateSerial, at: dateAt }];
    });
  return submissions.marks.flatMap(({ unitText, material, reading, at }) =>
    reading.kind !== "mark" || reading.dateSerial === undefined
      ? []
      : [{ unit: unitText, material, dateSerial: reading.dateSerial, at }],
  );
}
