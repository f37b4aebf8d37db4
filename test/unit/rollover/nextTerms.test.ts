import { nextIssueName } from "../../../src/domain/rollover/nextIssueName";
import { nextTerms } from "../../../src/domain/rollover/nextTerms";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { isoOfSerial, serialOfIso } from "../../../src/domain/values/date";
import { bookOf, type BookCell } from "../../support/bookOf";

test.each([
  ["第一期", "第二期"],
  ["第九期", "第十期"],
  ["第十期", "第十一期"],
  ["第十九期", "第二十期"],
  ["2024年第3期", "2024年第4期"],
  ["第9期", "第10期"],
  ["2024年3月", "2024年4月"],
  ["2024年12月", "2025年1月"],
  ["春季", ""],
])("after %s comes %s", (issue, next) => {
  expect(nextIssueName(issue)).toBe(next);
});

const NAMES = ["报送截至日期", "案件统计起", "案件统计止", "考试统计起", "考试统计止"];
const dated = (iso: string): BookCell => ({ value: serialOfIso(iso), numberFormat: "yyyy-m-d" });
const iso = (serial: number | null): string => (serial === null ? "" : isoOfSerial(serial));

/** The days of 参数 before and after: cut-off, cases, exams; "" for a blank. */
function next(days: readonly string[]): string[] {
  const rows = NAMES.map((name, at) => [name, days[at] === "" ? null : dated(days[at] ?? "")]);
  const { settings } = readLedger(bookOf({ 参数: [["参数", "值"], ["期次", "第一期"], ...rows] }));
  const { cutOff, caseFrom, caseTo, examFrom, examTo } = nextTerms(settings);
  return [cutOff, caseFrom, caseTo, examFrom, examTo].map(iso);
}

test.each([
  [
    "a month is followed by the next, exams since New Year grow by it",
    ["2024-04-10", "2024-03-01", "2024-03-31", "2024-01-01", "2024-04-30"],
    ["2024-05-10", "2024-04-01", "2024-04-30", "2024-01-01", "2024-05-31"],
  ],
  [
    "a quarter by the next quarter, and the cut-off moves with it",
    ["2024-04-10", "2024-01-01", "2024-03-31", "2024-01-01", "2024-03-31"],
    ["2024-07-10", "2024-04-01", "2024-06-30", "2024-04-01", "2024-06-30"],
  ],
  [
    "February is as long as it is",
    ["2024-01-31", "2024-01-01", "2024-01-31", "2024-01-01", "2024-01-31"],
    ["2024-02-29", "2024-02-01", "2024-02-29", "2024-02-01", "2024-02-29"],
  ],
  [
    "December by January, and exams since New Year begin anew",
    ["2025-01-10", "2024-12-01", "2024-12-31", "2024-01-01", "2024-12-31"],
    ["2025-02-10", "2025-01-01", "2025-01-31", "2025-01-01", "2025-01-31"],
  ],
  [
    "days that are no months by as many days",
    ["2024-04-25", "2024-04-11", "2024-04-20", "2024-04-11", "2024-04-20"],
    ["2024-05-05", "2024-04-21", "2024-04-30", "2024-04-21", "2024-04-30"],
  ],
  ["what is not set is not proposed", ["2024-04-10", "", "", "", ""], ["2024-05-10", "", "", "", ""]],
  ["a period that ends before it begins proposes none", ["", "2024-03-31", "2024-03-01", "", ""], ["", "", "", "", ""]],
])("%s", (_name, days, expected) => {
  expect(next(days)).toEqual(expected);
});
