import { readFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";

import { ADDIN_ID } from "../../host/engine/document/settingsPart";
import { createWorkbook, openWorkbook } from "../../host/index";
import { answerOf, bootHost, type BootedHost } from "./support/bootedHost";
import { richWorkbook } from "./support/richWorkbook";
import { textOfPart } from "./support/savedParts";

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

/** Saved, opened in another window, asked for one setting. */
async function afterReopening(key: string): Promise<unknown> {
  const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
  try {
    return await reopened.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load("value");
      await context.sync();
      return setting.isNullObject ? "null object" : (setting.value as unknown);
    });
  } finally {
    reopened.close();
  }
}

// https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
describe("Excel.SettingCollection", () => {
  test("add sets or adds the setting to the workbook; values keep their shape", async () => {
    const found = await booted.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("规则", { M01: true, 期: [1, 2] });
      settings.add("n", 1);
      settings.add("n", 2);
      const count = settings.getCount();
      const number = settings.getItem("n");
      number.load("key,value");
      settings.load("items/key");
      await context.sync();
      return [answerOf(count), number.key, number.value as unknown, settings.items.map(({ key }) => key)];
    });
    expect(found).toEqual([2, "n", 2, ["规则", "n"]]);
  });

  test("settings persist with the file", async () => {
    await booted.run(async (context) => {
      context.workbook.settings.add("规则", { M01: '"<&>"', 期: [1, 2] });
      await context.sync();
    });
    expect(await afterReopening("规则")).toEqual({ M01: '"<&>"', 期: [1, 2] });
  });

  test("a setting that is deleted is gone from the file", async () => {
    await booted.run(async (context) => {
      context.workbook.settings.add("a", 1);
      context.workbook.settings.add("b", 2);
      await context.sync();
    });
    await booted.workbook.save();
    await booted.run(async (context) => {
      context.workbook.settings.getItem("a").delete();
      await context.sync();
    });
    expect(await afterReopening("a")).toBe("null object");
    expect(await afterReopening("b")).toBe(2);
  });

  test("Office.context.document.settings.saveAsync writes the same settings", async () => {
    const { Office: office } = booted.window as unknown as { Office: typeof Office };
    office.context.document.settings.set("lang", "en-US");
    await new Promise((resolve) => {
      office.context.document.settings.saveAsync(resolve);
    });
    expect(await afterReopening("lang")).toBe("en-US");
  });

  test("a request that does nothing but add a setting is a sync that writes", async () => {
    await booted.host.whenIdle();
    booted.host.resetTraffic();
    await booted.run(async (context) => {
      context.workbook.settings.add("verdicts", { M01: "confirmed" });
      await context.sync();
    });
    expect(booted.host.traffic).toMatchObject({ syncs: 1, writes: 1, releases: 0 });
  });

  test("a setting that is not there is ItemNotFound", async () => {
    const failure = await booted.failure((context) => context.workbook.settings.getItem("没有").load("value"));
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "SettingCollection.getItem" });
  });
});

describe("the web extension part", () => {
  test("[H53] is found by the id of the manifest", () => {
    const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
    expect(/<Id>([^<]+)<\/Id>/.exec(manifest)?.[1]).toBe(ADDIN_ID);
  });

  test("[H53] is declared, related, and does not open its pane", async () => {
    booted.workbook.settings.set("a", "1");
    const saved = await JSZip.loadAsync(await booted.workbook.save());
    expect(await textOfPart(saved, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>',
    );
    expect(await textOfPart(saved, "_rels/.rels")).toContain('Target="/xl/webextensions/taskpanes.xml"');
    expect(await textOfPart(saved, "xl/webextensions/taskpanes.xml")).toContain('visibility="0"');
    expect(await textOfPart(saved, "xl/webextensions/webextension1.xml")).toContain(
      '<we:property name="a" value="1"/>',
    );
  });

  test("is not written for a workbook without settings", async () => {
    const saved = await JSZip.loadAsync(await createWorkbook().save());
    expect(Object.keys(saved.files).filter((name) => name.includes("webextension"))).toEqual([]);
  });

  test("of another add-in stays as it is, beside ours", async () => {
    const workbook = await openWorkbook(await withForeignExtension());
    workbook.settings.set("ours", "true");
    const saved = await JSZip.loadAsync(await workbook.save());
    expect(await textOfPart(saved, "xl/webextensions/webextension1.xml")).toBe(FOREIGN);
    expect(await textOfPart(saved, "xl/webextensions/webextension2.xml")).toContain('name="ours"');
    const panes = await textOfPart(saved, "xl/webextensions/taskpanes.xml");
    expect(panes.match(/<wetp:taskpane /g)).toHaveLength(2);
    const again = await openWorkbook(await saved.generateAsync({ type: "uint8array" }));
    expect([...again.settings]).toEqual([["ours", "true"]]);
  });
});

const FOREIGN =
  '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="wa104099688" version="1.0" store="en-US" storeType="OMEX"/><we:properties><we:property name="theirs" value="1"/></we:properties></we:webextension>';

async function withForeignExtension(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await richWorkbook());
  const type = "http://schemas.microsoft.com/office/2011/relationships";
  const rels = await textOfPart(zip, "_rels/.rels");
  const link = `<Relationship Id="rId99" Type="${type}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`;
  zip.file("_rels/.rels", rels.replace("</Relationships>", `${link}</Relationships>`));
  zip.file("xl/webextensions/webextension1.xml", FOREIGN);
  zip.file(
    "xl/webextensions/taskpanes.xml",
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
  );
  zip.file(
    "xl/webextensions/_rels/taskpanes.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  return zip.generateAsync({ type: "uint8array" });
}
