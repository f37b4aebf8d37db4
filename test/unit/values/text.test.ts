import fc from "fast-check";
import { cellText, compactText, hasAnnotationDigit, normaliseText } from "../../../src/domain/values/text";
import type { CellValue } from "../../../src/domain/snapshot";

describe("normaliseText", () => {
  test.each([
    ["full-width becomes plain", "１，０５７％", "1,057%"],
    ["BOM and ideographic space", "\uFEFF　单位　", "单位"],
    ["NBSP inside", "单\u00A0位", "单位"],
    ["zero-width joiner and space", "海\u200B北\u200D州", "海北州"],
    ["tab inside", "海北\t州", "海北州"],
    ["soft hyphen, direction marks", "海\u00AD北\u202A州\u202C", "海北州"],
    ["variation selector", "✔\uFE0F", "✔"],
    ["plain spaces inside stay", " 数据 条数 ", "数据 条数"],
    ["line ends become one kind", "单位\r\n内容\r序号", "单位\n内容\n序号"],
    ["Kangxi radical", "⼀", "一"],
    ["nothing but what cannot be seen", "\u3000\u200B\u00A0 ", ""],
  ])("%s", (_, raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });

  test("twice is once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(normaliseText(normaliseText(raw))).toBe(normaliseText(raw));
        expect(compactText(compactText(raw))).toBe(compactText(raw));
      }),
    );
  });
});

test.each([
  ["单 位\r\n名　称", "单位名称"],
  ["  ", ""],
  ["人均 办案\n率", "人均办案率"],
])("compactText %p", (raw, expected) => {
  expect(compactText(raw)).toBe(expected);
});

test.each<[CellValue, string]>([
  [null, ""],
  ["", ""],
  [" √ ", " √ "],
  [0, "0"],
  [0.1, "0.1"],
  [1057, "1057"],
  [true, "TRUE"],
  [false, "FALSE"],
  [{ error: "#N/A" }, "#N/A"],
])("cellText %p", (value, expected) => {
  expect(cellText(value)).toBe(expected);
});

test.each([
  ["324①", true],
  ["10²", true],
  ["½", true],
  ["４", false],
  ["324", false],
  ["一", false],
])("hasAnnotationDigit %p", (raw, expected) => {
  expect(hasAnnotationDigit(raw)).toBe(expected);
});
