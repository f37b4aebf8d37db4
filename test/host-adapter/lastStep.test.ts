import type { Fault } from "../../host/index";
import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed } from "../support/bookOf";
import { factsOf, fileOf, openDesk, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(bytes: Uint8Array, ...faults: readonly Fault[]): Promise<void> {
  desk = await openDesk(bytes, faults);
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}

/** The pane is closed, the file saved, and another person opens it. */
async function reopen(...faults: readonly Fault[]): Promise<void> {
  const saved = await desk.save();
  desk.close();
  await open(saved, ...faults);
}

afterEach(() => {
  desk.close();
});

const value = (sheet: string, row: number, column: number): unknown => desk.host.valueAt(sheet, row, column);

/** Built annexes, and one mark that has changed since. */
async function builtThenMarked(...faults: readonly Fault[]): Promise<void> {
  await open(await fileOf(BASE));
  await useCases.buildAnnexes(OPTIONS);
  await desk.host.edit("报送台账", "C3", "√");
  await reopen(...faults);
}

it("a command that is started while the pane, which has just opened, looks for a step waits for that", async () => {
  await open(await fileOf(BASE));
  const [seen, { status }] = await Promise.all([useCases.lookAtLastStep(), useCases.buildAnnexes(OPTIONS)]);
  expect([seen.state, status]).toEqual(["none", "done"]);
});

describe("one step back, kept in the workbook", () => {
  it("[W51] survives closing: the pane that opens finds it in one sync", async () => {
    await open(await fileOf({ ...BASE, 附件1: [] }));
    const before = await factsOf(await desk.save());
    await useCases.buildAnnexes(OPTIONS);
    await reopen();
    expect(await useCases.lookAtLastStep()).toEqual({ state: "done", command: "build-annexes" });
    expect(desk.host.traffic).toMatchObject({ syncs: 1, writes: 0 });
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    const after = await factsOf(await desk.save());
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    await reopen();
    expect(await useCases.lookAtLastStep()).toEqual({ state: "none", command: "" });
    expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "refused", refusal: "nothingToRestore" });
  });

  it("lists what was changed since and writes nothing; told to, it puts back all of it", async () => {
    await builtThenMarked();
    await useCases.buildAnnexes(OPTIONS);
    await reopen();
    await desk.host.edit("附件1", "C5", "已电话核实");
    await desk.host.edit("附件1", "D5", "与这一步无关的备注");
    const before = await factsOf(await desk.save());
    const asked = await useCases.restore(OPTIONS);
    expect(asked).toMatchObject({ status: "refused", refusal: "changedSinceStep", changes: [] });
    expect(asked.differences).toEqual([{ sheet: "附件1", address: "C5", left: "√", now: "已电话核实" }]);
    expect(asked.message).toContain("附件1!C5（上一步写入「√」，现为「已电话核实」）");
    expect(await factsOf(await desk.save())).toEqual(before);
    expect((await useCases.restore({ ...OPTIONS, restoresAnyway: true })).status).toBe("done");
    expect([value("附件1", 4, 2), value("附件1", 4, 3)]).toEqual(["×", "与这一步无关的备注"]);
  });

  it("asks before it empties a sheet that it had added, where people have written into it", async () => {
    await open(await fileOf(BASE));
    await useCases.buildAnnexes(OPTIONS);
    await desk.host.edit("附件1", "D5", "手写的备注");
    const asked = await useCases.restore(OPTIONS);
    expect(asked.differences).toEqual([{ sheet: "附件1", address: "D5", left: null, now: "手写的备注" }]);
    expect(value("附件1", 4, 3)).toBe("手写的备注");
  });

  it.each([
    ["fix", "报送台账", "B3", changed(BASE, { "报送台账!B3": "✔" })],
    ["colour", "", "", BASE],
    ["correct", "", "", changed(BASE, { "报送台账!A3": "海北洲" })],
  ] as const)("keeps %s as well", async (command, sheet, address, sheets) => {
    await open(await fileOf(sheets));
    const before = await factsOf(await desk.save());
    if (command === "fix") await useCases.applyFixes(await useCases.previewFixes(null, OPTIONS), OPTIONS);
    if (command === "colour") await useCases.colour(OPTIONS);
    if (command === "correct") await useCases.correct({ units: { 海北洲: "海北州交通运输系统" } }, OPTIONS);
    await reopen();
    expect(await useCases.lookAtLastStep()).toEqual({ state: "done", command });
    if (sheet !== "") {
      await desk.host.edit(sheet, address, "改过");
      expect((await useCases.restore(OPTIONS)).differences).toMatchObject([{ sheet, address, now: "改过" }]);
    }
    expect((await useCases.restore({ ...OPTIONS, restoresAnyway: true })).status).toBe("done");
    expect(await factsOf(await desk.save())).toEqual(before);
    const { findings } = await useCases.validate(OPTIONS);
    expect(findings.some(({ ruleId }) => ruleId === "U02")).toBe(command === "correct");
  });

  it("says that a record which somebody has damaged cannot be taken back, and asks no more", async () => {
    await builtThenMarked();
    await useCases.buildAnnexes(OPTIONS);
    await desk.run(async (context) => {
      context.workbook.settings.add("lastStep.1", "[broken");
      await context.sync();
    });
    const before = await factsOf(await desk.save());
    expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "refused", refusal: "stepUnreadable" });
    expect(await useCases.restore(OPTIONS)).toMatchObject({ refusal: "nothingToRestore" });
    expect(await factsOf(await desk.save())).toEqual(before);
  });

  it("does not take back where the sheet has been protected since, until it is not", async () => {
    await builtThenMarked();
    await useCases.buildAnnexes(OPTIONS);
    const protect = (isOn: boolean) =>
      desk.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("附件1");
        if (isOn) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "refused", refusal: "sheetProtected" });
    expect(value("附件1", 4, 2)).toBe("√");
    await protect(false);
    expect([(await useCases.restore(OPTIONS)).status, value("附件1", 4, 2)]).toEqual(["done", "×"]);
  });
});

describe("a step that was cut short", () => {
  it("stops every command that would write on top of it, is said by 校验, and goes back with one click", async () => {
    await builtThenMarked({ kind: "kill", sync: 4 });
    const before = await factsOf(await desk.save());
    void useCases.buildAnnexes(OPTIONS);
    while (!desk.host.pageIsSilent) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.host.whenIdle();
    await reopen();
    expect(await useCases.lookAtLastStep()).toEqual({ state: "started", command: "build-annexes" });
    desk.host.resetTraffic();
    for (const result of [
      await useCases.buildAnnexes(OPTIONS),
      await useCases.previewAnnexes(OPTIONS),
      await useCases.colour(OPTIONS),
      await useCases.clearColours(OPTIONS),
      await useCases.report(OPTIONS),
      await useCases.previewFixes(null, OPTIONS),
      await useCases.correct({}, OPTIONS),
    ]) {
      expect(result).toMatchObject({ status: "refused", refusal: "stepUnfinished" });
      expect(result.message).toContain("上次的「生成附件」中途断开");
    }
    await desk.host.whenIdle();
    expect(desk.host.traffic.writes).toBe(0);
    expect((await useCases.validate(OPTIONS)).message).toContain("中途断开");
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    const after = await factsOf(await desk.save());
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
  });
});

describe("another person's edit between the reading and the writing", () => {
  it("is shown with before, theirs and now, and put back with one click; one step back leads to theirs", async () => {
    await builtThenMarked({ kind: "edit", sync: 3, sheet: "附件1", address: "C5", value: "对方改的" });
    const built = await useCases.buildAnnexes(OPTIONS);
    await desk.host.whenIdle();
    expect(desk.host.traffic).toMatchObject({ syncs: 5, undoClears: 0 });
    expect(built.overwritten).toMatchObject([
      { sheet: "附件1", address: "C5", before: "×", theirs: "对方改的", now: "√" },
    ]);
    expect(built.message).toContain("附件1!C5（原为「×」，对方改为「对方改的」，现为「√」）");
    expect(value("附件1", 4, 2)).toBe("√");
    const back = await useCases.putBackTheirs(OPTIONS);
    expect([back.status, value("附件1", 4, 2)]).toEqual(["done", "对方改的"]);
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect(value("附件1", 4, 2)).toBe("√");
    expect(await useCases.putBackTheirs(OPTIONS)).toMatchObject({ status: "refused", refusal: "noTheirs" });
  });

  it("is what one step back leads to", async () => {
    await builtThenMarked({ kind: "edit", sync: 3, sheet: "附件1", address: "C5", value: "=1+1" });
    await useCases.buildAnnexes(OPTIONS);
    await reopen();
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    const { sheets } = await factsOf(await desk.save());
    expect(sheets.附件1?.cells.C5?.formula).toBe("1+1");
  });

  it("is shown after a fix, too", async () => {
    const sheets = changed(BASE, { "报送台账!B3": "✔" });
    const fault: Fault = { kind: "edit", sync: 4, sheet: "报送台账", address: "B3", value: "待核" };
    await open(await fileOf(sheets), fault);
    const fixed = await useCases.applyFixes(await useCases.previewFixes(null, OPTIONS), OPTIONS);
    expect(fixed.overwritten).toMatchObject([{ address: "B3", before: "✔", theirs: "待核", now: "√" }]);
  });

  it("of a cell that the command does not write is nobody's matter", async () => {
    await builtThenMarked({ kind: "edit", sync: 3, sheet: "附件1", address: "D5", value: "备注" });
    const built = await useCases.buildAnnexes(OPTIONS);
    expect([built.overwritten, value("附件1", 4, 3)]).toEqual([undefined, "备注"]);
  });
});
