import fc from "fast-check";
import { cellValueOf, contentOf, formulaOf, textContent } from "../../../src/excel/cellContents";

describe("cellValueOf", () => {
  it.each([
    ["", "Empty", null],
    ["", "String", ""],
    [0, "Integer", 0],
    ["#N/A", "Error", { error: "#N/A" }],
    [true, "Boolean", true],
    ["/", "String", "/"],
  ])("%j of type %s", (value, type, expected) => {
    expect(cellValueOf(value, type)).toEqual(expected);
  });
});

describe("formulaOf", () => {
  it("tells a formula from a text that looks like one", () => {
    expect(formulaOf("=1+1", 2)).toBe("=1+1");
    expect(formulaOf("=1+1", "=1+1")).toBeNull();
    expect(formulaOf("√", "√")).toBeNull();
    expect(formulaOf(324, 324)).toBeNull();
  });
});

describe("textContent", () => {
  it.each([
    "=1+1",
    "+86",
    "-",
    "@SUM",
    "'引号",
    "#N/A",
    "TRUE",
    "1-2",
    "3.1",
    "2024.4.10",
    "28%",
    "1,057",
    "３",
    "4月10日",
    "10-Apr",
    "08:30",
  ])("%s needs an apostrophe to stay text", (text) => {
    expect(textContent(text, "General")).toBe(`'${text}`);
  });

  it.each(["√", "×", "/", "单位", "附件1", "注：统计时段为3.1-3.31", "", "A-1", "（1）海北州"])(
    "%s is text as it is",
    (text) => {
      expect(textContent(text, "General")).toBe(text);
    },
  );

  it("adds nothing in a cell of number format @", () => {
    expect(textContent("=1+1", "@")).toBe("=1+1");
  });

  it("leaves no text with a leading sign bare", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "'"), fc.string(), (sign, rest) => {
        expect(textContent(sign + rest, "General").startsWith("'")).toBe(true);
      }),
    );
  });
});

describe("contentOf", () => {
  it("writes an empty cell as an empty text, since null would leave the cell alone", () => {
    expect(contentOf(null, "General")).toBe("");
    expect(contentOf(0, "General")).toBe(0);
    expect(contentOf({ error: "#N/A" }, "General")).toBe("#N/A");
  });
});
