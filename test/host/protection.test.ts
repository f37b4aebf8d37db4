import { legacyHash, opens } from "../../host/engine/document/protectionHash";
import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { bend, packed, smallParts } from "./support/smallWorkbook";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(async () => {
  await booted.run(async (context) => {
    context.workbook.protection.unprotect("x");
    context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of context.workbook.worksheets.items) sheet.protection.unprotect("口令");
    await context.sync();
  });
  await emptied(booted);
});

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  booted.run(async (context) => {
    firstSheet(context).protection.protect(options, password);
    await context.sync();
  });

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
describe("Excel.WorksheetProtection", () => {
  test("protect takes its options, and clears the undo stack", async () => {
    await protect({ allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" });
    const options = await booted.run(async (context) => {
      const { protection } = firstSheet(context);
      protection.load("protected,options");
      await context.sync();
      return protection.options;
    });
    expect(options).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowInsertRows: false,
      allowEditObjects: false,
      selectionMode: "Unlocked",
    });
    expect(booted.host.traffic.undoClears).toBe(1);
  });

  test("protect fails if the sheet has been protected", async () => {
    await protect();
    const failure = await booted.failure((context) => {
      firstSheet(context).protection.protect();
    });
    expect(failure).toMatchObject({ code: "InvalidOperation", location: "WorksheetProtection.protect" });
  });

  test("[H55] a password is needed to unprotect, also after saving and opening", async () => {
    await protect(undefined, "口令");
    const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
    for (const wrong of [undefined, "", "别的"]) {
      const failure = await reopened.failure((context) => {
        firstSheet(context).protection.unprotect(wrong);
      });
      expect(failure).toMatchObject({ code: "InvalidArgument", location: "WorksheetProtection.unprotect" });
    }
    const isProtected = await reopened.run(async (context) => {
      const { protection } = firstSheet(context);
      protection.unprotect("口令");
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    reopened.close();
    expect(isProtected).toBe(false);
  });

  test.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
    ["values", {}, (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["formats", { allowFormatCells: true }, (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["rows in", { allowInsertRows: true }, (sheet) => sheet.getRange("1:1").insert("Down")],
    ["columns out", { allowDeleteColumns: true }, (sheet) => { sheet.getRange("A:A").delete("Left"); }],
    ["hidden rows", { allowFormatRows: true }, (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["filters", { allowAutoFilter: true }, (sheet) => { sheet.autoFilter.apply("A1:B2"); }],
  ])("forbids %s, unless its option allows them", async (_name, options, work) => {
    await protect();
    expect((await booted.failure((context) => work(firstSheet(context)))).code).toBe("AccessDenied");
    if (Object.keys(options).length === 0) return;
    await booted.run(async (context) => {
      firstSheet(context).protection.unprotect();
      firstSheet(context).protection.protect(options);
      work(firstSheet(context));
      await context.sync();
    });
  }); // prettier-ignore

  test("unlocked cells can be written", async () => {
    await booted.run(async (context) => {
      const cell = firstSheet(context).getRange("B2");
      cell.format.protection.locked = false;
      firstSheet(context).protection.protect();
      cell.values = [["可填"]];
      await context.sync();
    });
    expect(booted.host.valueAt("Sheet1", 1, 1)).toBe("可填");
  });

  test("onProtectionChanged tells both ways", async () => {
    const heard: boolean[] = [];
    await booted.run(async (context) => {
      context.workbook.worksheets.onProtectionChanged.add(({ isProtected }) =>
        Promise.resolve(void heard.push(isProtected)),
      );
      await context.sync();
      firstSheet(context).protection.protect();
      firstSheet(context).protection.unprotect();
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(heard).toEqual([true, false]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection
describe("Excel.WorkbookProtection", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["added", (context) => context.workbook.worksheets.add()],
    ["renamed", (context) => (firstSheet(context).name = "新名")],
    ["moved", (context) => (firstSheet(context).position = 0)],
    ["hidden", (context) => (firstSheet(context).visibility = "Hidden")],
    ["copied", (context) => firstSheet(context).copy()],
    ["deleted", (context) => { firstSheet(context).delete(); }],
  ])("no sheet is %s in a protected workbook", async (_name, work) => {
    await booted.run(async (context) => {
      context.workbook.protection.protect("x");
      await context.sync();
    });
    expect((await booted.failure(work)).code).toBe("AccessDenied");
    const wrong = await booted.failure((context) => {
      context.workbook.protection.unprotect("y");
    });
    expect(wrong.code).toBe("InvalidArgument");
  }); // prettier-ignore
});

describe("passwords as files keep them", () => {
  // The hash of "password" in the documentation of several readers and writers of the format.
  test.each([["password", "83AF"], ["", "CE4B"]])("the 16-bit hash of %j is %s", (password, hash) => {
    expect(legacyHash(password)).toBe(hash);
  }); // prettier-ignore

  test("[H55] a sheet that Excel protected (SHA-512, salted, spun) opens with its password only", async () => {
    const salt = "QUJDREVGR0hJSktMTU5PUA==";
    const digest = async (data: Buffer): Promise<Buffer> => Buffer.from(await crypto.subtle.digest("SHA-512", data as unknown as BufferSource)); // prettier-ignore
    let hash = await digest(Buffer.concat([Buffer.from(salt, "base64"), Buffer.from("海西", "utf16le")]));
    for (let spin = 0; spin < 50; spin += 1) {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(spin);
      hash = await digest(Buffer.concat([hash, number]));
    }
    const hashValue = hash.toString("base64");
    const attributes = { algorithmName: "SHA-512", saltValue: salt, spinCount: "50", hashValue, sheet: "1" };
    expect(await opens(attributes, "海西")).toBe(true);
    expect(await opens(attributes, "海东")).toBe(false);
    const parts = smallParts();
    const node = `<sheetProtection ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ")}/>`; // prettier-ignore
    bend("xl/worksheets/sheet1.xml", (text) => text.replace("</worksheet>", `${node}</worksheet>`))(parts);
    const opened = await bootHost(await openWorkbook(await packed(parts)));
    await opened.run(async (context) => {
      firstSheet(context).protection.unprotect("海西");
      await context.sync();
    });
    opened.close();
    expect(opened.workbook.sheets[0]?.isProtected).toBe(false);
  });
});
