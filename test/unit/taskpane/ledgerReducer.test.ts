import { ledgerReducer, mayConfirm } from "../../../src/taskpane/ledgerReducer";
import { INITIAL_STATE, PAGE_SIZE, type LedgerEvent, type LedgerState } from "../../../src/taskpane/ledgerState";
import { finding, fixPreview, preview, RECOGNITION, result } from "./fixtures";

const after = (...events: LedgerEvent[]): LedgerState => events.reduce(ledgerReducer, INITIAL_STATE);
const finished = (over: Parameters<typeof result>[0], canRestore = false): LedgerEvent => ({
  type: "finished",
  result: result(over),
  canRestore,
});
const failure = { sentence: null, code: "GeneralException", location: null, technical: "x" };
const validated = finished({ findings: [finding(), finding({ ruleId: "T02" })] });

describe("running", () => {
  it.each<[string, LedgerEvent[], LedgerState["running"]]>([
    ["nothing yet", [], null],
    ["started", [{ type: "started", action: "validate" }], { action: "validate", slow: false }],
    ["slow", [{ type: "started", action: "build" }, { type: "slow" }], { action: "build", slow: true }],
    ["slow after the end", [{ type: "started", action: "build" }, finished({}), { type: "slow" }], null],
    [
      "failed",
      [
        { type: "started", action: "build" },
        { type: "failed", failure, canRestore: false },
      ],
      null,
    ],
  ])("%s", (_name, events, running) => {
    expect(after(...events).running).toEqual(running);
  });
});

describe("the list of findings", () => {
  it.each<[string, LedgerEvent, string[] | null]>([
    ["a check brings its own", finished({ findings: [finding({ ruleId: "D08" })] }), ["D08"]],
    ["a clean check empties it", finished({}), []],
    ["a build brings its own", finished({ command: "build-annexes" }), []],
    ["clearing colours leaves it", finished({ command: "clear-colours", tables: [] }), ["C03", "T02"]],
    ["a refusal at the door leaves it", finished({ status: "refused", tables: [] }), ["C03", "T02"]],
    ["a refusal without a check leaves it", finished({ command: "colour", status: "refused" }), ["C03", "T02"]],
    ["a restore without a look drops it", finished({ command: "restore", tables: [] }), null],
  ])("%s", (_name, event, rules) => {
    const { findings } = after(validated, event);
    expect(findings?.map(({ ruleId }) => ruleId) ?? null).toEqual(rules);
  });

  it("keeps filter and place while the list stays, and drops them with it", () => {
    const filtered: LedgerEvent[] = [
      validated,
      { type: "filtered", severity: "hard" },
      { type: "located", key: "C03#0" },
    ];
    const kept = after(...filtered, finished({ command: "clear-colours", tables: [] }));
    expect([kept.filter, kept.currentKey]).toEqual(["hard", "C03#0"]);
    const dropped = after(...filtered, finished({ findings: [finding()] }));
    expect([dropped.filter, dropped.currentKey]).toEqual([null, null]);
  });

  it("grows by a page, and shrinks to one with another filter", () => {
    expect(after(validated, { type: "moreAsked" }).shownCount).toBe(2 * PAGE_SIZE);
    expect(after(validated, { type: "moreAsked" }, { type: "filtered", severity: "hint" }).shownCount).toBe(PAGE_SIZE);
  });
});

describe("the confirmation", () => {
  const previewed = (over: Parameters<typeof preview>[0]): LedgerEvent => ({
    type: "previewed",
    preview: preview(over),
    canRestore: false,
  });

  it.each<[string, LedgerEvent, boolean]>([
    ["cells would change", previewed({}), true],
    ["only the layout would change", previewed({ sheets: [{ sheet: "附件1", cells: 0, created: false }] }), true],
    ["nothing would change", previewed({ sheets: [] }), false],
    ["blocked", previewed({ status: "blocked" }), true],
    ["refused", previewed({ status: "refused", sheets: [] }), false],
  ])("%s", (_name, event, opens) => {
    expect(after(event).dialog !== null).toBe(opens);
  });

  it("takes a reason, and closes when cancelled, confirmed or failed", () => {
    const typed = after(previewed({ status: "blocked" }), { type: "reasonTyped", reason: "经核实" });
    expect(typed.dialog?.reason).toBe("经核实");
    const cancelled = ledgerReducer(typed, { type: "buildCancelled" });
    expect([cancelled.dialog, cancelled.cancelled]).toEqual([null, true]);
    expect(ledgerReducer(typed, { type: "started", action: "build" }).dialog).toBeNull();
    expect(ledgerReducer(typed, { type: "failed", failure, canRestore: false }).dialog).toBeNull();
  });

  it("ignores a reason typed when it is closed", () => {
    expect(after({ type: "reasonTyped", reason: "经核实" })).toBe(INITIAL_STATE);
  });

  it.each([
    ["done", "", true],
    ["blocked", "", false],
    ["blocked", " 　\n", false],
    ["blocked", "经核实", true],
  ] as const)("%s with the reason %j may be confirmed: %s", (status, reason, may) => {
    expect(mayConfirm({ preview: preview({ status }), reason })).toBe(may);
  });
});

describe("a failure", () => {
  it("leaves the last result and list, until dismissed or until the next command", () => {
    const failed = after(validated, { type: "failed", failure, canRestore: true });
    expect([failed.failure, failed.findings?.length, failed.result?.message, failed.canRestore]).toEqual([
      failure,
      2,
      "校验完成。",
      true,
    ]);
    expect(ledgerReducer(failed, { type: "failureDismissed" }).failure).toBeNull();
    expect(ledgerReducer(failed, { type: "started", action: "validate" }).failure).toBeNull();
  });
});

describe("work on the list keeps the place in it", () => {
  const place: LedgerEvent[] = [
    finished({ findings: [finding()], recognition: RECOGNITION }),
    { type: "viewed", view: "recognition" },
    { type: "closedAsked", showsClosed: true },
    { type: "filtered", severity: "hard" },
  ];

  it.each([
    ["judge", [true, "hard", "recognition"]],
    ["correct", [true, "hard", "recognition"]],
    ["validate", [false, null, "recognition"]],
  ] as const)("%s", (command, expected) => {
    const state = after(...place, finished({ command, findings: [finding()] }));
    expect([state.showsClosed, state.filter, state.view]).toEqual(expected);
  });

  it("keeps what was recognised until the next look, and drops it when nothing is known", () => {
    expect(after(...place, finished({ command: "clear-colours", tables: [] })).recognition).toBe(RECOGNITION);
    const restored = after(...place, finished({ command: "restore", tables: [] }));
    expect([restored.recognition, restored.view]).toEqual([null, "findings"]);
  });
});

describe("fixes", () => {
  const previewed = (over: Parameters<typeof fixPreview>[0]): LedgerEvent => ({
    type: "fixPreviewed",
    preview: fixPreview(over),
    canRestore: false,
  });

  it.each<[string, LedgerEvent, boolean]>([
    ["cells would change", previewed({}), true],
    ["refused", previewed({ status: "refused", cells: [] }), false],
  ])("%s", (_name, event, asks) => {
    expect(after(event).fixPreview !== null).toBe(asks);
  });

  it("close when cancelled, started or failed", () => {
    const events: LedgerEvent[] = [{ type: "fixCancelled" }, { type: "started", action: "fix" }, { type: "failed", failure, canRestore: false }]; // prettier-ignore
    expect(events.map((event) => after(previewed({}), event).fixPreview)).toEqual([null, null, null]);
  });
});

it("says after each command whether there is a step to undo", () => {
  expect(after(finished({}, true)).canRestore).toBe(true);
  expect(after(finished({}, true), finished({}, false)).canRestore).toBe(false);
});
