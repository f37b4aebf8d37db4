import {
  ANNEX_MARKS,
  createMarkReader,
  readLegend,
  type MarkReading,
  type MarkState,
} from "../../../src/domain/marks/marks";
import { serialFromDate } from "../../../src/domain/values/date";
import type { CellValue } from "../../../src/domain/snapshot";

function said(reading: MarkReading): string {
  if (reading.kind === "mark")
    return reading.dateSerial === undefined ? reading.state : `${reading.state} ${String(reading.dateSerial)}`;
  return reading.kind;
}
const APRIL_8 = serialFromDate(2024, 4, 8);
const read = createMarkReader(null);
const readWith = (legend: string) => createMarkReader(readLegend(legend));

test.each<[MarkState, string[]]>([
  [
    "submitted",
    ["√", "✓", "✔", "✔\uFE0F", "☑", "已报送", "已 报 送", "已报", "已上报", "已提交", "按时报送", " √\u3000"],
  ],
  ["missing", ["×", "✗", "✘", "❌", "X", "x", "Ｘ", "未报送", "未报", "未提交", "缺报", "逾期未报"]],
  ["exempt", ["/", "／", "免报", "不涉及", "不适用", "无需报送"]],
  ["notDue", ["未到期", "尚未到期"]],
  ["returned", ["退回", "已退回", "内容不符", "退回（内容不符）"]],
  ["submittedLate", ["迟报", "补报", "逾期已报", "已报送（迟报）", "√（迟报）", "√ 迟报"]],
])("%s", (state, texts) => {
  for (const text of texts) expect([text, said(read(text, "General", false))]).toEqual([text, state]);
});

test.each<[CellValue]>([
  ["○"],
  ["〇"],
  ["△"],
  ["▲"],
  ["0"],
  ["1"],
  [0],
  [1],
  ["-"],
  ["—"],
  ["——"],
  ["－"],
  ["有"],
  ["无"],
  ["V"],
  ["v"],
  ["是"],
  ["否"],
  ["☐"],
  ["TRUE"],
  ["逾期"],
  ["未按时报送"],
  ["4.1"],
  [4.1],
])("%p is ambiguous", (value) => {
  expect(said(read(value, "General", false))).toBe("ambiguous");
});

test.each<[CellValue]>([["foo"], ["√？"], ["√×"], [5], [{ error: "#N/A" }], ["海北州"], ["× 4月8日"], ["报送"]])(
  "%p is unknown",
  (value) => {
    expect(said(read(value, "General", false))).toBe("unknown");
  },
);

test.each<[CellValue]>([[null], [""], ["　"]])("%p is blank", (value) => {
  expect(said(read(value, "General", false))).toBe("blank");
});

describe("dates", () => {
  test.each<[CellValue, string, boolean]>([
    [APRIL_8, "yyyy-mm-dd", false],
    [APRIL_8, "General", false],
    [APRIL_8 - 1462, "yyyy-mm-dd", true],
    ["2024.4.8", "@", false],
    ["2024年4月8日", "@", false],
    [20_240_408, "General", false],
    ["√ 2024.4.8", "@", false],
    ["√（2024年4月8日）", "@", false],
    ["已报送2024-4-8", "@", false],
  ])("%p under %p, 1904 %p: submitted on that day", (value, numberFormat, uses1904Dates) => {
    expect(said(read(value, numberFormat, uses1904Dates))).toBe(`submitted ${String(APRIL_8)}`);
  });

  test("late with its day keeps the day", () => {
    expect(said(read("迟报2024.4.8", "@", false))).toBe(`submittedLate ${String(APRIL_8)}`);
  });

  test("a day without a year is a submission, with the year also a day", () => {
    expect(said(read("4月8日", "@", false))).toBe("submitted");
    expect(said(read("√ 4月8日", "@", false))).toBe("submitted");
    expect(said(createMarkReader(null, { year: 2024 })("4月8日", "@", false))).toBe(`submitted ${String(APRIL_8)}`);
    expect(said(createMarkReader(null, { year: 2024 })("4.1", "@", false))).toBe("ambiguous");
  });
});

describe("with a legend", () => {
  test("the source's own", () => {
    const reader = readWith("√表示已报送，×未报送");
    expect(["√", "✔", "×", "X", "/"].map((mark) => said(reader(mark, "General", false)))).toEqual([
      "submitted",
      "submitted",
      "missing",
      "missing",
      "exempt",
    ]);
  });

  test("turned polarity holds for the whole family", () => {
    const reader = readWith("√表示未报送，×表示已报送");
    expect(["√", "☑", "×", "X"].map((mark) => said(reader(mark, "General", false)))).toEqual([
      "missing",
      "missing",
      "submitted",
      "submitted",
    ]);
  });

  test("one mark turned, the other is not known", () => {
    const reader = readWith("√表示未报送");
    expect(["√", "×", "x"].map((mark) => said(reader(mark, "General", false)))).toEqual([
      "missing",
      "ambiguous",
      "ambiguous",
    ]);
  });

  test("it makes ambiguous marks plain, numbers too", () => {
    const reader = readWith("1表示已报送，0表示未报送，○表示退回");
    const values: CellValue[] = [1, "1", 0, "０", "○", "〇", "△"];
    expect(values.map((value) => said(reader(value, "General", false)))).toEqual([
      "submitted",
      "submitted",
      "missing",
      "missing",
      "returned",
      "ambiguous",
      "ambiguous",
    ]);
  });

  test("a mark explained in two ways is ambiguous", () => {
    expect(said(readWith("√表示已报送，√表示未报送")("√", "General", false))).toBe("ambiguous");
  });
});

test("what a person answered for the workbook is remembered", () => {
  const reader = createMarkReader(null, { answers: { "○": "submitted", v: "submitted", "0": "missing" } });
  const values: CellValue[] = ["○", "V", "v", 0, "△"];
  expect(values.map((value) => said(reader(value, "General", false)))).toEqual([
    "submitted",
    "submitted",
    "submitted",
    "missing",
    "ambiguous",
  ]);
});

test("the annex prints √ for what came, × for what did not, / for what is not owed", () => {
  expect(ANNEX_MARKS).toEqual({
    submitted: "√",
    submittedLate: "√",
    returned: "√",
    missing: "×",
    notDue: "/",
    exempt: "/",
  });
});

test.each<[CellValue, string]>([
  [true, "submitted"],
  [false, "missing"],
  ["海北州简报（第一期）.docx", "submitted"],
  ["照片.zip", "submitted"],
])("%p is a mark of its own: a ticked box, the name of a file", (value, state) => {
  expect(said(read(value, "General", false))).toBe(state);
});

test.each([
  ["ü", "Wingdings", "submitted"],
  ["\uF0FC", "Wingdings", "submitted"],
  ["û", "Wingdings", "missing"],
  ["P", "Wingdings 2", "submitted"],
  ["O", "wingdings 2", "missing"],
  ["a", "Webdings", "submitted"],
])("%p in %s shows a mark", (value, font, state) => {
  expect(said(read(value, "General", false, font))).toBe(state);
});

test("the same letters in any other font are what they are", () => {
  expect(said(read("ü", "General", false, "宋体"))).toBe("unknown");
});
