import { readWorkbook } from "../../src/excel";
import { fillUserSheet, openDesk, workbookBytes, type AdapterDesk } from "./adapterDesk";

let desk: AdapterDesk | null = null;

afterEach(() => {
  desk?.close();
  desk = null;
});

it("reads a workbook in two syncs, and keeps apart what Excel keeps apart", async () => {
  desk = await openDesk(
    await workbookBytes((book) => {
      fillUserSheet(book.addWorksheet("台账"));
      book.addWorksheet("空表").getCell("D4").numFmt = "0%";
      book.addWorksheet("藏", { state: "veryHidden" }).getCell("B2").value = 1;
    }),
  );
  const { result, syncs, writes } = await desk.run((context) => readWorkbook(context));
  expect([syncs, writes]).toEqual([2, 0]);
  if (result.kind === "refused") throw new Error("refused");
  const [ledger, empty, hidden] = result.snapshot.sheets;
  expect(ledger?.used).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 9, columnCount: 3 });
  expect(ledger?.values[1]).toEqual(["单位", 2, 0.28]);
  expect(ledger?.formulas[1]).toEqual([null, "=1+1", null]);
  expect(ledger?.text[1]?.[2]).toBe("28.00%");
  expect(ledger?.numberFormats[1]?.[2]).toBe("0.00%");
  expect(ledger?.values[2]?.[2]).toEqual({ error: "#N/A" });
  expect(ledger?.values[3]).toEqual([null, null, null]);
  expect([empty?.used, empty?.values]).toEqual([null, []]);
  expect([hidden?.visibility, hidden?.used?.rowIndex, hidden?.values]).toEqual(["veryHidden", 1, [[1]]]);
  expect(result.snapshot.uses1904Dates).toBe(false);
});

it("says which sheets are protected", async () => {
  const bytes = await workbookBytes((book) => {
    book.addWorksheet("开").getCell("A1").value = 1;
    book.addWorksheet("锁").getCell("A1").value = 1;
    void book.getWorksheet("锁")?.protect("", {});
  });
  desk = await openDesk(bytes);
  const { result } = await desk.run((context) => readWorkbook(context));
  if (result.kind === "refused") throw new Error("refused");
  expect(result.snapshot.sheets.map(({ name, isProtected }) => [name, isProtected])).toEqual([
    ["开", false],
    ["锁", true],
  ]);
});

it("reads a large sheet in chunks, and nothing twice or in the wrong place", async () => {
  const rowCount = 3_000;
  const columnCount = 12;
  desk = await openDesk(
    await workbookBytes((book) => {
      const sheet = book.addWorksheet("案件明细");
      for (let row = 0; row < rowCount; row += 1) {
        sheet.addRow(Array.from({ length: columnCount }, (_none, column) => row * columnCount + column));
      }
      book.addWorksheet("小").getCell("C3").value = "小";
    }),
  );
  const { result, syncs } = await desk.run((context) => readWorkbook(context));
  if (result.kind === "refused") throw new Error("refused");
  const [large, small] = result.snapshot.sheets;
  const flat = large?.values.flat() ?? [];
  expect(flat.length).toBe(rowCount * columnCount);
  expect(flat.every((value, index) => value === index)).toBe(true);
  expect(small?.values).toEqual([["小"]]);
  expect(syncs).toBe(2 + Math.ceil((rowCount * columnCount) / 20_000));
});

it("reads a sheet whose cells all lie beyond the first window", async () => {
  desk = await openDesk(
    await workbookBytes((book) => {
      book.addWorksheet("远").getCell("AZ2000").value = "远";
    }),
  );
  const { result } = await desk.run((context) => readWorkbook(context));
  if (result.kind === "refused") throw new Error("refused");
  expect(result.snapshot.sheets[0]?.used).toEqual({ rowIndex: 1999, columnIndex: 51, rowCount: 1, columnCount: 1 });
  expect(result.snapshot.sheets[0]?.values).toEqual([["远"]]);
});
