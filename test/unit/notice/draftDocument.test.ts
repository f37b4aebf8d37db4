import { documentText, draftDocument } from "../../../src/domain/notice/draftDocument";
import { keepNoticeEdits } from "../../../src/domain/notice/keepNoticeEdits";
import { EMPTY_MEMORY, type Memory } from "../../../src/domain/memory/Memory";
import { memoryText, readMemory } from "../../../src/domain/memory/memoryText";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { NO_CORRECTIONS } from "../../../src/domain/memory/Memory";
import { BASE, bookOf, bookWith, day, type Changes } from "../../support/bookOf";

const ledgerWith = (changes: Changes = {}, memory: Memory = EMPTY_MEMORY) =>
  readLedger(bookWith(changes), NO_CORRECTIONS, memory);
const paragraph = (key: string, ...given: Parameters<typeof ledgerWith>) =>
  draftDocument(ledgerWith(...given)).paragraphs.find((one) => one.key === key);

describe("the parts of an official document", () => {
  test("[W49] come from 参数; what it does not say is a placeholder", () => {
    const changes: Changes = {
      "参数!A8": "文号",
      "参数!B8": "青交执〔2024〕2号",
      "参数!A9": "署名",
      "参数!B9": "专项办公室",
      "参数!A10": "成文日期",
      "参数!B10": day(2024, 4, 12),
      "参数!A11": "抄送",
      "参数!B11": "厅领导",
    };
    const text = documentText(draftDocument(ledgerWith(changes)));
    for (const part of ["专项办公室文件", "青交执〔2024〕2号", "2024年4月12日", "抄送：厅领导。", "【主送】："]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("专项办公室\t2024年4月12日印发");
  });
});

describe("hand edits", () => {
  const base = paragraph("submission.missing")?.text ?? "";
  const kept = keepNoticeEdits(EMPTY_MEMORY, "第一期", [
    { key: "submission.missing", base, text: "果洛州未报送工作简报，请抓紧补报。" },
  ]);

  test("stay when the notice is drafted again, with what the cells say beside them", () => {
    const memory = readMemory(memoryText(kept));
    expect(paragraph("submission.missing", {}, memory)).toMatchObject({
      text: "果洛州未报送工作简报，请抓紧补报。",
      generated: base,
      isStale: false,
    });
  });

  test("are told apart when the cells have changed since", () => {
    expect(paragraph("submission.missing", { "报送台账!B4": "√" }, kept)).toMatchObject({ isStale: true });
  });

  test("stay even where the cells give no such paragraph any more", () => {
    const memory = keepNoticeEdits(EMPTY_MEMORY, "第一期", [
      { key: "submission.quality", base: "海北州迟报工作简报。", text: "海北州报送不及时。" },
    ]);
    const { paragraphs } = draftDocument(ledgerWith({}, memory));
    const at = paragraphs.findIndex(({ key }) => key === "submission.quality");
    expect(paragraphs[at]).toMatchObject({ text: "海北州报送不及时。", generated: "", isStale: true });
    expect(paragraphs[at - 1]?.key).toBe("submission.missing");
  });

  test("of another 期 are not used, and go when that of this one is kept", () => {
    expect(paragraph("submission.missing", { "参数!B2": "第二期" }, kept)).toMatchObject({ generated: null });
    expect(keepNoticeEdits(kept, "第二期", []).noticeEdits).toEqual({ issue: "第二期", paragraphs: [] });
  });

  test("that say what the cells say are none", () => {
    expect(
      keepNoticeEdits(kept, "第一期", [{ key: "submission.missing", base, text: base }]).noticeEdits.paragraphs,
    ).toEqual([]);
    expect(draftDocument(readLedger(bookOf(BASE))).paragraphs.every(({ generated }) => generated === null)).toBe(true);
  });
});
