import { foldText } from "../../../src/domain/notice/foldText";
import { joinLines } from "../../../src/domain/notice/joinLines";
import { sentencesOf } from "../../../src/domain/notice/sentences";

const paragraphs = (text: string) => joinLines(text).map(({ folded }) => folded.text);

describe("folding keeps the way back", () => {
  test.each([
    ["海北州**未**报送", "海北州未报送"],
    ["“三年行动”实施方案", "三年行动实施方案"],
    ["２８％，１，０５７人", "28%，1，057人"],
    ["1,057人,其中", "1,057人，其中"],
    ["海 北\u3000州", "海北州"],
    ["①海北州", "①海北州"],
    ["3.1—3.31", "3.1—3.31"],
  ])("%s", (raw, folded) => {
    expect(foldText(raw).text).toBe(folded);
  });

  test("each unit of the folded text knows where it came from", () => {
    const raw = "　海北州**未报送**“简报”";
    const { text, starts, ends } = foldText(raw);
    const at = text.indexOf("简报");
    expect(raw.slice(starts[at], ends[at + 1])).toBe("简报");
    expect([starts.length, ends.length]).toEqual([text.length, text.length]);
  });
});

describe("lines are joined where a page ended, and nowhere else", () => {
  test("inside a word, over blank lines", () => {
    expect(paragraphs("果洛州未报送工作调度\n\n表；海北州未报送简报。")).toEqual([
      "果洛州未报送工作调度表；海北州未报送简报。",
    ]);
  });

  test("with either kind of line end", () => {
    expect(paragraphs("未报送工作调度\r\n\r\n表。\r\n下一段。")).toEqual(["未报送工作调度表。", "下一段。"]);
  });

  test("headings, numbers, lists, labels and document numbers stand by themselves", () => {
    const lines = [
      "### 一、工作开展情况",
      "一是加强组织领导",
      "1.海北州未报送简报",
      "（二）系统应用情况",
      "- 附件：1.统计表",
      "海北州：未报送简报",
      "青交执法提质办〔2024〕2号",
      "关于工作开展情况的通报（第一期）",
    ];
    expect(paragraphs(lines.join("\n"))).toHaveLength(lines.length);
  });

  test("a row of a table is a block with its cells", () => {
    const [block] = joinLines("海北州交通运输系统\t×\t√");
    expect(block?.kind === "row" ? block.cells.map(({ text }) => text) : null).toEqual([
      "海北州交通运输系统",
      "×",
      "√",
    ]);
  });

  test("a tab in front only indents", () => {
    expect(joinLines("\t各单位高度重视。")[0]?.kind).toBe("text");
  });
});

test("sentences end at 。！？ and not at ；", () => {
  expect(sentencesOf(foldText("甲；乙。丙！丁")).map(({ text }) => text)).toEqual(["甲；乙", "丙", "丁"]);
});
