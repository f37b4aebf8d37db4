import { goToCell } from "../../src/excel";
import { openDesk, workbookBytes, type AdapterDesk } from "./adapterDesk";

let desk: AdapterDesk;

beforeEach(async () => {
  desk = await openDesk(
    await workbookBytes((book) => {
      book.addWorksheet("参数");
      book.addWorksheet("附件1");
      book.addWorksheet("藏", { state: "hidden" });
    }),
  );
});

afterEach(() => {
  desk.close();
});

it("activates the sheet and selects the cell", async () => {
  const { syncs } = await desk.run((context) => goToCell(context, "附件1", "B7"));
  expect(syncs).toBe(2);
  const { sheet, area } = desk.host.workbook.selection;
  expect([sheet.name, area.rowIndex, area.columnIndex]).toEqual(["附件1", 6, 1]);
});

it.each([
  ["藏", "SheetHidden"],
  ["没有", "ItemNotFound"],
])("does not go to %s: %s", async (sheetName, code) => {
  await expect(desk.run((context) => goToCell(context, sheetName, "A1"))).rejects.toMatchObject({ code });
});
