import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderFinding } from "../../src/domain";
import { checkNotice } from "../../src/domain/notice/checkNotice";
import type { Claim, Verdict } from "../../src/domain/notice/Notice";
import { readLedger } from "../../src/domain/reading/readLedger";
import { snapshotFromFile } from "../support/snapshotFromFile";

const samples = join(__dirname, "../../samples");
const notice = readFileSync(join(samples, "source/notice-2024-2.txt"), "utf8");
const checked = async (text = notice) =>
  checkNotice(text, readLedger(await snapshotFromFile(join(samples, "source-2024-04.xlsx"))));

const claimTable = (claims: readonly Claim[], verdict: Verdict) =>
  claims
    .filter((claim) => claim.verdict === verdict)
    .map(({ text, cells }) => [
      text.replace(/\s+/gu, ""),
      cells.map(({ sheet, address, expected, actual }) => `${String(sheet)}!${String(address)} ${expected} ${actual}`),
    ]);

describe("DESIGN §4: the notice of the source", () => {
  test("contradictions are exactly K1 and K2", async () => {
    expect(claimTable((await checked()).claims, "contradicts")).toEqual([
      ["海北州、黄南州、玉树州、果洛州未报送工作调度表", ["附件1!E10 × √", "附件1!E11 × √"]],
      [
        "除西宁市其他市州均未制定推广执法综合管理信息系统实施方案",
        ["附件1!F6 × √", "附件1!F8 × √", "附件1!F9 × √", "附件1!F10 × √"],
      ],
    ]);
  });

  test("doubtful is K6 alone", async () => {
    expect(claimTable((await checked()).claims, "doubtful")).toEqual([
      [
        "并未使用系统开展队伍管理、执法办案、执法监督等相关工作（使用情况见附件2）",
        ["附件2!B7 大于 0 0", "附件2!C7 大于 0 0", "附件2!D7 大于 0 0", "附件2!G7 大于 0 0"],
      ],
    ]);
  });

  test("方案, 印证资料 and 果洛 agree, and so do both tables", async () => {
    const agreeing = (await checked()).claims.filter(({ verdict }) => verdict === "agrees");
    const texts = agreeing.map(({ text }) => text.replace(/\s+/gu, ""));
    expect(texts).toContain("海北州、果洛州、玉树州未报送三年行动工作方案");
    expect(texts).toContain("果洛州截至目前未报送任何资料");
    expect(texts.some((text) => text.startsWith("海北州、果洛州未报送相关印证资料"))).toBe(true);
    expect(agreeing.filter(({ form }) => form === "table")).toHaveLength(19);
  });

  test("each contradicted claim is a hard finding, the doubtful one a query, with sentences in both languages", async () => {
    const { findings } = await checked();
    expect(
      findings.map(({ ruleId, severity, sheet, address, count }) => [ruleId, severity, sheet, address, count]),
    ).toEqual([
      ["N01", "hard", "附件1", "E10", 2],
      ["N02", "hard", "附件1", "F6", 4],
      ["N06", "query", "附件2", "B7", 4],
    ]);
    for (const found of findings)
      for (const language of ["zh-CN", "en-US"] as const)
        expect(renderFinding(found, language).message).not.toMatch(/\{\w+\}/u);
  });

  test("spans are those of the text without BOM, line ends of either kind", async () => {
    const windows = notice.replaceAll("\n", "\r\n");
    const { claims } = await checked(`\uFEFF${windows}`);
    expect(claims).toHaveLength((await checked()).claims.length);
    for (const { text, start, end } of claims) expect(windows.slice(start, end)).toBe(text);
  });

  test("coverage counts sentences, those that state facts, and those that were judged", async () => {
    const { coverage } = await checked();
    expect(coverage.stating).toBe(coverage.judged + coverage.notJudged);
    expect(coverage.stating).toBeLessThan(coverage.sentences);
  });
});
