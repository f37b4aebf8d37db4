import { memoryText, readMemory } from "../../../src/domain";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { piecesOf } from "../../../src/excel/rowGrid";
import { BASE, bookOf, LOGS } from "../../support/bookOf";

test("mappings are kept in the workbook; what is none is left out", () => {
  const mapping = { kind: "cases" as const, headers: "单位\n案号", fields: { 案号: "number", 单位: "unit" } };
  const memory = readMemory(null);
  expect(readMemory(memoryText({ ...memory, mappings: [mapping] })).mappings).toEqual([mapping]);
  const raw = {
    mappings: [{ kind: "cases", headers: "a", fields: { a: 1, b: "unit" } }, { kind: "x", headers: "a" }, 7],
  };
  expect(readMemory(JSON.stringify(raw)).mappings).toEqual([{ kind: "cases", headers: "a", fields: { b: "unit" } }]);
  expect(readMemory('{"mappings": "none"}').mappings).toEqual([]);
});

test("counts hold beside case rows that were emptied; without counts the empty rows are what there is", () => {
  const emptied = { 案件明细: LOGS.案件明细.slice(0, 1) };
  const { 案件汇总: _counts, ...withoutCounts } = BASE;
  expect(readLedger(bookOf({ ...BASE, ...emptied })).caseLog).toBeNull();
  expect(readLedger(bookOf({ ...withoutCounts, ...emptied })).caseLog).not.toBeNull();
  expect(readLedger(bookOf({ ...BASE, 案件明细: LOGS.案件明细 })).caseLog).not.toBeNull();
});

test("long texts are cut into pieces that one request carries; a row is never cut", () => {
  const sizes = (maxChars: number): number[] =>
    piecesOf([["aaaa", 1], ["bbbb", null], ["c".repeat(50)], ["d"]], maxChars).map(({ rows }) => rows.length);
  expect([sizes(1_000), sizes(20), sizes(1)]).toEqual([[4], [1, 1, 1, 1], [1, 1, 1, 1]]);
  expect(piecesOf([["a"], ["b"]], 16).map(({ from }) => from)).toEqual([0]);
});
