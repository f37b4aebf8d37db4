import { columnsOf } from "../../../src/domain/ownRules/Expression";
import { toNumber } from "../../../src/domain/ownRules/fraction";
import { Evaluator, Trail } from "../../../src/domain/ownRules/evaluate";
import { parseExpression } from "../../../src/domain/ownRules/parseExpression";

/** What an expression without columns comes to. */
function valueOf(text: string): number | null {
  const parsed = parseExpression(text);
  if (parsed.kind === "fault") throw new Error(parsed.fault.code);
  const value = new Evaluator(() => null, []).value(parsed.expression, { kind: "total" }, new Trail());
  return value === null ? null : toNumber(value);
}

test.each([
  ["1+2×3", 7],
  ["（1＋2）×3", 9],
  ["7÷2−1", 2.5],
  ["0.1+0.2", 0.3],
  ["50%", 0.5],
  ["15.7％", 0.157],
  ["-2*-3", 6],
  ["8/4/2", 1],
  ["1/0", null],
])("%s = %s", (text, value) => {
  expect(valueOf(text)).toBe(value);
});

test.each([
  ["【a】≥0", "syntax", ""],
  ["", "blank", ""],
  ["【a】+", "syntax", ""],
  ["(【a】", "syntax", ""],
  ["【a】【b】", "syntax", ""],
  ["数据条数+1", "bareName", "数据条数"],
  ["【】+1", "bareName", "【】"],
  ["AVERAGE(【a】)", "function", "AVERAGE"],
  ["SUM(SUM(【a】))", "nestedSum", "SUM"],
  ["【a】>1", "notAllowed", ">"],
  ["【a】%2", "notAllowed", "%"],
  ["'text'", "notAllowed", "'text'"],
  ["true", "notAllowed", "true"],
  ["【a】?1:2", "syntax", ""],
  ["this", "syntax", ""],
  ["[1,2]", "syntax", ""],
  ["a.constructor('alert(1)')()", "function", ""],
  ["!【a】", "notAllowed", "!"],
  ["1".repeat(501), "tooLong", "500"],
])("%s is refused: %s", (text, code, piece) => {
  expect(parseExpression(text)).toEqual({ kind: "fault", fault: { code, piece } });
});

test("[W43] columns keep their names, whatever stands in them", () => {
  const parsed = parseExpression("合计(【附件2.数据条数】) - 上期【“三年行动”实施方案】 × 【率】");
  expect(parsed.kind === "expression" && columnsOf(parsed.expression)).toEqual([
    { name: "附件2.数据条数", isLastIssue: false },
    { name: "“三年行动”实施方案", isLastIssue: true },
    { name: "率", isLastIssue: false },
  ]);
});
