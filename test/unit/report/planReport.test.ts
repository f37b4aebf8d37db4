import { EMPTY_MEMORY, type Memory } from "../../../src/domain/memory/Memory";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { planReport } from "../../../src/domain/report/planReport";
import { DETAIL_LIMIT } from "../../../src/domain/report/reportRows";
import { finding } from "../../../src/domain/rules/finding";
import { validate } from "../../../src/domain/rules/validate";
import type { SheetPlan } from "../../../src/domain/plan/SheetPlan";
import { judgeFindings, withJudgement } from "../../../src/domain/verdicts/judge";
import { BASE, bookOf, changed, type Changes } from "../../support/bookOf";

const WRONG: Changes = { "报送台账!B3": "收悉", "案件汇总!B2": 5, 在线考试: null };
const ledgerOf = (changes: Changes, memory: Memory = EMPTY_MEMORY) =>
  readLedger(bookOf(changed(BASE, changes)), memory.corrections, memory);

function planned(changes: Changes, memory = EMPTY_MEMORY, found = validate(ledgerOf(changes, memory))): SheetPlan {
  const about = { findings: judgeFindings(found, memory), workbookName: "台账.xlsx", now: "2024-04-10" };
  const planning = planReport(ledgerOf(changes, memory), { ...about, language: "zh-CN" });
  if (planning.kind === "refused") throw new Error(planning.refusal.code);
  return planning.plan;
}

/** Rows as people read them, empty ones left out. */
const textRows = ({ cells }: SheetPlan): string[] =>
  cells.map((row) => row.map(({ value }) => value ?? "").join("|").replace(/\|+$/, "")).filter((text) => text !== ""); // prettier-ignore

const startsWith = (plan: SheetPlan, ...starts: string[]): string[] =>
  textRows(plan).filter((text) => starts.some((start) => text.startsWith(start)));

test("counts by rule and by unit", () => {
  expect(startsWith(planned(WRONG), "M01", "C03", "海北州交通", "省路政")).toEqual([
    "M01|强制性|1|1|0|标记无法识别",
    "C03|核实性|1|1|0|数据条数与案件数不符",
    "海北州交通运输系统|1|0|0|0",
    "省路政执法总队|0|1|0|0",
  ]);
});

test("each finding leads to its cell, and names what is not checked", () => {
  const plan = planned(WRONG);
  const links = plan.cells.flatMap((row) => row[0]?.formula ?? []);
  expect(links).toEqual([`=HYPERLINK("#'报送台账'!B3","报送台账!B3")`, `=HYPERLINK("#'案件汇总'!B2","案件汇总!B2")`]);
  expect(startsWith(plan, "整个工作簿|核实性|S02")).toHaveLength(2);
});

test("sheet names with quotes do not break out of a link", () => {
  const at = { sheet: `a'b"c`, address: "B2" };
  const plan = planned({}, EMPTY_MEMORY, [finding({ ruleId: "C07", severity: "hint", at, details: { units: "甲" } })]);
  expect(plan.cells.flatMap((row) => row[0]?.formula ?? [])).toEqual([`=HYPERLINK("#'a''b""c'!B2","a'b""c!B2")`]);
});

test("verdicts stand beside their findings, closed ones last; reasons of builds at the end", () => {
  const found = validate(ledgerOf(WRONG));
  const fingerprint = judgeFindings(found, EMPTY_MEMORY).find(({ ruleId }) => ruleId === "M01")?.fingerprint ?? "";
  const judged = withJudgement(EMPTY_MEMORY, found, { fingerprint, kind: "explained", note: "已电话核实" });
  const memory = { ...judged, overrides: [{ reason: "领导同意", date: "2024-04-09", hardCount: 2 }] };
  const rows = textRows(planned(WRONG, memory));
  expect(rows.filter((text) => text.endsWith("|说明：已电话核实"))).toHaveLength(1);
  expect(rows.at(-1)).toBe("2024-04-09|2||||领导同意");
  expect(rows[2]).toBe("待处理：强制性 0 条，核实性 2 条，提示 0 条；已处理 1 条。");
  const { "案件汇总!B2": _gone, ...others } = WRONG;
  expect(textRows(planned({ ...others, "报送台账!B2": "收悉" }, memory)).join("\n")).toContain(
    "原判定已失效，当时为：",
  );
});

test("a limit is announced", () => {
  const many = Array.from({ length: DETAIL_LIMIT + 5 }, (_, at) =>
    finding({ ruleId: "C07", severity: "hint", at: null, actual: at, details: { units: "甲" } }),
  );
  const plan = planned({}, EMPTY_MEMORY, many);
  expect(startsWith(plan, "只列出")).toEqual(["只列出前 1000 条，共 1005 条"]);
});

test("a report is no table of the ledger, and a longer one is cleared; a foreign sheet is refused", () => {
  const report = (rows: number) => ({
    校验报告: [["校验报告"], ...Array.from({ length: rows }, () => ["单位", "工作简报"])],
  });
  expect(planned(report(200)).block.rowCount).toBe(201);
  expect(ledgerOf(report(3)).tables.map(({ sheet }) => sheet.name)).not.toContain("校验报告");
  expect(() => planned({ 校验报告: [["手工核对记录"]] })).toThrow("foreignReportSheet");
});
