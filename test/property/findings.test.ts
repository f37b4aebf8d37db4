import fc from "fast-check";
import type { Finding } from "../../src/domain/findings/Finding";
import { readLedger } from "../../src/domain/reading/readLedger";
import { validate } from "../../src/domain/rules/validate";
import { bookOf, type Rows, type Sheets } from "../support/bookOf";
import { logWorkbooks, workbooks } from "./books";

/** A finding without its places, and without which of a group came first. */
function placeless({ ruleId, severity, unit, column, expected, actual, count, details }: Finding): string {
  const units = String(details.units ?? "")
    .split("、")
    .sort();
  const own = count > 1 ? [] : [unit, column, expected, actual];
  return [ruleId, severity, count, units.join(), ...own].join("|");
}

const placelessFindings = (sheets: Sheets) =>
  validate(readLedger(bookOf(sheets)))
    .map(placeless)
    .sort();

/** The rows below the head, in another order. */
const shuffled = ([head = [], ...body]: Rows): fc.Arbitrary<Rows> =>
  fc.shuffledSubarray([...body], { minLength: body.length }).map((rows) => [head, ...rows]);

const withShuffled = (books: fc.Arbitrary<Sheets>, names: readonly string[]) =>
  books.chain((sheets) =>
    fc
      .tuple(...names.map((name) => shuffled(sheets[name] ?? [])))
      .map(
        (rows) =>
          [sheets, { ...sheets, ...Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []])) }] as const,
      ),
  );

test.each<[string, fc.Arbitrary<Sheets>, readonly string[]]>([
  ["matrix and counts", workbooks, ["报送台账", "案件汇总", "在线考试"]],
  ["logs", logWorkbooks, ["报送台账", "案件明细"]],
])("the order of the rows says nothing: %s", (_, books, names) => {
  fc.assert(
    fc.property(withShuffled(books, names), ([sheets, other]) => {
      expect(placelessFindings(other)).toEqual(placelessFindings(sheets));
    }),
  );
});

test("a check never throws, whatever cells hold", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
    fc.constantFrom(
      "单位",
      "海北州",
      "资料",
      "报送日期",
      "案号",
      "结案日期",
      "案件性质",
      "参数",
      "值",
      "附件1",
      "人均办案率",
    ),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("附件1", "附件2", "报送台账", "参数", "Sheet1"), sheet), (sheets) => {
      expect(Array.isArray(validate(readLedger(bookOf(sheets))))).toBe(true);
    }),
  );
});
