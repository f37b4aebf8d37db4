import type { Ledger } from "../Ledger";
import { ANNEX_MARKS } from "../marks/marks";
import { statusTable } from "../submissions/statusTable";
import type { Status, SubmissionLog, SubmissionMatrix } from "../submissions/Submissions";
import { finding } from "./finding";
import { rivalSubmissions } from "./rivalSubmissions";
import type { Rule } from "./Rule";

/** A mark that says √ or ×; what is blank or cannot be read has rules of its own. */
function isMarked({ marks }: SubmissionMatrix, { at }: Status): boolean {
  const mark = marks.find((cell) => cell.at.address === at?.address && cell.at.sheet === at.sheet);
  return mark?.reading.kind === "mark";
}

function statuses(ledger: Ledger, source: SubmissionMatrix | SubmissionLog) {
  return statusTable(source, ledger.units, ledger.materials, ledger.settings);
}

/** A mark of the matrix that the log beside it contradicts: √ without a row, or × with one. */
export const markAgainstLog: Rule = {
  id: "M05",
  check: ({ ledger, isReported }) => {
    const rival = rivalSubmissions(ledger);
    const both = [ledger.submissions, rival];
    const matrix = both.find((source) => source?.kind === "matrix");
    const log = both.find((source) => source?.kind === "log");
    if (matrix?.kind !== "matrix" || log?.kind !== "log") return [];
    const [marked, logged] = [statuses(ledger, matrix), statuses(ledger, log)];
    return ledger.units.flatMap(({ name: unit }) =>
      ledger.materials.flatMap(({ name: material }) => {
        const [mark, row] = [marked.get(unit)?.get(material), logged.get(unit)?.get(material)];
        if (mark?.at == null || row === undefined || !isMarked(matrix, mark) || isReported(mark.at)) return [];
        const [actual, expected] = [ANNEX_MARKS[mark.state], ANNEX_MARKS[row.state]];
        if (actual === expected || actual === "/") return [];
        return [
          finding({
            ruleId: "M05",
            severity: "query",
            at: mark.at,
            unit,
            column: material,
            expected,
            actual,
            details: { variant: row.at === null ? "noRow" : "row", log: log.table.sheet.name },
            also: row.at === null ? [] : [row.at],
            count: 1,
          }),
        ];
      }),
    );
  },
};
