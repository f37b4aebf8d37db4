import type { CommandResult, ReportedFinding } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { keepInWorkbook } from "../../src/excel";
import { BASE, changed, type Changes } from "../support/bookOf";
import { openLedger, OPTIONS, type LedgerDesk } from "./ledgerDesk";

const WRONG: Changes = { "报送台账!B3": "收悉", "案件汇总!B2": 5 };

let desk: LedgerDesk["desk"];
let useCases: LedgerDesk["useCases"];
let syncs: LedgerDesk["syncs"];

beforeEach(async () => {
  ({ desk, useCases, syncs } = await openLedger(changed(BASE, WRONG)));
});
afterEach(() => {
  desk.close();
});

function the(ruleId: string, { findings }: CommandResult): ReportedFinding {
  const found = findings.find((finding) => finding.ruleId === ruleId);
  if (found === undefined) throw new Error(`no ${ruleId}`);
  return found;
}

const explain = async (ruleId: string): Promise<CommandResult> => {
  const { fingerprint } = the(ruleId, await useCases.validate(OPTIONS));
  await syncs();
  return useCases.judge({ fingerprint, kind: "explained", note: "经核实" }, OPTIONS);
};

it("keeps a verdict in one more sync, for the next session, until the value changes", async () => {
  const result = await explain("C03");
  // Two that read, one that keeps.
  expect(await syncs()).toBeLessThanOrEqual(3);
  expect(result.message).toContain("已记录在工作簿中");
  expect(the("C03", result)).toMatchObject({ isOpen: false, verdict: { kind: "explained", note: "经核实" } });
  useCases = createUseCases(() => 0);
  expect(the("C03", await useCases.validate(OPTIONS))).toMatchObject({ isOpen: false, reopenedFrom: null });
  await desk.host.edit("案件汇总", "B2", "6");
  expect(the("C03", await useCases.validate(OPTIONS))).toMatchObject({
    isOpen: true,
    verdict: null,
    reopenedFrom: { note: "经核实", actual: "5 ≠ 3" },
  });
});

it("refuses what is no verdict on what stands, and keeps nothing", async () => {
  const { fingerprint } = the("M01", await useCases.validate(OPTIONS));
  const refusal = async (kind: "dismissed" | "explained") =>
    (await useCases.judge({ fingerprint, kind, note: "" }, OPTIONS)).refusal;
  expect([await refusal("dismissed"), await refusal("explained")]).toEqual(["mustExplain", "noteMissing"]);
  await desk.host.edit("报送台账", "B3", "√");
  expect(await refusal("explained")).toBe("findingGone");
});

it("lets the annexes be built where every hard finding is explained", async () => {
  expect(await useCases.buildAnnexes(OPTIONS)).toMatchObject({ status: "blocked" });
  await explain("M01");
  expect(await useCases.buildAnnexes(OPTIONS)).toMatchObject({ status: "done" });
});

it("keeps the reason of a build that passes over hard findings, without a sync of its own", async () => {
  await useCases.buildAnnexes({ ...OPTIONS, override: "领导同意" });
  expect(await syncs()).toBe(5);
  const { result: memory } = await desk.run(async (context) => {
    const setting = context.workbook.settings.getItem("memory");
    setting.load("value");
    await context.sync();
    return JSON.parse(String(setting.value)) as { overrides: unknown };
  });
  expect(memory.overrides).toEqual([{ reason: "领导同意", date: "2024-04-10", hardCount: 1 }]);
});

it("says that what it kept cannot be read, and writes it anew with the next verdict", async () => {
  await desk.run((context) => keepInWorkbook(context, "?"));
  expect(the("S05", await useCases.validate(OPTIONS)).severity).toBe("hint");
  const { findings } = await explain("C03");
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain("S05");
});
