import type { RefusalCode, ReportedFinding } from "../../../src/app";
import type { Severity } from "../../../src/domain/findings/Finding";
import { intentOf, keyFindings, offersNewWorkbook, placeOf, viewFindings } from "../../../src/taskpane/findingView";
import { finding, result } from "./fixtures";

const list = (...severities: Severity[]): ReportedFinding[] =>
  severities.map((severity, index) => finding({ severity, ruleId: `R${String(index)}` }));

describe("viewFindings", () => {
  const findings = keyFindings(list("hint", "hard", "query", "hard"));

  it.each<[Severity | null, number, string[][]]>([
    [
      null,
      200,
      [
        ["hard", "2", "R1#1", "R3#3"],
        ["query", "1", "R2#2"],
        ["hint", "1", "R0#0"],
      ],
    ],
    ["hard", 200, [["hard", "2", "R1#1", "R3#3"]]],
    [null, 1, [["hard", "2", "R1#1"]]],
    [
      null,
      3,
      [
        ["hard", "2", "R1#1", "R3#3"],
        ["query", "1", "R2#2"],
      ],
    ],
  ])("filter %s, limit %d", (filter, limit, groups) => {
    const view = viewFindings(findings, filter, limit);
    expect(
      view.groups.map(({ severity, total, shown }) => [severity, String(total), ...shown.map(({ key }) => key)]),
    ).toEqual(groups);
  });

  it("counts everything whatever the filter, and announces the limit", () => {
    const view = viewFindings(findings, "hard", 1);
    expect([view.counts, view.matching, view.shown]).toEqual([{ hard: 2, query: 1, hint: 1 }, 2, 1]);
  });

  it("of nothing is nothing", () => {
    expect(viewFindings([], null, 200)).toEqual({
      counts: { hard: 0, query: 0, hint: 0 },
      matching: 0,
      shown: 0,
      groups: [],
    });
  });
});

describe("placeOf", () => {
  it.each<[Partial<ReportedFinding>, string | null]>([
    [{}, "附件2!F5 · 青海省 · 人均办案率"],
    [{ unit: null, column: null }, "附件2!F5"],
    [{ address: null, unit: null, column: null }, "附件2"],
    [{ sheet: null, address: null, column: null }, "青海省"],
    [{ sheet: null, address: null, unit: null, column: null }, null],
  ])("%j", (over, place) => {
    expect(placeOf(finding(over))).toBe(place);
  });
});

describe("intentOf", () => {
  it.each<[string, Parameters<typeof result>[0], string]>([
    ["a clean check", {}, "success"],
    ["hints", { findings: list("hint") }, "info"],
    ["queries", { findings: list("hint", "query") }, "warning"],
    ["hard findings", { findings: list("hint", "query", "hard") }, "error"],
    ["a build, whatever still stands", { command: "build-annexes", findings: list("hard") }, "success"],
    ["blocked", { status: "blocked" }, "warning"],
    ["refused", { status: "refused" }, "warning"],
  ])("%s", (_name, over, intent) => {
    expect(intentOf(result(over))).toBe(intent);
  });
});

describe("offersNewWorkbook", () => {
  const refused = (refusal: RefusalCode) => result({ status: "refused", refusal, tables: [] });
  it.each([
    ["nothing has run", null, null, false],
    ["no table was recognised", refused("noTables"), null, true],
    ["a protected sheet", refused("sheetProtected"), null, false],
    ["no table any more, after a check", refused("noTables"), [], false],
    ["another command runs", refused("busy"), null, false],
    ["Excel failed", refused("hostFailed"), null, false],
    ["done", result({ tables: [] }), null, false],
  ] as const)("%s", (_name, given, findings, offers) => {
    expect(offersNewWorkbook({ result: given, findings })).toBe(offers);
  });
});
