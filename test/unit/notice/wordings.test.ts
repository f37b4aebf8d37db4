import { checkNotice } from "../../../src/domain/notice/checkNotice";
import { draftNotice, draftText } from "../../../src/domain/notice/draftNotice";
import { planWordings } from "../../../src/domain/notice/planWordings";
import { filled, WORDINGS } from "../../../src/domain/notice/wordings";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf, bookWith, LOGS, type Rows } from "../../support/bookOf";

const wordings = (...rows: Rows): Rows => [["段落", "措辞"], ...rows];
const draftWith = (...rows: Rows): string =>
  draftText(draftNotice(readLedger(bookWith({ 通报模板: wordings(...rows) }))));

describe("the wordings of a draft", () => {
  test("[W48] the sheet 通报模板 words the sentences; what it does not name is as usual", () => {
    const text = draftWith(["未报送某项资料", "截至目前，【单位】仍未上报【资料】。"]);
    expect(text).toContain("截至目前，果洛州仍未上报工作简报。");
    expect(text).toContain("省路政执法总队资料报送齐全。");
  });

  test("[W48] a blank wording leaves its sentence out", () => {
    expect(draftWith(["报送齐全", null])).not.toContain("资料报送齐全");
    expect(draftWith(["工作要求", null], ["补报要求", null])).not.toMatch(/各单位要|补报/u);
  });

  test("[W48] a placeholder that is not known stays as it is", () => {
    expect(draftWith(["迟报", "【单位】迟报【材料】。"], ["工作要求", "请【厅领导】阅示。"])).toContain(
      "请【厅领导】阅示。",
    );
  });

  test("the sheet that is offered holds every wording, and changes nothing", () => {
    const { cells } = planWordings();
    const rows = cells.map((row) => row.map(({ value }) => value));
    expect(rows).toHaveLength(WORDINGS.length + 1);
    const plain = draftText(draftNotice(readLedger(bookOf(BASE))));
    expect(draftText(draftNotice(readLedger(bookWith({ 通报模板: rows }))))).toBe(plain);
  });

  test("brackets with nothing in them go, and a blank 期次 with them", () => {
    expect(filled("通报（【期次】）", { 期次: "" })).toBe("通报");
    expect(filled("通报（【期次】）", { 期次: "第二期" })).toBe("通报（第二期）");
  });
});

describe("what the review says", () => {
  const returned = (problem: string) =>
    readLedger(
      bookWith({
        报送台账: [
          ["期次", "单位", "资料", "报送日期", "审核结果", "问题"],
          ...LOGS["报送台账"].slice(1).map((row) => [...row, null]),
          ["第一期", "果洛州", "工作简报", LOGS["报送台账"][1][3], "退回", problem],
        ],
      }),
    );

  test("stands in the draft in its own words, and is judged 相符", () => {
    const ledger = returned("内容空洞，与标题不符");
    const text = draftText(draftNotice(ledger));
    expect(text).toContain("果洛州工作简报被退回：内容空洞，与标题不符。");
    expect(checkNotice(text, ledger).claims.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
  });

  test("does not stand there when it reads as a claim that the cells deny", () => {
    const text = draftText(draftNotice(returned("省路政执法总队未报送工作简报")));
    expect(text).toContain("果洛州工作简报被退回。");
    expect(text).not.toContain("省路政执法总队未报送");
  });
});
