import type { Finding } from "../../src/domain/findings/Finding";
import { COLOUR_MARKER, type ColourPlan } from "../../src/domain/plan/ColourPlan";
import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import type { WorkbookSnapshot } from "../../src/domain/snapshot";
import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { cell, planOf } from "../unit/excel/planFixtures";
import { factsOf, openDesk, visibleFacts, workbookBytes, type AdapterDesk } from "./adapterDesk";

/**
 * A domain of a few lines in place of the real one, so that these tests are about the use-cases alone: 台账!A1 is what
 * the annex repeats, 台账!A2 says which finding stands.
 */
interface SmallLedger {
  readonly snapshot: WorkbookSnapshot;
}

const mockValueAt = ({ snapshot }: SmallLedger, row: number): string => {
  const value = snapshot.sheets.find(({ name }) => name === "台账")?.values[row]?.[0];
  return typeof value === "string" ? value : "";
};

const mockPlanOf = (sheetName: string, text: string): SheetPlan =>
  planOf(
    [
      [cell("单位"), cell("备注")],
      [cell(text), cell(null, { keepValue: true })],
    ],
    { sheetName },
  );

const mockColours: ColourPlan = {
  sheetName: "台账",
  area: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 },
  rules: [
    { state: "missing", formula: `=AND(A1="×",N("${COLOUR_MARKER}")=0)`, fillColor: "#FFC7CE", fontColor: "#9C0006" },
  ],
};

const mockFinding = (severity: Finding["severity"]): Finding => ({
  ruleId: "T01",
  severity,
  sheet: "台账",
  address: "A2",
  unit: null,
  column: null,
  expected: null,
  actual: null,
  details: {},
  count: 1,
  also: [],
  fix: null,
});

jest.mock("../../src/domain", () => ({
  readLedger: (snapshot: WorkbookSnapshot): SmallLedger => ({ snapshot }),
  isTrackingWorkbook: (ledger: SmallLedger) => mockValueAt(ledger, 0) !== "",
  recognisedTables: (ledger: SmallLedger) =>
    mockValueAt(ledger, 0) === "" ? [] : [{ role: "submissions", sheet: "台账", address: "A1:A2", columns: {} }],
  validate: (ledger: SmallLedger) => (mockValueAt(ledger, 1) === "错" ? [mockFinding("hard")] : []),
  blocksBuild: (findings: readonly Finding[]) => findings,
  planAnnexes: (ledger: SmallLedger) =>
    mockValueAt(ledger, 0) === "不认"
      ? { kind: "refused", refusal: { code: "foreignSheet", details: {} } }
      : { kind: "plans", plans: ["附件1", "附件2"].map((name) => mockPlanOf(name, mockValueAt(ledger, 0))) },
  planColours: () => ({ plans: [mockColours], refusal: null }),
  planNewWorkbook: () => [mockPlanOf("台账", "×")],
  renderFinding: () => ({ title: "题", message: "句", whatToDo: "做" }),
  renderRefusal: ({ code }: { code: string }) => `拒绝：${code}`,
}));

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

const bookWith = (first: string, second = "对", isProtected = false): Promise<Uint8Array> =>
  workbookBytes((book) => {
    const sheet = book.addWorksheet("台账");
    sheet.getCell("A1").value = first;
    sheet.getCell("A2").value = second;
    const annex = book.addWorksheet("附件1");
    annex.getCell("B2").value = "手写的备注";
    annex.getCell("A9").value = "填表人";
    if (isProtected) void annex.protect("", {});
  });

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(bytes: Uint8Array): Promise<void> {
  desk = await openDesk(bytes);
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
  return [syncs, writes, undoClears];
};

describe("validate", () => {
  it("lists findings with their sentences, in two syncs, and writes nothing", async () => {
    await open(await bookWith("√", "错"));
    const result = await useCases.validate(OPTIONS);
    expect(result).toMatchObject({ command: "validate", status: "done", changes: [] });
    expect(result.findings).toMatchObject([{ ruleId: "T01", title: "题", message: "句", whatToDo: "做" }]);
    expect(await traffic()).toEqual([2, 0, 0]);
  });

  it("refuses a workbook in which no table is recognised", async () => {
    await open(await bookWith(""));
    expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "refused", tables: [] });
  });
});

describe("build", () => {
  it("writes both annexes in five syncs, and nothing the second time", async () => {
    await open(await bookWith("√"));
    const built = await useCases.buildAnnexes(OPTIONS);
    expect(built.status).toBe("done");
    expect(built.message).toContain("「附件1」（4 个单元格）");
    const [syncs, , undoClears] = await traffic();
    expect([syncs, undoClears]).toEqual([5, 0]);
    const again = await useCases.buildAnnexes(OPTIONS);
    expect([again.status, again.changes]).toEqual(["done", []]);
    expect(await traffic()).toEqual([3, 0, 0]);
  });

  it("keeps the hand-made cell and what stands below", async () => {
    await open(await bookWith("√"));
    await useCases.buildAnnexes(OPTIONS);
    expect([desk.host.valueAt("附件1", 1, 1), desk.host.valueAt("附件1", 8, 0)]).toEqual(["手写的备注", "填表人"]);
  });

  it("stops at a hard finding, and goes on with a written reason", async () => {
    await open(await bookWith("√", "错"));
    const before = await factsOf(await desk.save());
    expect(await useCases.buildAnnexes(OPTIONS)).toMatchObject({ status: "blocked", changes: [] });
    expect(await useCases.buildAnnexes({ ...OPTIONS, override: "  " })).toMatchObject({ status: "blocked" });
    expect(await factsOf(await desk.save())).toEqual(before);
    const built = await useCases.buildAnnexes({ ...OPTIONS, override: "经核实" });
    expect(built.status).toBe("done");
    expect(built.message).toContain("经核实");
  });

  it("passes on why the domain will not plan", async () => {
    await open(await bookWith("不认"));
    expect(await useCases.buildAnnexes(OPTIONS)).toMatchObject({ status: "refused", message: "拒绝：foreignSheet" });
  });

  it("does not write when one of the sheets is protected", async () => {
    await open(await bookWith("√", "对", true));
    const before = await factsOf(await desk.save());
    const result = await useCases.buildAnnexes(OPTIONS);
    expect(result.status).toBe("refused");
    expect(result.message).toContain("「附件1」受保护");
    expect(await factsOf(await desk.save())).toEqual(before);
  });
});

describe("preview and apply", () => {
  it("says what will change, sheet by sheet, and writes nothing before it is confirmed", async () => {
    await open(await bookWith("√"));
    const preview = await useCases.previewAnnexes(OPTIONS);
    expect(preview.sheets).toEqual([
      { sheet: "附件1", cells: 4, created: false },
      { sheet: "附件2", cells: 4, created: true },
    ]);
    expect(await traffic()).toEqual([3, 0, 0]);
    const applied = await useCases.applyAnnexes(preview, OPTIONS);
    expect(applied.status).toBe("done");
    expect(applied.changes).toEqual(preview.changes);
    expect((await traffic())[0]).toBe(5);
  });

  it("refuses when the annex has been changed since, when it was applied already, and when it never was", async () => {
    await open(await bookWith("√"));
    const preview = await useCases.previewAnnexes(OPTIONS);
    await desk.host.edit("附件1", "A1", "改过");
    expect(await useCases.applyAnnexes(preview, OPTIONS)).toMatchObject({ status: "refused", changes: [] });
    expect(await useCases.applyAnnexes(preview, OPTIONS)).toMatchObject({ status: "refused", changes: [] });
    expect(await useCases.applyAnnexes({}, OPTIONS)).toMatchObject({ status: "refused", changes: [] });
    expect(desk.host.valueAt("附件1", 0, 0)).toBe("改过");
  });

  it("shows a blocked build, and applies it only with a reason", async () => {
    await open(await bookWith("√", "错"));
    const preview = await useCases.previewAnnexes(OPTIONS);
    expect([preview.status, preview.sheets.length]).toEqual(["blocked", 2]);
    expect(await useCases.applyAnnexes(preview, { ...OPTIONS, override: "经核实" })).toMatchObject({ status: "done" });
  });
});

describe("restore", () => {
  it("undoes the last command once", async () => {
    await open(await bookWith("√"));
    const before = await factsOf(await desk.save());
    expect(useCases.canRestore).toBe(false);
    await useCases.buildAnnexes(OPTIONS);
    expect(useCases.canRestore).toBe(true);
    const restored = await useCases.restore(OPTIONS);
    expect(restored.status).toBe("done");
    expect(restored.message).toContain("「附件2」是上一步新建的，已清空");
    const after = await factsOf(await desk.save());
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    expect(useCases.canRestore).toBe(false);
    expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "refused" });
  });
});

describe("colours", () => {
  it("colours in three syncs where the user has no rules, again in three without writing, and clears to what it was", async () => {
    await open(await bookWith("×"));
    const before = await factsOf(await desk.save());
    expect((await useCases.colour(OPTIONS)).changes.length).toBe(1);
    expect((await traffic())[0]).toBe(3);
    expect((await useCases.colour(OPTIONS)).changes).toEqual([]);
    expect(await traffic()).toEqual([3, 0, 0]);
    expect((await useCases.clearColours(OPTIONS)).changes.length).toBe(1);
    expect(await factsOf(await desk.save())).toEqual(before);
  });
});

describe("new workbook", () => {
  it("fills an empty workbook", async () => {
    await open(await workbookBytes((book) => void book.addWorksheet("Sheet1")));
    const result = await useCases.createTrackingWorkbook(OPTIONS);
    expect(result).toMatchObject({ command: "new-workbook", status: "done" });
    expect(desk.host.valueAt("台账", 1, 0)).toBe("×");
  });

  it("refuses one that holds anything", async () => {
    await open(await bookWith("√"));
    const result = await useCases.createTrackingWorkbook(OPTIONS);
    expect(result.status).toBe("refused");
    expect(result.message).toContain("「台账」、「附件1」");
    expect((await traffic())[1]).toBe(0);
  });
});

it("runs one command at a time and answers the second", async () => {
  await open(await bookWith("√"));
  const [first, second] = await Promise.all([useCases.validate(OPTIONS), useCases.colour(OPTIONS)]);
  expect([first.status, second.status]).toEqual(["done", "refused"]);
  expect(second.message).toContain("正在进行");
  expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "done" });
});
