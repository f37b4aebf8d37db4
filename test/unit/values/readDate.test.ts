import fc from "fast-check";
import { dateFromSerial, dateLabel, readDate, serialFromDate } from "../../../src/domain/values/date";
import type { CellValue } from "../../../src/domain/snapshot";

const APRIL_10 = serialFromDate(2024, 4, 10);
const in1900 = { uses1904Dates: false, year: 2024 };

test.each<[CellValue]>([
  ["2024.4.10"],
  ["2024-4-10"],
  ["2024/4/10"],
  ["2024年4月10日"],
  ["2024年4月10号"],
  ["2024 年 4 月 10 日"],
  ["2024年04月10"],
  ["２０２４．４．１０"],
  ["2024。4。10"],
  ["2024-04-10"],
  ["2024–04–10"],
  ["2024 4 10"],
  ["20240410"],
  [20_240_410],
  ["2024.4.10 星期三"],
  ["2024年4月10日（周三）"],
  ["2024-04-10 10:30:00"],
  ["2024-04-10T10:30:00Z"],
  ["2024年4月10日上午"],
  ["4月10日"],
  ["4月10号"],
  ["4-10"],
  ["4/10"],
  ["4.10"],
  ["45392"],
  [45_392],
  [45_392.6],
])("%p is text or a number that says 2024.4.10", (value) => {
  expect(readDate(value, "General", in1900)).toEqual({ kind: "date", dateSerial: APRIL_10, wasText: true });
});

test("a date cell is a date in both date systems", () => {
  const asDate = { kind: "date", dateSerial: APRIL_10, wasText: false };
  expect(readDate(45_392, "yyyy-mm-dd", in1900)).toEqual(asDate);
  expect(readDate(45_392.75, "yyyy-mm-dd h:mm", in1900)).toEqual(asDate);
  expect(readDate(45_392 - 1462, "yyyy-mm-dd", { uses1904Dates: true })).toEqual(asDate);
  expect(readDate(0, "yyyy-mm-dd", { uses1904Dates: true })).toEqual({
    kind: "date",
    dateSerial: 1462,
    wasText: false,
  });
});

test.each<[CellValue, string, string[]]>([
  [4.1, "General", ["2024.4.1", "2024.4.10"]],
  ["4.1", "@", ["2024.4.1", "2024.4.10"]],
  [4.1, "yyyy-mm-dd", ["2024.4.1", "2024.4.10"]],
  [12.3, "General", ["2024.12.3", "2024.12.30"]],
  ["4/10/2024", "@", ["2024.4.10", "2024.10.4"]],
  ["24.4.10", "@", ["2024.4.10", "2010.4.24"]],
])("%p under %p can be two days", (value, numberFormat, labels) => {
  const reading = readDate(value, numberFormat, in1900);
  expect(reading.kind === "ambiguous" && reading.candidates.map(dateLabel)).toEqual(labels);
});

test.each<[CellValue, string]>([
  [3.31, "2024.3.31"],
  [4.5, "2024.4.5"],
  [2.3, "2024.2.3"],
  [4.01, "2024.4.1"],
  ["4.01", "2024.4.1"],
  ["4/25/2024", "2024.4.25"],
  ["4/4/2024", "2024.4.4"],
  ["4/1", "2024.4.1"],
])("%p can be one day only", (value, label) => {
  const reading = readDate(value, "General", in1900);
  expect(reading.kind === "date" && dateLabel(reading.dateSerial)).toBe(label);
});

test.each<[CellValue]>([["4月10日"], ["4.10"], [4.1], ["4-10"]])(
  "%p without a year is known to be a day, not which",
  (value) => {
    expect(readDate(value, "General", { uses1904Dates: false })).toMatchObject({ kind: "ambiguous", candidates: [] });
  },
);

test("a serial as text in a 1904 workbook may have been counted in either system", () => {
  expect(readDate("45392", "@", { uses1904Dates: true })).toEqual({
    kind: "ambiguous",
    text: "45392",
    candidates: [46_854, 45_392],
  });
});

test.each<[CellValue]>([[null], [""], ["　"]])("%p is blank", (value) => {
  expect(readDate(value, "yyyy-mm-dd", in1900)).toEqual({ kind: "blank" });
});

test.each<[CellValue]>([
  ["/"],
  ["无"],
  ["√"],
  ["2024.4"],
  ["2024年4月"],
  ["4月"],
  ["2024.4.31"],
  ["2023.2.29"],
  ["20241310"],
  ["2024.4-10"],
  ["2024年4.10"],
  ["4.1-4.10"],
  ["2024.4.10-2024.4.20"],
  ["2024.4.10①"],
  ["10:30"],
  ["13月1日"],
  ["99999"],
  [0],
  [-1],
  [324],
  [0.5],
  [13.5],
  [true],
  [{ error: "#N/A" }],
])("%p is no date", (value) => {
  expect(readDate(value, "General", in1900).kind).toBe("notDate");
});

test("a time of day alone is no date", () => {
  expect(readDate(0.5, "h:mm", in1900).kind).toBe("notDate");
  expect(readDate(0, "yyyy-mm-dd", in1900).kind).toBe("notDate");
});

test("every way of writing a day reads back as that day", () => {
  const serials = fc.integer({ min: serialFromDate(1990, 1, 1), max: serialFromDate(2099, 12, 31) });
  fc.assert(
    fc.property(serials, (serial) => {
      const { year, month, day } = dateFromSerial(serial);
      const [y, m, d] = [String(year), String(month), String(day)];
      const padded = [m.padStart(2, "0"), d.padStart(2, "0")] as const;
      const texts = [
        `${y}.${m}.${d}`,
        `${y}-${padded.join("-")}`,
        `${y}/${m}/${d}`,
        `${y}年${m}月${d}日`,
        y + padded.join(""),
        `${m}月${d}日`,
      ];
      for (const text of texts) {
        expect(readDate(text, "@", { uses1904Dates: false, year })).toEqual({
          kind: "date",
          dateSerial: serial,
          wasText: true,
        });
      }
    }),
  );
});
