import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE } from "../support/bookOf";
import { fileOf, openDesk, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(bytes: Uint8Array): Promise<void> {
  desk = await openDesk(bytes);
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}

async function reopen(): Promise<void> {
  const saved = await desk.save();
  desk.close();
  await open(saved);
}

beforeEach(async () => {
  await open(await fileOf(BASE));
  await useCases.buildAnnexes(OPTIONS);
});

afterEach(() => {
  desk.close();
});

const hands = async (): Promise<unknown[]> =>
  (await useCases.previewAnnexes(OPTIONS)).cells
    .filter(({ hand }) => hand !== null)
    .map(({ address, before, after, hand }) => [address, before, after, hand]);

const standing = (): unknown => desk.host.valueAt("附件1", 4, 2);

describe("a computed cell that a person has changed", () => {
  it("is shown as such, and one that only the ledger has changed is not", async () => {
    await desk.host.edit("附件1", "C5", "核实中");
    await desk.host.edit("报送台账", "C2", "×");
    const { cells } = await useCases.previewAnnexes(OPTIONS);
    expect(cells.map(({ unit, address, hand }) => [unit, address, hand])).toEqual([
      ["省路政执法总队", "C4", null],
      ["海北州交通运输系统", "C5", "changed"],
    ]);
  });

  it("[W52] is computed unless it is kept; kept, it stays in later builds and for other people, and can be let go", async () => {
    await desk.host.edit("附件1", "C5", "核实中");
    const preview = await useCases.previewAnnexes(OPTIONS);
    desk.host.resetTraffic();
    await useCases.applyAnnexes({ token: preview.token, keep: ["附件1!C5", "附件1!A2"] }, OPTIONS);
    expect(standing()).toBe("核实中");
    await reopen();
    expect(await hands()).toEqual([["C5", "核实中", "×", "kept"]]);
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
    await desk.host.edit("报送台账", "B3", "√");
    expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    expect(standing()).toBe("核实中");
    const later = await useCases.previewAnnexes(OPTIONS);
    await useCases.applyAnnexes({ token: later.token, keep: [] }, OPTIONS);
    expect([standing(), await hands()]).toEqual(["×", []]);
  });

  it("is a new question when it is changed again after it was kept", async () => {
    await desk.host.edit("附件1", "C5", "核实中");
    const preview = await useCases.previewAnnexes(OPTIONS);
    await useCases.applyAnnexes({ token: preview.token, keep: ["附件1!C5"] }, OPTIONS);
    await desk.host.edit("附件1", "C5", "已核实");
    expect(await hands()).toEqual([["C5", "已核实", "×", "changed"]]);
  });

  it("is none after a build was taken back: what stands is what the build before had left", async () => {
    await desk.host.edit("报送台账", "C3", "√");
    await useCases.buildAnnexes(OPTIONS);
    await useCases.restore(OPTIONS);
    expect([standing(), await hands()]).toEqual(["×", []]);
  });
});
