import type { Ledger } from "../Ledger";
import { isArchived } from "../ownRules/lastIssue";
import { dateContextOf, unitReaderOf } from "../reading/readers";
import { readMatrix, readSubmissionLog } from "../submissions/readSubmissions";
import type { SubmissionLog, SubmissionMatrix } from "../submissions/Submissions";

/**
 * The other form of 报送台账, where a workbook keeps both: the log beside the matrix, or the matrix beside the log.
 * Shape: ledger → what the table that was not used says; null where there is none, or only one that was kept from before.
 */
export function rivalSubmissions(ledger: Ledger): SubmissionMatrix | SubmissionLog | null {
  const { submissions, unusedTables, materials } = ledger;
  if (submissions === null) return null;
  const role = submissions.kind === "matrix" ? "submissionLog" : "submissionMatrix";
  const table = unusedTables.find((candidate) => candidate.role === role && !isArchived(candidate, ledger));
  if (table === undefined) return null;
  const [reader, dates] = [unitReaderOf(ledger), dateContextOf(ledger)];
  return role === "submissionLog"
    ? readSubmissionLog(table, materials, reader, dates)
    : readMatrix(table, materials, reader, dates);
}
