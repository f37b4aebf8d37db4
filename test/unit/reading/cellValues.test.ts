import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf, bookWith, changed, LOGS, type BookCell } from "../../support/bookOf";
import { ledgerWith } from "../../support/ledgerOf";
import { findingTable } from "../rules/ruleFindings";

const filedOf = (value: BookCell) => {
  const rows = changed(LOGS, { "案件明细!D2": value })["案件明细"] ?? [];
  return ledgerWith({ 案件汇总: null, 案件明细: rows }).caseLog?.entries[0]?.filed;
};
const MARCH_1 = 45_352;

test.each<[BookCell, string | null]>([
  [0, null],
  [null, "query"],
  ["　", "query"],
  ["/", "hard"],
  ["×", "hard"],
  ["无", "hard"],
  [-1, "hard"],
])("[W11] a count of %p: %p", (value, severity) => {
  const found = findingTable("C02", bookWith({ "案件汇总!D3": value })).map(([, , severityFound]) => severityFound);
  expect(found).toEqual(severity === null ? [] : [severity]);
});

test.each<[string, number | null]>([
  ["324条", 324],
  ["１２", 12],
  ["1,057", 1057],
  ["324①", null],
  ["约300", null],
  ["1.5万", null],
])("[W12] the text %s is read as %p", (text, value) => {
  const cell = ledgerWith({ "案件汇总!B2": text }).caseCounts?.rows[0]?.cells.dataRows?.reading;
  expect(cell).toEqual(value === null ? { kind: "notNumber", text } : { kind: "number", value, wasText: true });
});

test.each<[BookCell, boolean]>([
  [{ value: MARCH_1, numberFormat: "yyyy-m-d" }, false],
  ["2024.3.1", true],
  ["2024-3-1", true],
  ["2024年3月1日", true],
  [20240301, true],
  [MARCH_1, true],
  ["3月1日", true],
])("[W13] %p is a day", (value, wasText) => {
  expect(filedOf(value)).toEqual({ kind: "date", dateSerial: MARCH_1, wasText });
});

test("[W13] the 1904 system counts from another day", () => {
  const rows = changed(LOGS, { "案件明细!D2": { value: MARCH_1 - 1462, numberFormat: "yyyy-m-d" } });
  const book = bookOf({ ...BASE, 案件明细: rows["案件明细"] ?? [] }, true);
  expect(readLedger(book).caseLog?.entries[0]?.filed).toEqual({ kind: "date", dateSerial: MARCH_1, wasText: false });
});

test.each(["4.1", "4/10/2024", "24.4.10"])("[W14] %s is not guessed", (text) => {
  expect(filedOf(text)).toMatchObject({ kind: "ambiguous", text });
});

test.each(["海 北 州", "海北州\u00A0", "\uFEFF海北州", "海\u200B北州"])("[W15] %p is 海北州", (text) => {
  expect(ledgerWith({ "案件汇总!A3": text }).caseCounts?.rows[1]?.unitName).toBe("海北州交通运输系统");
});
