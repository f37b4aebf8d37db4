import { issuedMark, withMark, withoutMark, currentMark } from "../../../src/domain/issued/issuedMarks";
import { KEPT_MARKS } from "../../../src/domain/issued/IssuedMark";
import { EMPTY_MEMORY, type Memory } from "../../../src/domain/memory/Memory";
import { memoryText, readMemory } from "../../../src/domain/memory/memoryText";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf, changed, type BookCell, type Rows, type Sheets } from "../../support/bookOf";
import { built, issuedFindings, memoryOf, remembering } from "./issuedBooks";

const book = bookOf(built(BASE));
const mark = issuedMark(readLedger(book), "2024-04-12");

it("comes back from the workbook as it was put there, and the same workbook gives the same mark", () => {
  expect(memoryOf(book).issued).toEqual([mark]);
  expect(issuedMark(readLedger(book), "2024-04-12")).toEqual(mark);
  expect(readMemory(memoryText(EMPTY_MEMORY)).issued).toEqual([]);
});

it("a mark of which a part was edited is left out, and the others are kept", () => {
  const [source] = mark.sources;
  const broken = [
    { ...mark, issue: 1 },
    { ...mark, annexes: [{ ...mark.annexes[0], rows: [["海北州", 1]] }] },
    { ...mark, sources: [{ ...source, sums: { 海北州: 3 } }] },
    { ...mark, sources: [{ ...source, role: "diary" }] },
    { ...mark, sources: undefined },
    "第一期",
    null,
  ];
  expect(readMemory(JSON.stringify({ issued: [...broken, mark] })).issued).toEqual([mark]);
  expect(readMemory(JSON.stringify({ issued: "第一期" })).issued).toEqual([]);
});

it("keeps the newest dozen", () => {
  const many = Array.from({ length: KEPT_MARKS + 3 }, (_, at) => ({ ...mark, date: String(at) }));
  const memory = many.reduce((kept: Memory, each) => withMark(kept, each), EMPTY_MEMORY);
  expect(memory.issued.map(({ date }) => Number(date))).toEqual(
    Array.from({ length: KEPT_MARKS }, (_, at) => KEPT_MARKS + 2 - at),
  );
  expect(readMemory(JSON.stringify({ issued: many })).issued).toHaveLength(KEPT_MARKS);
});

it("the newest of a 期 holds; taken back, the older one of that 期 holds again", () => {
  const again = { ...mark, date: "2024-04-15" };
  const other = { ...mark, issue: "第二期" };
  const memory = [mark, again, other].reduce((kept: Memory, each) => withMark(kept, each), EMPTY_MEMORY);
  const held = (kept: Memory) => currentMark(remembering(book, kept));
  expect(held(memory)?.date).toBe("2024-04-15");
  const before = withoutMark(memory, held(memory) ?? again);
  expect([held(before)?.date, before.issued.map(({ issue }) => issue)]).toEqual(["2024-04-12", ["第二期", "第一期"]]);
});

it("sheds the sums of another 期, whose sources have made way, and says nothing of sources then", () => {
  const memory = withMark(withMark(EMPTY_MEMORY, mark), { ...mark, issue: "第二期" });
  expect(memory.issued.map(({ issue, sources }) => [issue, sources.length > 0])).toEqual([
    ["第二期", true],
    ["第一期", false],
  ]);
  expect(memory.issued[1]?.annexes).toEqual(mark.annexes);
  const changedSince = bookOf(changed(built(BASE), { "案件汇总!B3": 2, "附件1!D5": "补报" }));
  expect(issuedFindings(changedSince, memory).map(({ ruleId }) => ruleId)).toEqual(["X06"]);
});

/** 40 units, 15 materials. */
function largeSheets(): Sheets {
  const units = Array.from({ length: 40 }, (_, at) => `第${String(at + 1)}州交通运输系统`);
  const materials = Array.from({ length: 15 }, (_, at) => `第${String(at + 1)}种推广应用材料`);
  const rows = (head: readonly string[], cells: (unit: string) => readonly BookCell[]): Rows => [
    head,
    ...units.map((unit) => [unit, ...cells(unit)]),
  ];
  return {
    ...changed(BASE, {}),
    单位名册: rows(["单位", "简称", "类别", "执法人员数"], (unit) => [unit.slice(0, 4), "市州", 100]),
    资料目录: [["资料名称", "别名", "频次"], ...materials.map((name) => [name, null, "每期"])],
    报送台账: rows(["单位", ...materials], () => materials.map(() => "√")),
    案件汇总: rows(["单位", "数据条数", "实际案件数", "测试案件数"], () => [120, 100, 20]),
    在线考试: rows(["单位", "考试次数"], () => [45]),
  };
}

it("stays small: 40 units, 17 columns, a dozen marks", () => {
  const large = built(largeSheets());
  const remarked = changed(
    large,
    Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`附件1!Q${String(at + 4)}`, "已电话催办"])),
  );
  const made = issuedMark(readLedger(bookOf(remarked)), "2024-04-12");
  expect(made.annexes[0]?.rows).toHaveLength(40);
  expect(made.annexes[0]?.columns).toHaveLength(17);
  const marks = Array.from({ length: KEPT_MARKS }, (_, at) => ({ ...made, issue: `第${String(at + 1)}期` }));
  const memory = marks.reduce((kept: Memory, each) => withMark(kept, each), EMPTY_MEMORY);
  expect(memoryText(memory).length).toBeLessThan(100_000);
});
