import { EMPTY_MEMORY, type Memory, type VerdictKind } from "../../../src/domain/memory/Memory";
import { memoryText, readMemory } from "../../../src/domain/memory/memoryText";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import { judgeFindings, judgementRefusal, withJudgement, type JudgedFinding } from "../../../src/domain/verdicts/judge";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { BASE, bookOf, bookWith, changed, day, LOGS, type Changes, type Sheets } from "../../support/bookOf";

const WRONG: Changes = {
  "报送台账!B3": "收悉",
  "报送台账!C4": "收悉",
  "案件汇总!B2": 5,
  "案件汇总!B3": "1条",
  "单位名册!G3": null,
};

const findingsIn = (book: WorkbookSnapshot) => validate(readLedger(book));

/** Every finding of a workbook judged in the same way, and the memory gone through the workbook. */
function allJudged(book: WorkbookSnapshot, kind: VerdictKind = "explained"): Memory {
  const findings = findingsIn(book);
  const memory = judgeFindings(findings, EMPTY_MEMORY).reduce(
    (kept, { fingerprint }) => withJudgement(kept, findings, { fingerprint, kind, note: "经核实" }),
    EMPTY_MEMORY,
  );
  return readMemory(memoryText(memory));
}

const judged = (book: WorkbookSnapshot, memory: Memory): readonly JudgedFinding[] =>
  judgeFindings(findingsIn(book), memory);

const standing = (findings: readonly JudgedFinding[]) =>
  findings.map(({ ruleId, verdict, reopenedFrom }) => [ruleId, verdict !== null, reopenedFrom !== null]);

/** Body rows the other way round, on every sheet. */
const shuffled = (sheets: Sheets): Sheets =>
  Object.fromEntries(Object.entries(sheets).map(([name, [head = [], ...rows]]) => [name, [head, ...rows.reverse()]]));

describe("a verdict holds", () => {
  const sheets = changed(BASE, WRONG);
  const memory = allJudged(bookOf(sheets));

  test.each<[string, Sheets]>([
    ["at the next run", sheets],
    ["when rows are shuffled", { ...shuffled(sheets), 参数: sheets.参数 ?? [] }],
    ["when a row stands above", { ...sheets, 案件汇总: [["案件汇总表"], [], ...(sheets.案件汇总 ?? [])] }],
    ["when the units are in another order", changed(sheets, { "单位名册!F2": 3, "单位名册!F4": 1 })],
  ])("%s", (_name, changedSheets) => {
    const findings = judged(bookOf(changedSheets), memory);
    expect(findings.length).toBeGreaterThanOrEqual(4);
    expect(standing(findings)).toEqual(findings.map(({ ruleId }) => [ruleId, true, false]));
    expect(findings.filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});

describe("a finding is open again, with the old value beside it", () => {
  const memory = allJudged(bookWith(WRONG));

  test.each<[string, string, Changes, string]>([
    ["what stands has changed", "C03", { "案件汇总!B2": 6 }, "5 ≠ 3"],
    ["the text has changed", "C10", { "案件汇总!B3": "01条" }, "1条 ≠ 1"],
    ["a cell has come to the group", "M01", { "报送台账!C3": "收悉" }, "果洛州交通运输系统 实施方案 收悉 ≠ √、×；海北州交通运输系统 工作简报 收悉 ≠ √、×"], // prettier-ignore
    ["the group is of another unit", "M01", { "报送台账!B3": "×", "报送台账!B2": "收悉" }, "果洛州交通运输系统 实施方案 收悉 ≠ √、×；海北州交通运输系统 工作简报 收悉 ≠ √、×"], // prettier-ignore
  ])("%s", (_name, ruleId, changes, before) => {
    const found = judged(bookOf(changed(changed(BASE, WRONG), changes)), memory).filter(
      (finding) => finding.ruleId === ruleId,
    );
    expect(found.map(({ isOpen, reopenedFrom }) => [isOpen, reopenedFrom?.actual, reopenedFrom?.note])).toEqual([
      [true, before, "经核实"],
    ]);
  });
});

describe("two findings that would be known by the same", () => {
  const log = changed(LOGS, { "案件明细!E2": day(2024, 2, 29), "案件明细!E3": day(2024, 2, 28) }).案件明细 ?? [];
  const sheets: Sheets = { ...BASE, 案件汇总: [], 案件明细: log };
  const ofD04 = (book: WorkbookSnapshot, memory = EMPTY_MEMORY) =>
    judged(book, memory).filter(({ ruleId }) => ruleId === "D04");

  test("are told apart by what stands there", () => {
    expect(ofD04(bookOf(sheets)).map(({ fingerprint }) => fingerprint)).toEqual([
      "D04|案件明细|省路政执法总队|结案日期|2024.2.29",
      "D04|案件明细|省路政执法总队|结案日期|2024.2.28",
    ]);
  });

  test("a verdict on one stays with it when the other is gone, and when it comes", () => {
    const both = bookOf(sheets);
    const one = bookOf(changed(sheets, { "案件明细!E3": day(2024, 3, 6) }));
    expect(ofD04(one, allJudged(both)).map(({ verdict }) => verdict?.kind)).toEqual(["explained"]);
    expect(ofD04(both, allJudged(one)).map(({ verdict }) => verdict?.kind)).toEqual(["explained", undefined]);
  });
});

describe("what a verdict closes", () => {
  const book = bookWith(WRONG);
  const openOf = (kind: VerdictKind) =>
    [...new Set(judged(book, allJudged(book, kind)).map(({ severity, isOpen }) => `${severity} ${String(isOpen)}`))].sort(); // prettier-ignore

  test.each<[VerdictKind, string[]]>([
    ["explained", ["hard false", "hint false", "query false"]],
    ["confirmed", ["hard true", "hint false", "query false"]],
    ["dismissed", ["hard true", "hint false", "query false"]],
  ])("%s", (kind, expected) => {
    expect(openOf(kind)).toEqual(expected);
  });

  test.each([
    ["M01", "dismissed", "", "mustExplain"],
    ["M01", "explained", " 　", "noteMissing"],
    ["M01", "explained", "经核实", null],
    ["C10", "dismissed", "", null],
    ["Z99", "confirmed", "", "findingGone"],
  ] as const)("%s %s %j: %s", (ruleId, kind, note, refusal) => {
    const findings = judged(book, EMPTY_MEMORY);
    const fingerprint = findings.find((finding) => finding.ruleId === ruleId)?.fingerprint ?? "";
    expect(judgementRefusal(findings, { fingerprint, kind, note })).toBe(refusal);
  });

  test("a second verdict takes the place of the first, and null takes it back", () => {
    const findings = findingsIn(book);
    const [first] = judgeFindings(findings, EMPTY_MEMORY);
    const fingerprint = first?.fingerprint ?? "";
    const once = withJudgement(EMPTY_MEMORY, findings, { fingerprint, kind: "confirmed", note: "x" });
    const twice = withJudgement(once, findings, { fingerprint, kind: "explained", note: " 经核实 " });
    expect(twice.verdicts.map(({ kind, note }) => [kind, note])).toEqual([["explained", "经核实"]]);
    expect(withJudgement(twice, findings, { fingerprint, kind: null, note: "" }).verdicts).toEqual([]);
  });
});

test("fingerprints of one run are different, though 1,000 cells say the same", () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [`A${String(at)}`, "海北州交通运输系统", "实际", "三月", null]);
  const [head] = LOGS.案件明细;
  const findings = judged(bookOf({ ...BASE, 案件汇总: [], 案件明细: [head, ...rows] }), EMPTY_MEMORY);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  expect(Math.max(...findings.map(({ group }) => group?.value.length ?? 0))).toBeLessThan(600);
});
