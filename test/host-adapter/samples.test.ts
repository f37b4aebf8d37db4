import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { factsOf, openDesk, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const SAMPLES = path.join(__dirname, "../../samples");
const ANNEXES = ["附件1", "附件2"];

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

afterEach(() => {
  desk.close();
});

async function traffic(): Promise<number[]> {
  await desk.host.whenIdle();
  const { syncs, writes, undoClears } = desk.host.traffic;
  desk.host.resetTraffic();
  return [syncs, writes, undoClears];
}

describe.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("%s", (file) => {
  beforeEach(async () => {
    desk = await openDesk(new Uint8Array(await readFile(path.join(SAMPLES, file))));
    useCases = createUseCases(() => 0);
    desk.host.resetTraffic();
  });

  it("is checked in two syncs", async () => {
    expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "done", changes: [] });
    expect(await traffic()).toEqual([2, 0, 0]);
  });

  it("gets its annexes in five syncs; the second build writes nothing, also after saving", async () => {
    const built = await useCases.buildAnnexes(OPTIONS);
    expect(built.status).toBe("done");
    expect(built.findings.filter(({ severity }) => severity === "hard")).toEqual([]);
    const [syncs, , undoClears] = await traffic();
    expect([syncs, undoClears]).toEqual([5, 0]);
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
    expect(await traffic()).toEqual([3, 0, 0]);
    const saved = await desk.save();
    desk.close();
    desk = await openDesk(saved);
    desk.host.resetTraffic();
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
    expect((await traffic())[1]).toBe(0);
  });

  it("is as it was after building and restoring", async () => {
    const before = await factsOf(await desk.save());
    await useCases.buildAnnexes(OPTIONS);
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    const after = await factsOf(await desk.save());
    for (const [name, sheet] of Object.entries(before.sheets)) {
      expect(visibleFacts(after.sheets[name])).toEqual(visibleFacts(sheet));
    }
    for (const name of ANNEXES.filter((annex) => before.sheets[annex] === undefined)) {
      expect(after.sheets[name]?.cells).toEqual({});
    }
  });

  it("is coloured in at most five syncs, and cleared to what it was", async () => {
    const before = await factsOf(await desk.save());
    const coloured = await useCases.colour(OPTIONS);
    const [syncs = 0, , undoClears] = await traffic();
    expect(syncs).toBeLessThanOrEqual(5);
    expect(undoClears).toBe(0);
    if (coloured.status === "done") expect((await useCases.colour(OPTIONS)).changes).toEqual([]);
    await useCases.clearColours(OPTIONS);
    expect(await factsOf(await desk.save())).toEqual(before);
  });
});
