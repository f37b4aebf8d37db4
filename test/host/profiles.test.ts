import { PROFILES, type ProfileName } from "../../host/index";
import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets

let booted: BootedHost;
afterEach(() => {
  booted.close();
});

async function open(name: ProfileName): Promise<void> {
  booted = await bootHost(undefined, null, { profile: PROFILES[name] });
}

const isSupported = (set: string, version: string): boolean =>
  (booted.window as unknown as { Office: typeof Office }).Office.context.requirements.isSetSupported(set, version);

describe("[H1] a profile claims the requirement sets of the Excel that it stands for", () => {
  test.each<[ProfileName, string, string, boolean]>([
    ["ltsc2021", "ExcelApi", "1.14", true],
    ["ltsc2021", "ExcelApi", "1.15", false],
    ["ltsc2021", "SharedRuntime", "1.1", true],
    ["ltsc2021", "SharedRuntime", "1.2", false],
    ["ltsc2024", "ExcelApi", "1.15", true],
    ["ltsc2024", "CustomFunctionsRuntime", "1.4", false],
    ["m365", "CustomFunctionsRuntime", "1.4", true],
    ["m365", "ExcelApi", "1.16", false],
    ["web", "ExcelApi", "1.15", true],
  ])("%s: %s %s is %s", async (name, set, version, supported) => {
    await open(name);
    expect(isSupported(set, version)).toBe(supported);
  });
});

describe("members above the profile's set are not there", () => {
  // NamedItemCollection and Worksheet members of ExcelApi 1.15 do not matter to the host; Worksheet.nameId stands in.
  test("a member of a set that is not numbered with ExcelApi answers ApiNotFound in every profile", async () => {
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      await open(name);
      const failure = await booted.failure((context) => context.workbook.application.load("activeWindow" as never));
      expect([name, failure.code]).toEqual([name, "ApiNotFound"]);
      if (name !== "web") booted.close();
    }
  });

  test("[H3] a load of everything leaves them out instead of failing", async () => {
    await open("ltsc2021");
    const loaded = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.load();
      await context.sync();
      return sheet.toJSON();
    });
    expect(loaded.name).toBe("Sheet1");
  });
});

describe("[H7] Excel on the web refuses requests and responses of more than 5 MB", () => {
  const text = "报".repeat(2_000_000);

  test("in the web profile", async () => {
    await open("web");
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1").values = [[text]];
    });
    expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(booted.host.valueAt("Sheet1", 0, 0)).toBeNull();
    for (let row = 1; row <= 300; row += 1) await booted.host.edit("Sheet1", `A${String(row)}`, "执".repeat(32_000));
    const answer = await booted.failure((context) => firstSheet(context).getRange("A1:A300").load("values"));
    expect(answer.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("not on the desktop", async () => {
    await open("m365");
    for (let row = 1; row <= 100; row += 1) await booted.host.edit("Sheet1", `A${String(row)}`, "执".repeat(32_000));
    const count = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A100");
      range.load("values");
      await context.sync();
      return range.values.length;
    });
    expect(count).toBe(100);
  });
});
