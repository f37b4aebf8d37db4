import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, type Sheets } from "../support/bookOf";
import { fileOf, openDesk, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const OWING = ["海北州交通运输系统", "果洛州交通运输系统"];

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(sheets: Sheets): Promise<void> {
  desk = await openDesk(await fileOf(sheets));
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}

afterEach(() => {
  desk.close();
});

const traffic = async (): Promise<number[]> => {
  await desk.host.whenIdle();
  const { syncs, writes, undoClears } = desk.host.traffic;
  desk.host.resetTraffic();
  return [syncs, writes > 0 ? 1 : 0, undoClears];
};

describe("the draft", () => {
  it("is checked as it is made, in two syncs, and nothing is written", async () => {
    await open(BASE);
    const { draft, text, claims } = await useCases.draftNotice(OPTIONS);
    expect(draft?.annexes.map(({ label }) => label)).toEqual(["附件1", "附件2"]);
    expect(text).toContain("果洛州未报送任何资料。");
    expect(claims.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    expect(await traffic()).toEqual([2, 0, 0]);
  });

  it("keeps a paragraph that was changed in the workbook, and says what it now claims", async () => {
    await open(BASE);
    const base = (await useCases.draftNotice(OPTIONS)).draft?.paragraphs.find(
      ({ key }) => key === "submission.missing",
    );
    await traffic();
    const edit = { key: "submission.missing", base: base?.text ?? "", text: "海北州未报送工作简报。" };
    const kept = await useCases.keepDraftEdits([edit], OPTIONS);
    expect(
      kept.claims.filter(({ verdict }) => verdict === "contradicts").map(({ cells }) => cells[0]?.address),
    ).toEqual(["B3"]);
    const [syncs = 0, , undoClears] = await traffic();
    expect([syncs <= 3, undoClears]).toEqual([true, 0]);
    const again = createUseCases(() => 0);
    expect((await again.draftNotice(OPTIONS)).text).toContain("海北州未报送工作简报。");
  });
});

describe("通报模板", () => {
  it("is added with the usual wordings, once, and can be taken back", async () => {
    await open(BASE);
    const added = await useCases.addWordings(OPTIONS);
    expect([added.status, added.findings.filter(({ ruleId }) => ruleId === "N11")]).toEqual(["done", []]);
    expect(added.tables.map(({ role }) => role)).toContain("wordings");
    expect(desk.host.valueAt("通报模板", 1, 0)).toBe("标题");
    expect((await traffic())[2]).toBe(0);
    expect(await useCases.addWordings(OPTIONS)).toMatchObject({ status: "refused", refusal: "hasWordings" });
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect(desk.host.valueAt("通报模板", 0, 0)).toBeNull();
  });
});

describe("催办", () => {
  it("says who owes, in two syncs", async () => {
    await open(BASE);
    const { reminders } = await useCases.remindUnits(OPTIONS);
    expect(reminders.map(({ unit, times }) => [unit, times])).toEqual(OWING.map((unit) => [unit, 1]));
    expect(await traffic()).toEqual([2, 0, 0]);
  });

  it("logs them in a new sheet, counts them, does not log them twice, and takes them back", async () => {
    await open(BASE);
    const sent = { units: OWING, date: "2024-04-08", way: "微信", person: "王" };
    const logged = await useCases.logReminders(sent, OPTIONS);
    expect(logged.reminders.map(({ times }) => times)).toEqual([2, 2]);
    expect(logged.findings.filter(({ ruleId }) => ruleId === "M06").length).toBeGreaterThan(0);
    expect((await traffic())[0]).toBeLessThanOrEqual(6);
    const twice = await useCases.logReminders(sent, OPTIONS);
    expect([twice.status, twice.changes]).toEqual(["done", []]);
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect((await useCases.remindUnits(OPTIONS)).reminders.map(({ times }) => times)).toEqual([1, 1]);
  });

  it("refuses a day that is none", async () => {
    await open(BASE);
    const sent = { units: OWING, date: "2024-02-30", way: "", person: "" };
    expect(await useCases.logReminders(sent, OPTIONS)).toMatchObject({ status: "refused", refusal: "reminderUndated" });
  });
});
