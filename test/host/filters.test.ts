import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { sheetXml, textOfPart } from "./support/savedParts";

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
    const sheet = firstSheet(context);
    sheet.getRange("A1:C6").values = [
      ["单位", "数", "日期"],
      ["西宁", 10, "2024-4-1"],
      ["海东", 4, "2024-4-10"],
      ["海北", 7, "2024-5-2"],
      ["", 2, "2023-4-10"],
      ["西海", "×", ""],
    ];
    sheet.getRange("A3").format.fill.color = "#FFC7CE";
    sheet.getRange("A4").format.font.color = "#FF0000";
    await context.sync();
  });
});

/** The rows of A2:C6 that are still shown. */
const shown = (): number[] =>
  [2, 3, 4, 5, 6].filter((row) => booted.workbook.sheets[0]?.findRow(row - 1)?.hidden !== true);

const filter = (column: number, criteria: Excel.FilterCriteria): Promise<void> =>
  booted.run(async (context) => {
    firstSheet(context).autoFilter.apply("A1:C6", column, criteria);
    await context.sync();
  });

// https://learn.microsoft.com/javascript/api/excel/excel.autofilter
// https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria
describe("Excel.AutoFilter on a sheet", () => {
  test.each<[string, number, Excel.FilterCriteria, number[]]>([
    ["values", 0, { filterOn: "Values", values: ["西宁", "海北"] }, [2, 4]],
    ["blanks among the values", 0, { filterOn: "Values", values: ["海东", ""] }, [3, 5]],
    ["a date of some width", 2, { filterOn: "Values", values: [{ date: "2024-04", specificity: "Month" }] }, [2, 3]],
    ["a comparison of numbers", 1, { filterOn: "Custom", criterion1: ">4" }, [2, 4]],
    ["two comparisons", 1, { filterOn: "Custom", criterion1: ">=4", criterion2: "<10", operator: "And" }, [3, 4]],
    ["either of two", 1, { filterOn: "Custom", criterion1: "=10", criterion2: "=×", operator: "Or" }, [2, 6]],
    ["a pattern", 0, { filterOn: "Custom", criterion1: "=*海*" }, [3, 4, 6]],
    ["not a pattern", 0, { filterOn: "Custom", criterion1: "<>*海" }, [2, 3, 4, 5]],
    ["blanks", 0, { filterOn: "Custom", criterion1: "=" }, [5]],
    ["what is not blank", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 4, 6]],
    ["the top two", 1, { filterOn: "TopItems", criterion1: "2" }, [2, 4]],
    ["the bottom half", 1, { filterOn: "BottomPercent", criterion1: "50" }, [3, 5]],
    ["above average", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [2, 4]],
    ["this month (the test's today is 2024-04-10)", 2, { filterOn: "Dynamic", dynamicCriteria: "ThisMonth" }, [2, 3]],
    ["today", 2, { filterOn: "Dynamic", dynamicCriteria: "Today" }, [3]],
    ["any April", 2, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodApril" }, [2, 3, 5]],
    ["last year", 2, { filterOn: "Dynamic", dynamicCriteria: "LastYear" }, [5]],
    ["a fill colour", 0, { filterOn: "CellColor", color: "#FFC7CE" }, [3]],
    ["a font colour", 0, { filterOn: "FontColor", color: "#FF0000" }, [4]],
  ])("filters by %s; the criteria can be read, and are in the file", async (_name, column, criteria, rows) => {
    await filter(column, criteria);
    expect(shown()).toEqual(rows);
    const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
    const read = await reopened.run(async (context) => {
      const { autoFilter } = firstSheet(context);
      autoFilter.load("criteria,enabled,isDataFiltered");
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, autoFilter.criteria[column]];
    });
    reopened.close();
    expect(read).toEqual([true, true, expect.objectContaining(criteria)]);
  });

  test("columns are filtered together; clearCriteria shows all again, remove takes the buttons away", async () => {
    await filter(0, { filterOn: "Custom", criterion1: "=*海*" });
    await filter(1, { filterOn: "Custom", criterion1: ">4" });
    expect(shown()).toEqual([4]);
    await booted.run(async (context) => {
      firstSheet(context).autoFilter.clearColumnCriteria(1);
      await context.sync();
    });
    expect(shown()).toEqual([3, 4, 6]);
    const found = await booted.run(async (context) => {
      const { autoFilter } = firstSheet(context);
      autoFilter.clearCriteria();
      autoFilter.load("enabled,isDataFiltered");
      const range = autoFilter.getRange();
      range.load("address");
      await context.sync();
      autoFilter.remove();
      const none = autoFilter.getRangeOrNullObject();
      none.load("address");
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, range.address, none.isNullObject];
    });
    expect(found).toEqual([true, false, "Sheet1!A1:C6", true]);
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });

  test("[H51] reapply looks at the cells, and at calculated ones, anew", async () => {
    await filter(1, { filterOn: "Custom", criterion1: ">4" });
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B3").formulas = [["=B2*2"]];
      sheet.autoFilter.reapply();
      await context.sync();
    });
    expect(shown()).toEqual([2, 3, 4]);
  });

  test("the file has the area as a hidden name too, and rows inserted above move it", async () => {
    await filter(0, { filterOn: "Values", values: ["西宁"] });
    await booted.run(async (context) => {
      firstSheet(context).getRange("1:2").insert("Down");
      await context.sync();
    });
    const zip = await JSZip.loadAsync(await booted.workbook.save());
    expect(await sheetXml(zip, "Sheet1")).toContain('<autoFilter ref="A3:C8">');
    expect(await textOfPart(zip, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$3:$C$8</definedName>',
    );
  });

  test.each<[string, unknown]>([
    ["a kind that is none", { filterOn: "Nothing" }],
    ["values that are missing", { filterOn: "Values" }],
    ["a colour that is none", { filterOn: "CellColor", color: "fuchsiaish" }],
  ])("%s is refused", async (_name, criteria) => {
    const failure = await booted.failure((context) => {
      firstSheet(context).autoFilter.apply("A1:C6", 0, criteria as Excel.FilterCriteria);
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "AutoFilter.apply" });
  });

  test("a protected sheet is filtered only with its permission", async () => {
    await booted.run(async (context) => {
      firstSheet(context).protection.protect({ allowAutoFilter: true });
      await context.sync();
    });
    await filter(0, { filterOn: "Values", values: ["西宁"] });
    expect(shown()).toEqual([2]);
    await booted.run(async (context) => {
      const { protection } = firstSheet(context);
      protection.unprotect();
      protection.protect();
      await context.sync();
    });
    const failure = await booted.failure((context) => {
      firstSheet(context).autoFilter.remove();
    });
    expect(failure.code).toBe("AccessDenied");
  });

  test("onRowHiddenChanged is raised for rows that a filter hides", async () => {
    const heard: string[] = [];
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.onRowHiddenChanged.add(({ address, changeType }) => Promise.resolve(void heard.push(`${changeType} ${address}`)));
      await context.sync();
      sheet.autoFilter.apply("A1:C6", 1, { filterOn: "Custom", criterion1: ">=7" });
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(heard).toEqual(["Hidden 3:3", "Hidden 5:5", "Hidden 6:6"]);
  }); // prettier-ignore
});

// https://learn.microsoft.com/javascript/api/excel/excel.filter
describe("Excel.Filter of a table's column", () => {
  test("applyValuesFilter hides rows of the table; clearFilters shows them", async () => {
    await booted.run(async (context) => {
      const table = firstSheet(context).tables.add("A1:C6", true);
      table.columns.getItem("单位").filter.applyValuesFilter(["西宁"]);
      await context.sync();
    });
    expect(shown()).toEqual([2]);
    const xml = await textOfPart(await JSZip.loadAsync(await booted.workbook.save()), "xl/tables/table1.xml");
    expect(xml).toContain('<filterColumn colId="0"><filters><filter val="西宁"/></filters></filterColumn>');
    const criteria = await booted.run(async (context) => {
      const table = context.workbook.tables.getItem("Table1");
      const { filter: one } = table.columns.getItemAt(0);
      one.load("criteria");
      table.clearFilters();
      await context.sync();
      return one.criteria;
    });
    expect(criteria).toEqual({ filterOn: "Values", values: ["西宁"] });
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });

  test.each<[string, (filter: Excel.Filter) => void, number[]]>([
    ["applyCustomFilter", (one) => { one.applyCustomFilter(">4", "<2", "Or"); }, [2, 4]],
    ["applyTopItemsFilter", (one) => { one.applyTopItemsFilter(1); }, [2]],
    ["applyBottomItemsFilter", (one) => { one.applyBottomItemsFilter(1); }, [5]],
    ["applyTopPercentFilter", (one) => { one.applyTopPercentFilter(50); }, [2, 4]],
    ["applyDynamicFilter", (one) => { one.applyDynamicFilter("BelowAverage"); }, [3, 5]],
    ["clear", (one) => { one.applyTopItemsFilter(1); one.clear(); }, [2, 3, 4, 5, 6]],
  ])("%s", async (_name, apply, rows) => {
    await booted.run(async (context) => {
      apply(firstSheet(context).tables.add("A1:C6", true).columns.getItem("数").filter);
      await context.sync();
    });
    expect(shown()).toEqual(rows);
  }); // prettier-ignore
});
