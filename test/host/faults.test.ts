import { setTimeout as delay } from "node:timers/promises";

import { parseFault, type Fault } from "../../host/index";
import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

let booted: BootedHost;
afterEach(() => {
  booted.close();
});

async function open(...faults: readonly Fault[]): Promise<void> {
  booted = await bootHost(undefined, null, { faults });
  booted.host.resetTraffic();
}

/** Three syncs: each writes its number into A1, A2, A3. */
const threeSyncs = (): Promise<void> =>
  booted.run(async (context) => {
    for (const [index, address] of ["A1", "A2", "A3"].entries()) {
      firstSheet(context).getRange(address).values = [[index + 1]];
      await context.sync();
    }
  });

const written = (): unknown[] => [0, 1, 2].map((row) => booted.host.valueAt("Sheet1", row, 0));

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "";
}

describe("faults on demand", () => {
  test("the n-th sync fails; what went before it stays", async () => {
    await open({ kind: "fail", sync: 2 });
    expect(await codeOf(threeSyncs())).toBe("GeneralException");
    expect(written()).toEqual([1, null, null]);
  });

  test("an action fails with the code that is wanted; the actions before it in its sync stay", async () => {
    await open({ kind: "fail", sync: 1, action: 8, code: "AccessDenied" });
    const both = booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("A2").values = [["后"]];
      await context.sync();
    });
    expect(await codeOf(both)).toBe("AccessDenied");
    expect(written()).toEqual(["先", null, null]);
  });

  test("an answer that is dropped never comes, though its sync was done", async () => {
    await open({ kind: "drop", sync: 2 });
    expect(await Promise.race([threeSyncs().then(() => "answered"), delay(200, "silent")])).toBe("silent");
    expect(written()).toEqual([1, 2, null]);
  });

  test("an answer that is late comes", async () => {
    await open({ kind: "delay", sync: 2, milliseconds: 150 });
    const started = performance.now();
    await threeSyncs();
    expect(performance.now() - started).toBeGreaterThanOrEqual(140);
    expect(written()).toEqual([1, 2, 3]);
  });

  test("a page that is killed between two syncs asks for nothing more, and gives nothing back", async () => {
    await open({ kind: "kill", sync: 1 });
    expect(await Promise.race([threeSyncs().then(() => "answered"), delay(200, "silent")])).toBe("silent");
    await booted.host.whenIdle();
    expect(written()).toEqual([1, null, null]);
    expect(booted.host.traffic).toMatchObject({ syncs: 1, releases: 0 });
  });

  test("another person edits a cell between two syncs, and the add-in hears of it", async () => {
    await open({ kind: "edit", sync: 3, sheet: "Sheet1", address: "B1", value: "别人写的" });
    const heard: string[] = [];
    await booted.run(async (context) => {
      firstSheet(context).onChanged.add(({ address, source }) => {
        heard.push(`${source} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    await booted.run(async (context) => {
      firstSheet(context).getRange("C1").load("values");
      await context.sync();
      const cell = firstSheet(context).getRange("B1");
      cell.load("values");
      await context.sync();
      cell.load("values");
      await context.sync();
      heard.push(String(cell.values[0]?.[0]));
    });
    await booted.host.whenIdle();
    expect(heard).toEqual(expect.arrayContaining(["Local B1", "别人写的"]));
  });

  test("a sheet that is protected between two syncs refuses the next write", async () => {
    await open({ kind: "protect", sync: 1, sheet: "Sheet1" });
    expect(await codeOf(threeSyncs())).toBe("AccessDenied");
    expect(written()).toEqual([1, null, null]);
  });
});

describe("a fault as it is written on a command line", () => {
  beforeAll(() => open());

  test.each<[string, Fault | null]>([
    ["fail:3", { kind: "fail", sync: 3 }],
    ["fail:4.2", { kind: "fail", sync: 4, action: 2 }],
    ["delay:2:500", { kind: "delay", sync: 2, milliseconds: 500 }],
    ["drop:1", { kind: "drop", sync: 1 }],
    ["kill:4", { kind: "kill", sync: 4 }],
    ["edit:3:报送台账!C4=√", { kind: "edit", sync: 3, sheet: "报送台账", address: "C4", value: "√" }],
    ["edit:3:报送台账!C4=", { kind: "edit", sync: 3, sheet: "报送台账", address: "C4", value: "" }],
    ["protect:2:附件 1", { kind: "protect", sync: 2, sheet: "附件 1" }],
    ["fail:0", null],
    ["fail", null],
    ["edit:3:报送台账=√", null],
    ["explode:1", null],
  ])("%s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });
});

describe("while the user types into a cell", () => {
  test("a request fails, unless it says that it can wait: then it runs when the cell is left", async () => {
    await open();
    const end = booted.host.beginCellEdit();
    expect(await codeOf(threeSyncs())).toBe("InvalidOperationInCellEditMode");
    const patient = booted.window.Excel.run({ delayForCellEdit: true }, async (context) => {
      firstSheet(context).getRange("A1").values = [["等到了"]];
      await context.sync();
    });
    expect(await Promise.race([patient.then(() => "done"), delay(100, "waiting")])).toBe("waiting");
    end();
    await patient;
    expect(written()).toEqual(["等到了", null, null]);
  });
});
