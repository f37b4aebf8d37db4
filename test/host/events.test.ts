import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetselectionchangedeventargs
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const factsOf = (range: Excel.Range): unknown[] => [range.address, range.values as unknown[][]];

type Changed = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "triggerSource">;

async function listen(seen: Changed[]): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> {
  return booted.run(async (context) => {
    const handler = firstSheet(context).onChanged.add(({ address, changeType, triggerSource }) => {
      seen.push({ address, changeType, triggerSource });
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
}

describe("worksheet.onChanged", () => {
  test("[H6] tells what the add-in and what the user changed, once a batch for bands of one write", async () => {
    const seen: Changed[] = [];
    await listen(seen);
    await booted.run(async (context) => {
      firstSheet(context).getRange("A1:C900").values = Array.from({ length: 900 }, () => [1, 2, 3]);
      await context.sync();
    });
    await booted.host.edit("Sheet1", "D4", "√");
    await settled();
    expect(seen).toEqual([
      { address: "A1:C900", changeType: "RangeEdited", triggerSource: "ThisLocalAddin" },
      { address: "D4", changeType: "RangeEdited", triggerSource: "Unknown" },
    ]);
  });

  test("gives the range, which follows its cells", async () => {
    const found: unknown[] = [];
    await booted.run(async (context) => {
      firstSheet(context).onChanged.add(async (event) => {
        await booted.run(async (later) => {
          const changed = event.getRange(later);
          changed.load("address,values");
          await later.sync();
          found.push(...factsOf(changed));
        });
      });
      await context.sync();
    });
    await booted.host.edit("Sheet1", "B2", 7);
    await settled();
    expect(found).toEqual(["Sheet1!B2", [[7]]]);
  });

  test("is silent after remove, and while events are switched off", async () => {
    const seen: Changed[] = [];
    const handler = await listen(seen);
    await booted.run(async (context) => {
      context.runtime.enableEvents = false;
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    handler.remove();
    await handler.context.sync();
    await booted.host.edit("Sheet1", "A1", 2);
    await settled();
    expect(seen).toEqual([]);
  });
});

test("worksheets.onAdded and onSelectionChanged", async () => {
  const seen: unknown[] = [];
  await booted.run(async (context) => {
    context.workbook.worksheets.onAdded.add(() => {
      seen.push("added");
      return Promise.resolve();
    });
    context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      seen.push("selection");
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.add("新表");
    await context.sync();
  });
  await booted.host.select("Sheet1", "B2:C3");
  await settled();
  expect(seen).toEqual(["added", "B2:C3", "selection"]);
});

test("host.onChange tells the grid of edits and of calculated cells", async () => {
  await booted.run(async (context) => {
    firstSheet(context).getRange("A1:A2").formulas = [[1], ["=A1*2"]];
    await context.sync();
  });
  const seen: string[] = [];
  const stop = booted.host.onChange(({ sheetName, area }) =>
    seen.push(`${sheetName} ${String(area.rowIndex)},${String(area.columnIndex)}`),
  );
  await booted.host.edit("Sheet1", "A1", "5");
  stop();
  await booted.host.edit("Sheet1", "A1", "6");
  expect(seen.sort()).toEqual(["Sheet1 0,0", "Sheet1 1,0"]);
});
