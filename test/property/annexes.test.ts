import fc from "fast-check";
import { readLedger } from "../../src/domain/reading/readLedger";
import { validate } from "../../src/domain/rules/validate";
import { BASE, bookOf, plansOf, withPlans } from "../support/bookOf";
import { workbooks } from "./books";

const built = (book: ReturnType<typeof bookOf>) => withPlans(book, plansOf(book));

test("building twice is building once", () => {
  fc.assert(
    fc.property(workbooks, (sheets) => {
      const once = built(bookOf(sheets));
      expect(built(once)).toEqual(once);
    }),
  );
});

test("remarks and the user's own notes outlast any number of builds and any change of the order", () => {
  const units = (BASE["单位名册"] ?? []).slice(1).map(([name]) => (typeof name === "string" ? name : ""));
  const remarks = fc.array(fc.constantFrom("已催", "属实", 3, null), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(remarks, fc.shuffledSubarray(units), (written, order) => {
      const once = built(bookOf(BASE));
      const marked = bookOf({
        ...Object.fromEntries(once.sheets.map(({ name, values }) => [name, values])),
        参数: [...(BASE["参数"] ?? []), ["附件1单位行次序", order.join("、")]],
        附件1: [
          ...(once.sheets.find(({ name }) => name === "附件1")?.values ?? []).map((row, at) =>
            at >= 3 && at <= 5 ? [...row.slice(0, 3), written[at - 3] ?? null] : row,
          ),
          ["3. 另有说明"],
        ],
      });
      const { annex1 } = readLedger(built(built(marked)));
      expect(units.map((unit) => annex1?.remarks.get(unit)?.value ?? null)).toEqual(written);
      expect(annex1?.notes.at(-1)?.text).toBe("3. 另有说明");
    }),
  );
});

test("what has just been built agrees with what it was built from", () => {
  const ABOUT_ANNEXES = new Set(["C04", "T01", "T02", "X01", "X02", "X04"]);
  fc.assert(
    fc.property(workbooks, (sheets) => {
      const found = validate(readLedger(built(bookOf(sheets))));
      expect(found.filter(({ ruleId }) => ABOUT_ANNEXES.has(ruleId))).toEqual([]);
    }),
  );
});
