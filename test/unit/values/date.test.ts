import fc from "fast-check";
import {
  dateFromSerial,
  dateLabel,
  isDateFormat,
  monthPeriodLabel,
  periodLabel,
  serialFromDate,
} from "../../../src/domain/values/date";

describe("serials", () => {
  test.each([
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [366, 1900, 12, 31],
    [367, 1901, 1, 1],
    [1462, 1904, 1, 1],
    [25_569, 1970, 1, 1],
    [36_585, 2000, 2, 29],
    [45_351, 2024, 2, 29],
    [45_392, 2024, 4, 10],
    [2_958_465, 9999, 12, 31],
  ])("%p is %p-%p-%p, both ways", (serial, year, month, day) => {
    expect(serialFromDate(year, month, day)).toBe(serial);
    expect(dateFromSerial(serial)).toEqual({ year, month, day });
  });

  test("a time of day is passed over", () => {
    expect(dateFromSerial(45_392.999)).toEqual({ year: 2024, month: 4, day: 10 });
  });

  test.each([
    [2024, 4, 31],
    [2023, 2, 29],
    [1904, 13, 1],
    [1899, 12, 31],
    [10_000, 1, 1],
    [2024, 4, 1.5],
    [2024, 0, 1],
  ])("%p-%p-%p is no day", (year, month, day) => {
    expect(() => serialFromDate(year, month, day)).toThrow(RangeError);
  });

  test.each([0, 0.5, -1, 2_958_466, Number.NaN])("%p is no serial", (serial) => {
    expect(() => dateFromSerial(serial)).toThrow(RangeError);
  });

  test("serial → date → serial, and the next day is the next serial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_464 }), (serial) => {
        const { year, month, day } = dateFromSerial(serial);
        expect(serialFromDate(year, month, day)).toBe(serial);
        const next = dateFromSerial(serial + 1);
        const isNextDay = next.day === day + 1 && next.month === month;
        expect(isNextDay || next.day === 1).toBe(true);
      }),
    );
  });

  test("agrees with the calendar of JavaScript after the day that never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = new Date((serial - 25_569) * 86_400_000);
        expect(dateFromSerial(serial)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });
});

describe("isDateFormat", () => {
  test.each([
    "yyyy-mm-dd",
    "yyyy/m/d",
    "m/d/yyyy h:mm",
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    "[$-F800]dddd, mmmm dd, yyyy",
    "[DBNum1][$-804]yyyy年m月d日",
    "mmm-yy",
    "mmmm",
    "m月d日",
    "aaaa",
    "e年m月",
    "[Red]yyyy-m-d",
  ])("%p shows a day", (numberFormat) => {
    expect(isDateFormat(numberFormat)).toBe(true);
  });

  test.each([
    "General",
    "G/通用格式",
    "0",
    "0%;-0%;0",
    "#,##0.00_);[Red](#,##0.00)",
    "0.00E+00",
    "@",
    "",
    "h:mm",
    "h:mm:ss AM/PM",
    "[h]:mm:ss",
    "[mm]:ss",
    '0"人日"',
    '0"day"',
    "0\\d",
    "[Magenta]0",
    "# ?/?",
  ])("%p does not", (numberFormat) => {
    expect(isDateFormat(numberFormat)).toBe(false);
  });
});

describe("labels", () => {
  const march1 = serialFromDate(2024, 3, 1);
  const march31 = serialFromDate(2024, 3, 31);

  test("a day, a period, a period of months, as the form writes them", () => {
    expect(dateLabel(45_392)).toBe("2024.4.10");
    expect(periodLabel(march1, march31)).toBe("3.1-3.31");
    expect(monthPeriodLabel(serialFromDate(2024, 1, 1), serialFromDate(2024, 4, 30))).toBe("2024.1-2024.4");
  });

  test("over a year's end the years are there", () => {
    expect(periodLabel(serialFromDate(2023, 12, 1), serialFromDate(2024, 1, 31))).toBe("2023.12.1-2024.1.31");
  });

  test("one day and one month stand once", () => {
    expect(periodLabel(march1, march1)).toBe("3.1");
    expect(monthPeriodLabel(march1, march31)).toBe("2024.3");
  });
});
