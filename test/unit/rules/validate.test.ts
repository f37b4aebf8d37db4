import { blocksBuild, validate } from "../../../src/domain/rules/validate";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { annexBookWith, bookWith } from "../../support/bookOf";

test("hard findings first, then queries, then hints, each in the order of the rules", () => {
  const book = bookWith({
    "报送台账!B2": "○",
    "报送台账!B3": "收悉",
    "报送台账!A4": "格尔木市",
    "案件汇总!D2": "１",
    "单位名册!G4": null,
  });
  expect(validate(readLedger(book)).map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
    "hard U01",
    "hard M01",
    "query M02",
    "query C01",
    "hint U04",
    "hint C10",
  ]);
});

test("what stands on an input sheet blocks a build, what stands on an annex is replaced by it", () => {
  const blockers = (book: ReturnType<typeof bookWith>) => {
    const ledger = readLedger(book);
    return blocksBuild(validate(ledger), ledger).map(({ ruleId }) => ruleId);
  };
  expect(blockers(annexBookWith({ "附件2!F6": 0.5, "附件1!B5": "阅" }))).toEqual([]);
  expect(blockers(annexBookWith({ "附件2!F6": 0.5, "报送台账!B3": "收悉" }))).toEqual(["M01"]);
  expect(blockers(bookWith({ "报送台账!B3": "○" }))).toEqual([]);
});
