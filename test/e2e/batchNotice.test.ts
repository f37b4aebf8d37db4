import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Report } from "../../host/cli/Report";
import { errorLines, headless, readReport, sample, temporaryFolder } from "../support/cli";
import { docxOf, encodeGb18030 } from "../support/noticeFiles";

jest.setTimeout(240_000);

const BOOK = sample("source-2024-04.xlsx");
const SOURCE = sample("source/notice-2024-2.txt");
const CELL_FIELDS = ["sheet", "address", "unit", "expected", "actual"];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Checked {
  readonly code: number | null;
  readonly stdout: string;
  readonly report: Report;
}

async function check(notice: string, ...options: readonly string[]): Promise<Checked> {
  const file = `${notice}.json`;
  const { code, stdout } = await headless(["check-notice", BOOK, "--notice", notice, "--report", file, ...options]);
  return { code, stdout, report: await readReport(file) };
}

async function checkBytes(name: string, content: Uint8Array | string, ...options: readonly string[]): Promise<Checked> {
  await writeFile(inFolder(name), content);
  return check(inFolder(name), ...options);
}

const withVerdict = ({ claims }: Report, verdict: string) => claims.filter((claim) => claim.verdict === verdict);

/** `[unit, …]` of each contradicted claim. */
const contradictions = (report: Report): unknown[][] =>
  withVerdict(report, "contradicts").map(({ cells }) => cells.map(({ unit }) => unit));

describe("the notice 2024-2 against its annexes", () => {
  let text: string;
  let checked: Checked;
  beforeAll(async () => {
    text = await readFile(SOURCE, "utf8");
    checked = await checkBytes("source.txt", text);
  });

  test("K1 and K2 are contradicted, nothing else is, and that is exit 1", () => {
    const { code, report } = checked;
    expect({ code, ok: report.ok }).toEqual({ code: 1, ok: false });
    expect(contradictions(report).map((units) => units.length)).toEqual([2, 4]);
    expect(contradictions(report)[0]).toEqual(expect.arrayContaining(["黄南州交通运输系统", "玉树州交通运输系统"]));
  });

  test("K6 is doubtful", () => {
    expect(withVerdict(checked.report, "doubtful")).toHaveLength(1);
  });

  test("each contradicted claim is a hard finding, the doubtful one a query", () => {
    const severities = checked.report.findings.map(({ ruleId, severity }) => [ruleId[0], severity]);
    expect(severities).toEqual([
      ["N", "hard"],
      ["N", "hard"],
      ["N", "query"],
    ]);
  });

  test("a claim has its words at its place, and the fields of the design", () => {
    for (const claim of checked.report.claims) {
      expect(Object.keys(claim)).toEqual(["text", "start", "end", "verdict", "cells"]);
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      for (const cell of claim.cells) expect(Object.keys(cell)).toEqual(CELL_FIELDS);
    }
    expect(checked.report).not.toHaveProperty("noticeText");
  });

  test("it reads in three syncs at most, writes nothing, and says how much was judged", () => {
    expect(checked.report.traffic.syncs).toBeLessThanOrEqual(3);
    expect(checked.report).toMatchObject({ changes: [], traffic: { writes: 0 } });
    expect(checked.stdout).toMatch(/全文 \d+ 句，其中 \d+ 句陈述报送或办案事实，已判断 \d+ 句，无法判断 \d+ 句/);
  });

  test.each<[string, (given: string) => Uint8Array]>([
    ["UTF-8 with BOM", (given) => new TextEncoder().encode(`\uFEFF${given}`)],
    ["GB18030", encodeGb18030],
  ])("%s gives the same claims at the same places", async (name, encode) => {
    const other = await checkBytes(`${name}.txt`, encode(text));
    expect(other.report.claims).toEqual(checked.report.claims);
    expect(other.code).toBe(1);
  });

  test("a .docx gives the same verdicts; places are those of the text that comes back", async () => {
    const { code, report } = await checkBytes("source.docx", await docxOf(text));
    expect([code, contradictions(report)]).toEqual([1, contradictions(checked.report)]);
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(checked.report.claims.map(({ verdict }) => verdict));
    for (const { text: words, start, end } of report.claims) expect(report.noticeText?.slice(start, end)).toBe(words);
    expect(report.noticeText).toContain("\n海北州交通运输系统\t");
  });
});

test("what agrees is exit 0", async () => {
  const { code, report } = await checkBytes("agrees.txt", "果洛州未报送工作简报。\n");
  expect([code, report.ok, report.claims.map(({ verdict }) => verdict)]).toEqual([0, true, ["agrees"]]);
});

test("English on request", async () => {
  const { stdout } = await checkBytes("english.txt", "西宁市未报送工作简报。\n", "--lang", "en-US");
  expect(stdout).toMatch(/1 statement contradicts the annexes/);
});

describe("bad input: one clear line, exit 2, no report", () => {
  const NOTHING = new Uint8Array();
  test.each<[string, Uint8Array | string | null, RegExp]>([
    ["missing.txt", null, /找不到文件：/],
    ["empty.txt", NOTHING, /没有文字/],
    ["blank.txt", "\uFEFF \n", /没有文字/],
    ["binary.txt", Uint8Array.of(0xff, 0xfe, 0x41, 0x00), /不是 UTF-8 或 GB18030/],
    ["notice.doc", "文字", /只能是 \.txt 或 \.docx/],
    ["false.docx", "文字", /不是能打开的 \.docx/],
  ])("%s", async (name, content, sentence) => {
    const notice = inFolder(name);
    if (content !== null) await writeFile(notice, content);
    const report = inFolder("bad.json");
    const result = await headless(["check-notice", BOOK, "--notice", notice, "--report", report]);
    expect([result.code, errorLines(result)]).toEqual([2, [expect.stringMatching(sentence)]]);
    await expect(stat(report)).rejects.toThrow("ENOENT");
  });

  test.each<[string, readonly string[], RegExp]>([
    ["without --notice", ["check-notice", BOOK], /--notice/],
    ["--notice for another command", ["validate", BOOK, "--notice", SOURCE], /--notice 只用于命令 check-notice/],
  ])("%s", async (_name, args, sentence) => {
    const result = await headless(args);
    expect([result.code, errorLines(result)]).toEqual([2, [expect.stringMatching(sentence)]]);
  });
});
