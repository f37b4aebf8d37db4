import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, fill, read } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

import { openWorkbook } from "../../host/index";
import { richWorkbook } from "./support/richWorkbook";

async function linkOf(host: BootedHost, address: string): Promise<Excel.RangeHyperlink | null> {
  return host.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load("hyperlink");
    await context.sync();
    return range.hyperlink;
  });
}

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hyperlink-member */
describe("Range.hyperlink", () => {
  test("a link out of the workbook survives saving and opening", async () => {
    const link = { address: "https://example.com/a?b=1&c", screenTip: "提示", textToDisplay: "示例" };
    await act(booted, (sheet) => {
      sheet.getRange("B2").hyperlink = link;
    });
    expect(await linkOf(booted, "B2")).toEqual(link);
    expect(await read(booted, "B2")).toEqual([["示例"]]);
    const again = await bootHost(await openWorkbook(await booted.workbook.save()));
    expect(await linkOf(again, "B2")).toEqual(link);
    again.close();
  });

  test("a link to a place of the workbook", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "到 C3" };
    });
    expect(await linkOf(booted, "A1")).toEqual({ documentReference: "Sheet1!C3", textToDisplay: "到 C3" });
  });

  test("[H16] the text stays where none is given; an empty cell shows the target", async () => {
    await fill(booted, "A1", [["原文", ""]]);
    await act(booted, (sheet) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.com/" };
      sheet.getRange("B1").hyperlink = { address: "https://example.com/" };
    });
    expect(await read(booted, "A1:B1")).toEqual([["原文", "https://example.com/"]]);
  });

  test("[H16] cells without a link, and ranges in which only some have one, give null", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.com/" };
    });
    expect(await linkOf(booted, "C9")).toBeNull();
    expect(await linkOf(booted, "A1:B1")).toBeNull();
  });

  test("links of a file are read, and kept", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const again = await bootHost(await openWorkbook(await opened.workbook.save()));
    for (const host of [opened, again]) {
      expect(await linkOf(host, "A2")).toMatchObject({ screenTip: "提示", textToDisplay: "西宁市" });
      expect((await linkOf(host, "A2"))?.address).toMatch(/^https?:/);
      expect(await linkOf(host, "A3")).toMatchObject({ documentReference: "'附件 1'!A1" });
      host.close();
    }
  });

  /** learn.microsoft.com/javascript/api/excel/excel.clearapplyto */
  test.each<["Hyperlinks" | "RemoveHyperlinks", string]>([
    ["Hyperlinks", "Single"],
    ["RemoveHyperlinks", "None"],
  ])("[H16] clear(%s) takes the link away, and leaves the underline as %s", async (applyTo, underline) => {
    const found = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { address: "https://example.com/", textToDisplay: "x" };
      range.clear(applyTo);
      range.load("hyperlink,values,format/font/underline");
      await context.sync();
      return [range.hyperlink, range.values, range.format.font.underline];
    });
    expect(found).toEqual([null, [["x"]], underline]);
  });

  test.each<[string, Excel.RangeHyperlink]>([
    ["no target", { textToDisplay: "x" }],
    ["something that is no text", { address: 5 } as unknown as Excel.RangeHyperlink],
  ])("%s is refused", async (_name, link) => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1").hyperlink = link;
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.hyperlink" });
  });

  test("a protected sheet refuses it unless links are allowed", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("A1").hyperlink = { address: "https://example.com/" };
    });
    expect(failure.code).toBe("AccessDenied");
  });
});
