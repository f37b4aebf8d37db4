import { readLedger } from "../../../src/domain/reading/readLedger";
import { annex1Content, annex2Content } from "../../../src/domain/annex/annexContent";
import { createColumns } from "../../../src/domain/ownRules/createColumns";
import { toNumber } from "../../../src/domain/ownRules/fraction";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { annexBookWith, BASE, bookWith, type Rows } from "../../support/bookOf";
import { logBook } from "../rules/ruleExamples";

/** What a column says for 总队, 海北, 果洛 and the total, with the first's cells. */
function valuesOf(book: WorkbookSnapshot, name: string, isLastIssue = false) {
  const ledger = readLedger(book);
  const context = {
    ledger,
    annex1: annex1Content(ledger),
    annex2: annex2Content(ledger),
    isReported: () => false,
  };
  const column = createColumns(context)({ name, isLastIssue });
  if (column === null) return null;
  const subjects = [...ledger.units.map((unit) => ({ kind: "unit" as const, unit })), { kind: "total" as const }];
  return subjects.map((subject) => {
    const { reading } = column(subject);
    if (reading.kind === "number") return toNumber(reading.value);
    return reading.kind === "blank" ? null : reading.text;
  });
}

const COUNTS: Rows = BASE["案件汇总"] ?? [];
const ROSTER: Rows = BASE["单位名册"] ?? [];

test.each<[string, WorkbookSnapshot, string, readonly (number | string | null)[] | null]>([
  ["a count", bookWith({}), "数据条数", [3, 1, 1, 5]],
  ["another name of the same column", bookWith({}), "条数", [3, 1, 1, 5]],
  ["the officers of the roster", bookWith({}), "执法人员", [10, 5, 4, 19]],
  ["exams", bookWith({}), "在线考试", [2, 1, 1, 4]],
  ["the exact rate", bookWith({}), "人均办案率", [0.3, 0.2, 0.25, 5 / 19]],
  ["a material: 1 came, 0 did not", bookWith({}), "工作简报", [1, 1, 0, 2]],
  ["a material by its alias", bookWith({}), "简报", [1, 1, 0, 2]],
  ["a mark that is not clear", bookWith({ "报送台账!B3": "○" }), "工作简报", [1, "○", 0, "○"]],
  ["nothing owed is nothing", bookWith({ "报送台账!B3": "/" }), "工作简报", [1, null, 0, 1]],
  ["by the table's name", bookWith({}), "案件汇总.数据条数", [3, 1, 1, 5]],
  ["text is no number", bookWith({ "案件汇总!B3": "若干" }), "数据条数", [3, "若干", 1, "若干"]],
  [
    "a unit that stands twice is not clear",
    bookWith({ "案件汇总!A4": "海北州" }),
    "数据条数",
    [3, "海北州交通运输系统", null, "海北州交通运输系统"],
  ],
  [
    "the row of totals, where there is one",
    bookWith({ "案件汇总!A5": "合计", "案件汇总!B5": 9 }),
    "数据条数",
    [3, 1, 1, 9],
  ],
  ["an extra column", bookWith({ "案件汇总!E1": "罚没金额", "案件汇总!E2": 7 }), "罚没金额", [7, null, null, 7]],
  [
    "an extra column of the tracking sheet",
    bookWith({ "报送台账!E1": "页数", "报送台账!E4": 3 }),
    "页数",
    [null, null, 3, 3],
  ],
  ["cases that are counted from rows", logBook("案件明细"), "数据条数", [3, 1, 1, 5]],
  ["by the name of the summary too", logBook("案件明细"), "案件汇总.测试案件数", [1, 0, 0, 1]],
  ["materials of a log", logBook("报送台账"), "实施方案", [1, 0, 0, 1]],
  ["an annex", annexBookWith({ "附件2!B6": 8 }), "附件2.数据条数", [8, 1, 1, 5]],
  ["a mark of 附件1", annexBookWith({ "附件1!B5": "×" }), "附件1.工作简报", [1, 0, 0, 1]],
  ["an annex that was not built yet", bookWith({}), "附件2.数据条数", [null, null, null, null]],
  ["a material of 附件1 before it is built", bookWith({}), "附件1.工作简报", [null, null, null, null]],
  ["no such column", bookWith({}), "办案天数", null],
  ["no such table", bookWith({}), "案件台账.数据条数", null],
  ["no such column of an annex", bookWith({}), "附件2.办案天数", null],
])("[W44] %s", (_, book, name, values) => {
  expect(valuesOf(book, name)).toEqual(values);
});

test.each<[string, WorkbookSnapshot, string, readonly (number | string | null)[] | null]>([
  [
    "a column beside it",
    bookWith({ 单位名册: ROSTER.map((row, at) => [...row, at === 0 ? "上期执法人员" : at]) }),
    "执法人员",
    [1, 2, 3, 6],
  ],
  ["a sheet kept as 上期", bookWith({ "案件汇总（上期）": COUNTS }), "数据条数", [3, 1, 1, 5]],
  [
    "a sheet named after the issue before",
    bookWith({ "参数!B2": "第十二期", 第十一期案件汇总: COUNTS }),
    "数据条数",
    [3, 1, 1, 5],
  ],
  ["nothing kept: blank", bookWith({}), "数据条数", [null, null, null, null]],
  ["a column that was never there", bookWith({}), "办案天数", null],
])("[W45] last issue: %s", (_, book, name, values) => {
  expect(valuesOf(book, name, true)).toEqual(values);
});
