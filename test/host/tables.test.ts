import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { textOfPart } from "./support/savedParts";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(async () => {
  await emptied(booted);
  await booted.run(async (context) => {
    firstSheet(context).getRange("A1:C4").values = ROWS;
    await context.sync();
  });
  booted.host.resetTraffic();
});

const ROWS = [["单位", "案件", "民警"], ["西宁", 10, 5], ["海东", 4, 8], ["海北", 7, 2]]; // prettier-ignore

/** Makes the table, does something with it, and gives what stands on the sheet. */
async function after(
  work: (table: Excel.Table, context: Excel.RequestContext) => unknown,
  address = "A1:C4",
): Promise<{ address: string; values: unknown[][] }> {
  return booted.run(async (context) => {
    const table = firstSheet(context).tables.add(address, true);
    work(table, context);
    const range = table.getRange();
    range.load("address,values");
    await context.sync();
    return { address: range.address.replace("Sheet1!", ""), values: range.values as unknown[][] };
  });
}

// https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
describe("Excel.TableCollection.add", () => {
  test("[H48] makes a table with filter buttons, banded rows, and the style of a new table", async () => {
    const found = await booted.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:C4", true);
      table.load();
      table.columns.load("items/name,items/index");
      await context.sync();
      const { name, showHeaders, showTotals, style, showBandedRows, showFilterButton } = table;
      return [
        [name, showHeaders, showTotals, style, showBandedRows, showFilterButton],
        table.columns.items.map((column) => [column.name, column.index]),
      ];
    });
    expect(found).toEqual([
      ["Table1", true, false, "TableStyleMedium2", true, true],
      [["单位", 0], ["案件", 1], ["民警", 2]],
    ]); // prettier-ignore
    expect(booted.host.traffic.undoClears).toBe(0);
  });

  test("without headers generates them, and shifts the data down by one row", async () => {
    const found = await booted.run(async (context) => {
      const table = firstSheet(context).tables.add("A2:C4", false);
      const range = table.getRange();
      range.load("address,values");
      await context.sync();
      return [range.address, range.values[0], range.values[1]];
    });
    expect(found).toEqual(["Sheet1!A2:C5", ["Column1", "Column2", "Column3"], ["西宁", 10, 5]]);
  });

  test("an empty header gets a name, an equal one another", async () => {
    await booted.host.edit("Sheet1", "B1", "单位");
    await booted.host.edit("Sheet1", "C1", "");
    const { values } = await after(() => undefined);
    expect(values[0]).toEqual(["单位", "单位2", "Column3"]);
  });

  test("over another table is refused", async () => {
    await after(() => undefined);
    const failure = await booted.failure((context) => firstSheet(context).tables.add("C3:E6", true));
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
  });

  test("survives saving and opening", async () => {
    await after((table) => (table.name = "台账"));
    const saved = await booted.workbook.save();
    const xml = await textOfPart(await JSZip.loadAsync(saved), "xl/tables/table1.xml");
    expect(xml).toContain('displayName="台账" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"/>');
    expect(xml).toContain('<tableColumns count="3"><tableColumn id="1" name="单位"/>');
    const again = await openWorkbook(saved);
    expect(again.sheets[0]?.tables[0]?.node.attributes.displayName).toBe("台账");
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection
describe("Excel.TableRowCollection", () => {
  test("add appends rows; what stands below moves down", async () => {
    await booted.host.edit("Sheet1", "B5", "下面");
    const { address, values } = await after((table) => table.rows.add(undefined, [["玉树", 1, 1], ["果洛", 2, 2]])); // prettier-ignore
    expect(address).toBe("A1:C6");
    expect(values.slice(4)).toEqual([["玉树", 1, 1], ["果洛", 2, 2]]); // prettier-ignore
    expect(booted.host.valueAt("Sheet1", 6, 1)).toBe("下面");
  });

  test("add at an index shifts the rows below it, and formulas follow", async () => {
    await booted.host.edit("Sheet1", "E1", "=SUM(B2:B4)");
    const { values } = await after((table) => table.rows.add(0, [["玉树", 100, 1]]));
    expect(values.map((row) => row[0])).toEqual(["单位", "玉树", "西宁", "海东", "海北"]);
    expect(booted.host.valueAt("Sheet1", 0, 4)).toBe(21);
  });

  test("add above the totals", async () => {
    const { address, values } = await after((table) => {
      table.showTotals = true;
      table.rows.add(undefined, [["玉树", 1, 1]]);
    });
    expect(address).toBe("A1:C6");
    expect(values.slice(4)).toEqual([["玉树", 1, 1], ["Total", "", 16]]); // prettier-ignore
  });

  test("values of another width are refused", async () => {
    const failure = await booted.failure((context) =>
      firstSheet(context)
        .tables.add("A1:C4", true)
        .rows.add(undefined, [[1, 2]]),
    );
    expect(failure.code).toBe("InvalidArgument");
  });

  test("a row is read, written and deleted by its place", async () => {
    const { values } = await after((table) => {
      table.rows.getItemAt(0).values = [["甲", 1, 2]];
      table.rows.getItemAt(1).delete();
    });
    expect(values).toEqual([["单位", "案件", "民警"], ["甲", 1, 2], ["海北", 7, 2]]); // prettier-ignore
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection
describe("Excel.TableColumnCollection", () => {
  test("add appends a column with its header and values; delete takes one away", async () => {
    const { address, values } = await after((table) => {
      table.columns.add(undefined, [["人均"], [2], [0.5], [3.5]]);
      table.columns.getItem("民警").delete();
    });
    expect(address).toBe("A1:C4");
    expect(values.map((row) => row[2])).toEqual(["人均", 2, 0.5, 3.5]);
  });

  test("a name is the header's text: it follows what is typed there, and is unique", async () => {
    await after((table) => (table.columns.getItem("案件").name = "案件数"));
    expect(booted.host.valueAt("Sheet1", 0, 1)).toBe("案件数");
    await booted.host.edit("Sheet1", "B1", "总数");
    const found = await booted.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Table1");
      const column = columns.getItemOrNullObject("总数");
      const missing = columns.getItemOrNullObject("案件数");
      column.load("index");
      missing.load("index");
      await context.sync();
      return [column.index, missing.isNullObject];
    });
    expect(found).toEqual([1, true]);
    const failure = await booted.failure((context) => {
      context.workbook.tables.getItem("Table1").columns.getItemAt(0).name = "总数";
    });
    expect(failure.code).toBe("ItemAlreadyExists");
  });

  test("columns that are inserted into the sheet are columns of the table", async () => {
    await after((table) => table.getRange().getColumn(1).getEntireColumn().insert("Right"));
    const names = await booted.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Table1");
      columns.load("items/name");
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(["单位", "Column4", "案件", "民警"]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.table
describe("Excel.Table", () => {
  test("[H48][H49] showTotals adds a row with a sum under the last column, and takes it away", async () => {
    const shown = await after((table) => (table.showTotals = true));
    expect(shown.values[4]).toEqual(["Total", "", 15]);
    await booted.run(async (context) => {
      context.workbook.tables.getItem("Table1").showTotals = false;
      await context.sync();
    });
    expect(booted.host.valueAt("Sheet1", 4, 2)).toBeNull();
  });

  test("showHeaders takes the header away and brings it back with its names", async () => {
    const hidden = await after((table) => (table.showHeaders = false));
    expect([hidden.address, booted.host.valueAt("Sheet1", 0, 0)]).toEqual(["A2:C4", null]);
    await booted.run(async (context) => {
      context.workbook.tables.getItem("Table1").showHeaders = true;
      await context.sync();
    });
    expect([0, 1, 2].map((column) => booted.host.valueAt("Sheet1", 0, column))).toEqual(ROWS[0]);
  });

  test("resize keeps the header in its row and must overlap", async () => {
    const { address, values } = await after((table) => {
      table.resize("A1:D6");
    });
    expect([address, values[0]]).toEqual(["A1:D6", ["单位", "案件", "民警", "Column4"]]);
    for (const wrong of ["A2:C6", "F1:H4", "A1:C1"]) {
      const failure = await booted.failure((context) => {
        context.workbook.tables.getItem("Table1").resize(wrong);
      });
      expect([wrong, failure.code]).toEqual([wrong, "InvalidArgument"]);
    }
  });

  test("[H50] convertToRange keeps the cells, delete empties them", async () => {
    await after(() => undefined);
    await booted.run(async (context) => {
      context.workbook.tables.getItem("Table1").convertToRange();
      await context.sync();
    });
    expect([booted.workbook.sheets[0]?.tables.length, booted.host.valueAt("Sheet1", 1, 0)]).toEqual([0, "西宁"]);
    await booted.run(async (context) => {
      firstSheet(context).tables.add("A1:C4", true).delete();
      await context.sync();
    });
    expect([booted.workbook.sheets[0]?.tables.length, booted.host.valueAt("Sheet1", 1, 0)]).toEqual([0, null]);
  });

  test.each([["1a", "InvalidArgument"], ["A1", "InvalidArgument"], ["x y", "InvalidArgument"], ["Table2", "ItemAlreadyExists"]])(
    "a name that is none or is taken: %s",
    async (name, code) => {
      const failure = await booted.failure((context) => {
        const { tables } = firstSheet(context);
        const table = tables.add("A1:B2", true);
        tables.add("A6:B7", true);
        table.name = name;
      });
      expect(failure).toMatchObject({ code, location: "Table.name" });
    },
  ); // prettier-ignore

  test("on a protected sheet a table keeps its shape", async () => {
    await after(() => undefined);
    await booted.run(async (context) => {
      firstSheet(context).protection.protect();
      await context.sync();
    });
    const failure = await booted.failure((context) =>
      context.workbook.tables.getItem("Table1").rows.add(undefined, [[1, 2, 3]]),
    );
    expect(failure.code).toBe("AccessDenied");
  });

  test("onAdded, onChanged and onDeleted are heard by the collection", async () => {
    const heard: string[] = [];
    await booted.run(async (context) => {
      const { tables } = firstSheet(context);
      tables.onAdded.add(({ tableId, type }) => Promise.resolve(void heard.push(`${type} ${tableId}`)));
      tables.onChanged.add(({ address, changeType }) => Promise.resolve(void heard.push(`${changeType} ${address}`)));
      tables.onDeleted.add(({ tableName, type }) => Promise.resolve(void heard.push(`${type} ${tableName}`)));
      await context.sync();
      const table = tables.add("A1:C4", true);
      await context.sync();
      table.getDataBodyRange().getCell(0, 1).values = [[11]];
      await context.sync();
      table.delete();
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(heard).toEqual(["TableAdded 1", "RangeEdited B2", "TableDeleted Table1"]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablesort
describe("Excel.TableSort", () => {
  test("apply sorts the rows and is remembered, reapply sorts anew, clear forgets the order only", async () => {
    const first = await after((table) => {
      table.sort.apply([{ key: 1, ascending: false }]);
    });
    expect(first.values.map((row) => row[0])).toEqual(["单位", "西宁", "海北", "海东"]);
    await booted.host.edit("Sheet1", "B4", 99);
    const found = await booted.run(async (context) => {
      const { sort } = context.workbook.tables.getItem("Table1");
      sort.reapply();
      sort.load("fields,matchCase,method");
      await context.sync();
      sort.clear();
      await context.sync();
      return [sort.fields, sort.matchCase, sort.method];
    });
    expect(found).toEqual([[{ key: 1, ascending: false, sortOn: "Value" }], false, "PinYin"]);
    expect([1, 2, 3].map((row) => booted.host.valueAt("Sheet1", row, 0))).toEqual(["海东", "西宁", "海北"]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-findall-member(1)
describe("Excel.Worksheet.findAll and replaceAll", () => {
  test("look at the whole sheet", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const all = sheet.findAll("海", { completeMatch: false });
      const none = sheet.findAllOrNullObject("海", { completeMatch: true });
      all.load("address");
      none.load("address");
      const count = sheet.replaceAll("海", "青", {});
      await context.sync();
      return [all.address, none.isNullObject, count.value];
    });
    expect(found).toEqual(["Sheet1!A3,Sheet1!A4", true, 2]);
    expect(booted.host.valueAt("Sheet1", 2, 0)).toBe("青东");
  });
});
