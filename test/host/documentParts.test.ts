import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, firstSheet, type BootedHost } from "./support/bootedHost";
import { richWorkbook } from "./support/richWorkbook";
import { sheetXml, textOfPart } from "./support/savedParts";

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

/** Saves, opens in another window, and asks there. */
async function afterReopening<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
  try {
    return await reopened.run(work);
  } finally {
    reopened.close();
  }
}

// https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
describe("Excel.CustomXmlPartCollection", () => {
  const XML = '<l:ledger xmlns:l="urn:ledger" 期="2"><l:rule id="M01"/></l:ledger>';

  test("add, getByNamespace, setXml and delete; the parts are in the file", async () => {
    const found = await booted.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(XML);
      const other = customXmlParts.add('<a xmlns="urn:other"/>');
      part.load("id,namespaceUri");
      const xml = part.getXml();
      const scoped = customXmlParts.getByNamespace("urn:ledger");
      const count = scoped.getCount();
      await context.sync();
      const again = customXmlParts.getItem(part.id);
      again.setXml(XML.replace("M01", "M02"));
      other.delete();
      await context.sync();
      return [part.namespaceUri, answerOf(xml), answerOf(count)];
    });
    expect(found).toEqual(["urn:ledger", XML, 1]);
    const read = await afterReopening(async (context) => {
      const { customXmlParts } = context.workbook;
      const all = customXmlParts.getCount();
      const only = customXmlParts.getByNamespace("urn:ledger").getOnlyItem();
      const xml = only.getXml();
      await context.sync();
      return [answerOf(all), answerOf(xml)];
    });
    expect(read).toEqual([1, XML.replace("M01", "M02")]);
  });

  test("parts of the file keep their ids, and those that are deleted leave nothing behind", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const ids = await opened.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.load("items/id");
      await context.sync();
      const before = customXmlParts.items.map(({ id }) => id);
      customXmlParts.items.forEach((part) => {
        part.delete();
      });
      await context.sync();
      return before;
    });
    const zip = await JSZip.loadAsync(await opened.workbook.save());
    opened.close();
    expect(ids).toHaveLength(1);
    expect(Object.keys(zip.files).filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(await textOfPart(zip, "xl/_rels/workbook.xml.rels")).not.toContain("customXml");
  });

  test.each(["", "text", "<a>", "<a></b>", "<a/><b/>", "<a>&</a>", "<a b=c/>"])(
    "%j is no well-formed XML",
    async (xml) => {
      const failure = await booted.failure((context) => context.workbook.customXmlParts.add(xml));
      expect(failure).toMatchObject({ code: "InvalidArgument", location: "CustomXmlPartCollection.add" });
    },
  );

  test("getOnlyItem fails when there are two, getOnlyItemOrNullObject gives a null object", async () => {
    const isNull = await booted.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(XML);
      customXmlParts.add(XML);
      const only = customXmlParts.getByNamespace("urn:ledger").getOnlyItemOrNullObject();
      only.load("id");
      await context.sync();
      return only.isNullObject;
    });
    expect(isNull).toBe(true);
    const failure = await booted.failure((context) =>
      context.workbook.customXmlParts.getByNamespace("urn:ledger").getOnlyItem().load("id"),
    );
    expect(failure.location).toBe("CustomXmlPartScopedCollection.getOnlyItem");
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.documentproperties
describe("Excel.DocumentProperties", () => {
  test("are written into the file; each clears the undo stack", async () => {
    booted.host.resetTraffic();
    await booted.run(async (context) => {
      const { properties } = context.workbook;
      properties.set({ title: "台账", author: "甲", subject: "s", keywords: "k", comments: "c", category: "g" });
      properties.company = "政法委";
      properties.manager = "乙";
      properties.revisionNumber = 3;
      await context.sync();
    });
    expect(booted.host.traffic.undoClears).toBe(9);
    const found = await afterReopening(async (context) => {
      const { properties } = context.workbook;
      properties.load();
      await context.sync();
      const { title, author, subject, keywords, comments, category, company, manager, revisionNumber } = properties;
      return [title, author, subject, keywords, comments, category, company, manager, revisionNumber];
    });
    expect(found).toEqual(["台账", "甲", "s", "k", "c", "g", "政法委", "乙", 3]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.custompropertycollection
describe("Excel.CustomPropertyCollection", () => {
  test("keeps values by their types; a key is the same in any case", async () => {
    await booted.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("期", "第2期");
      custom.add("n", 2);
      custom.add("ratio", 0.5);
      custom.add("done", true);
      custom.add("N", 3);
      await context.sync();
    });
    const found = await afterReopening(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load("items/key,items/value,items/type");
      await context.sync();
      return custom.items.map(({ key, value, type }) => [key, value as unknown, type]);
    });
    expect(found).toEqual([
      ["期", "第2期", "String"],
      ["n", 3, "Number"],
      ["ratio", 0.5, "Float"],
      ["done", true, "Boolean"],
    ]);
  });

  test("those of the file are read, changed and deleted", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const values = await opened.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load("items/value");
      await context.sync();
      const before = custom.items.map(({ value }) => value as unknown);
      custom.deleteAll();
      await context.sync();
      return before;
    });
    const zip = await JSZip.loadAsync(await opened.workbook.save());
    opened.close();
    expect(values).toEqual(["2024年第2期"]);
    expect(zip.file("docProps/custom.xml")).toBeNull();
  });

  test("a key longer than 255 characters is refused", async () => {
    const failure = await booted.failure((context) => context.workbook.properties.custom.add("k".repeat(256), 1));
    expect(failure.code).toBe("InvalidArgument");
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
describe("Excel.WorksheetCustomPropertyCollection", () => {
  test("persists with the sheet, also with one made here; keys are case-insensitive", async () => {
    await booted.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      sheet.customProperties.add("Role", "附件1");
      sheet.customProperties.add("ROLE", "附件2");
      sheet.customProperties.add("gone", "x");
      firstSheet(context).customProperties.add("first", "<一>");
      await context.sync();
      sheet.customProperties.getItem("gone").delete();
      await context.sync();
    });
    const found = await afterReopening(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("新表");
      customProperties.load("items/key,items/value");
      const first = firstSheet(context).customProperties.getItem("FIRST");
      const missing = customProperties.getItemOrNullObject("gone");
      first.load("value");
      missing.load("value");
      await context.sync();
      return [customProperties.items.map(({ key, value }) => [key, value]), first.value, missing.isNullObject];
    });
    expect(found).toEqual([[["Role", "附件2"]], "<一>", true]);
    await booted.workbook.save();
    const saved = await JSZip.loadAsync(await booted.workbook.save());
    expect(await sheetXml(saved, "新表")).toMatch(/<customProperties><customPr name="Role" r:id="rId\d+"\/>/);
    expect(Object.keys(saved.files).filter((name) => name.includes("customProperty"))).toHaveLength(2);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection
describe("Excel.PageBreakCollection", () => {
  test("breaks before a row and before a column, kept in the file", async () => {
    await booted.run(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } = firstSheet(context);
      horizontalPageBreaks.add("A21");
      horizontalPageBreaks.add("A11");
      verticalPageBreaks.add("D1");
      await context.sync();
    });
    const found = await afterReopening(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } = firstSheet(context);
      horizontalPageBreaks.load("items/rowIndex");
      const cell = verticalPageBreaks.getItem(0).getCellAfterBreak();
      cell.load("address");
      await context.sync();
      const rows = horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
      horizontalPageBreaks.items[0]?.delete();
      verticalPageBreaks.removePageBreaks();
      const counts = [horizontalPageBreaks.getCount(), verticalPageBreaks.getCount()];
      await context.sync();
      return [rows, cell.address, counts.map(answerOf)];
    });
    expect(found).toEqual([[10, 20], "Sheet1!D1", [1, 0]]);
    const failure = await booted.failure((context) => firstSheet(context).horizontalPageBreaks.add("A1"));
    expect(failure.code).toBe("InvalidArgument");
  });
});
