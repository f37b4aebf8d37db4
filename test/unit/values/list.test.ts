import { joinChinese } from "../../../src/domain/values/list";

test.each([
  [["甲", "乙", "丙"], "甲、乙、丙"],
  [["甲"], "甲"],
  [[], ""],
  [["甲", "", " ", "乙"], "甲、乙"],
])("%p", (items, expected) => {
  expect(joinChinese(items)).toBe(expected);
});

test("another separator", () => {
  expect(joinChinese(["甲", "乙"], "，")).toBe("甲，乙");
});
