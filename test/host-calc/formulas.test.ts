import { engineOf } from "./engineOf";
import { BOOK, FORMULAS, NAMES } from "./formulas";

describe("formulas with values from Microsoft's function reference", () => {
  test("there are at least sixty of them, each once", () => {
    expect(new Set(FORMULAS.map(([formula]) => formula)).size).toBe(FORMULAS.length);
    expect(FORMULAS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(FORMULAS)("%s", async (formula, expected) => {
    const engine = await engineOf(BOOK, { names: NAMES });
    const value = await engine.evaluate(formula, "计算", 19, 9);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 10);
    else expect(value).toEqual(expected);
  });
});
