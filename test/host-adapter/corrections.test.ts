import type { CommandOptions, CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed } from "../support/bookOf";
import { fileOf, openDesk, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

afterEach(() => {
  desk.close();
});

const rules = ({ findings }: CommandResult): string[] => findings.map(({ ruleId }) => ruleId);

it("reads as corrected, keeps it for the next session in one more sync, and forgets it when asked", async () => {
  desk = await openDesk(await fileOf(changed(BASE, { "报送台账!A3": "海北洲", "报送台账!B4": "○" })));
  useCases = createUseCases(() => 0);
  expect(rules(await useCases.validate(OPTIONS))).toEqual(expect.arrayContaining(["U02", "M02"]));
  desk.host.resetTraffic();
  await useCases.correct({ units: { 海北洲: "海北州交通运输系统" }, marks: { "○": "missing" } }, OPTIONS);
  await desk.host.whenIdle();
  expect(desk.host.traffic.syncs).toBeLessThanOrEqual(3);
  useCases = createUseCases(() => 0);
  const again = await useCases.validate(OPTIONS);
  expect(rules(again)).not.toEqual(expect.arrayContaining(["U02"]));
  expect(rules(again)).not.toEqual(expect.arrayContaining(["M02"]));
  expect(rules(await useCases.forget({ part: "mark", key: "○" }, OPTIONS))).toContain("M02");
  expect(rules(await useCases.forget({ part: "all" }, OPTIONS))).toEqual(expect.arrayContaining(["U02", "M02"]));
});

it("lets a person say which sheet is what, where no ledger was recognised, and that one is none", async () => {
  const matrix = BASE.报送台账 ?? [];
  desk = await openDesk(await fileOf({ 三月: matrix, 四月: matrix }));
  useCases = createUseCases(() => 0);
  const refused = await useCases.validate(OPTIONS);
  expect([refused.refusal, refused.recognition?.sheets.map(({ sheet }) => sheet)]).toEqual([
    "noTables",
    ["三月", "四月"],
  ]);
  const corrected = await useCases.correct({ sheets: { 三月: "none" } }, OPTIONS);
  expect(corrected.tables.map(({ role, sheet }) => [role, sheet])).toEqual([["submissionMatrix", "四月"]]);
  expect(corrected.recognition?.sheets[0]).toMatchObject({ said: "none", isCorrected: true, tables: [] });
});
