import type { ReportedClaim } from "../../../src/app";
import type { Verdict } from "../../../src/domain/notice/Notice";
import { claimLines } from "../../../src/taskpane/notice/claimSegments";
import { editsToKeep, shownParagraphs } from "../../../src/taskpane/notice/draftView";
import { noticeStringsOf } from "../../../src/taskpane/notice/noticeStrings";
import { reviewNote } from "../../../src/taskpane/notice/reviewNote";

const TEXT = "海北州未报送简报，果洛州未\n报送方案。各单位要抓紧。";

function claim(start: number, end: number, verdict: Verdict): ReportedClaim {
  const cell = { sheet: "附件1", address: "B4", unit: "海北州", column: "工作简报", expected: "×", actual: "√" };
  return {
    text: TEXT.slice(start, end),
    start,
    end,
    form: "units",
    verdict,
    cells: [cell],
    said: null,
    found: null,
    reason: null,
  };
}

const CLAIMS = [claim(0, 8, "contradicts"), claim(4, 8, "agrees"), claim(9, 18, "agrees")];

describe("the lines of a marked notice", () => {
  const lines = claimLines(TEXT, CLAIMS);

  test("are cut where claims begin and end; the gravest of shared words comes first", () => {
    expect(lines[0]?.segments).toEqual([
      { text: "海北州未", claims: [0] },
      { text: "报送简报", claims: [0, 1] },
      { text: "，", claims: [] },
      { text: "果洛州未", claims: [2] },
    ]);
  });

  test("go on with a claim that reaches over the end of a line", () => {
    expect(lines[1]?.segments).toEqual([
      { text: "报送方案", claims: [2] },
      { text: "。各单位要抓紧。", claims: [] },
    ]);
  });

  test("say what the text says, whatever the claims", () => {
    const again = lines.map(({ segments }) => segments.map(({ text }) => text).join("")).join("\n");
    expect(again).toBe(TEXT);
  });
});

test("a review note names what does not agree with its cells, after the coverage, in both languages", () => {
  const checked = { text: TEXT, claims: CLAIMS, coverage: { sentences: 2, stating: 1, judged: 1, notJudged: 0 } };
  expect(reviewNote(checked, noticeStringsOf("zh-CN")).split("\n")).toEqual([
    "通报核对意见",
    "共 2 句，其中 1 句说到报送或案件；已核对 1 句，无法判断 0 句。",
    "",
    "不符 1",
    "1. “海北州未报送简报”",
    "   附件1!B4 海北州 · 工作简报：按通报应为“×”，表中为“√”",
  ]);
  expect(reviewNote(checked, noticeStringsOf("en-US"))).toContain("the cell has “√”");
});

describe("a draft in the pane", () => {
  const paragraph = (key: string, text: string) => ({
    key,
    kind: "text" as const,
    text,
    generated: null,
    isStale: false,
  });
  const paragraphs = [
    paragraph("a", "海北州未报送简报，果洛州未"),
    paragraph("b", ""),
    paragraph("c", "报送方案。各单位要抓紧。"),
  ];

  test("each paragraph has the claims that its own text makes", () => {
    const shown = shownParagraphs(paragraphs, TEXT, CLAIMS.slice(0, 2));
    expect(shown.map(({ claims }) => claims.length)).toEqual([2, 0, 0]);
  });

  test("only what was typed otherwise is kept, with what the cells say", () => {
    const edited = { ...paragraph("d", "改过"), generated: "原来" };
    expect(editsToKeep([...paragraphs, edited], { a: "别的", c: "报送方案。各单位要抓紧。", d: "再改" })).toEqual([
      { key: "a", base: "海北州未报送简报，果洛州未", text: "别的" },
      { key: "d", base: "原来", text: "再改" },
    ]);
  });
});

/** Every text with its path; functions are called with plain arguments. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const speak = value as (...given: unknown[]) => unknown;
    const { cells } = CLAIMS[0] ?? { cells: [] };
    const given =
      path === ".cell"
        ? cells
        : path === ".coverage"
          ? [{ sentences: 1, stating: 1, judged: 1, notJudged: 0 }]
          : ["X", 2];
    return [[path, String(speak(...given))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test("通报 says the same things in both languages, and leaves nothing empty", () => {
  const [zh, en] = [texts(noticeStringsOf("zh-CN")), texts(noticeStringsOf("en-US"))];
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect([...zh, ...en].filter(([, text]) => text.trim() === "" || /undefined|\[object/u.test(text))).toEqual([]);
});
