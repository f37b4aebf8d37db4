import { messagesOf } from "../../../src/app/messages";

const zh = messagesOf("zh-CN");
const en = messagesOf("en-US");

describe("messages", () => {
  it("say what was found, that nothing changed, and what to do", () => {
    expect(zh.validated({ hard: 1, query: 2, hint: 3, closed: 0 })).toBe(
      "校验完成：强制性 1 条，核实性 2 条，提示 3 条。工作簿没有改动。强制性问题必须更正。",
    );
    expect(zh.validated({ hard: 0, query: 0, hint: 0, closed: 0 })).toContain("没有发现问题");
    expect(en.validated({ hard: 1, query: 1, hint: 0, closed: 0 })).toContain("1 error, 1 query, 0 hints");
  });

  it("count what a verdict has closed apart", () => {
    expect(zh.validated({ hard: 0, query: 1, hint: 0, closed: 2 })).toContain("提示 0 条（另有 2 条已处理）。");
    expect(zh.judged({ hard: 0, query: 0, hint: 0, closed: 2 })).toContain("没有待处理的问题了（另有 2 条已处理）");
  });

  it("name the sheets and the number of cells", () => {
    expect(
      zh.preview([
        { sheet: "附件1", cells: 2 },
        { sheet: "附件2", cells: 0 },
      ]),
    ).toBe("将修改「附件1」（2 个单元格）、「附件2」（仅版式）。确认后才写入，现在还没有改动。");
  });

  it("exist in both languages", () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
