import type { CommandResult } from "../../../src/app";
import { createLedgerActions, SLOW_AFTER_MS, type LedgerActions } from "../../../src/taskpane/ledgerActions";
import type { LedgerEvent } from "../../../src/taskpane/ledgerState";
import { fakeUseCases, OPTIONS, preview, result, type FakeUseCases } from "./fixtures";

function started(useCases: FakeUseCases = fakeUseCases()): { actions: LedgerActions; events: LedgerEvent[] } {
  const events: LedgerEvent[] = [];
  const actions = createLedgerActions({ useCases, dispatch: (event) => events.push(event), options: () => OPTIONS });
  return { actions, events };
}

const types = (events: readonly LedgerEvent[]): string[] => events.map(({ type }) => type);

describe("run", () => {
  it.each([
    ["validate", "validate"],
    ["colour", "colour"],
    ["clearColours", "clear-colours"],
    ["restore", "restore"],
    ["createTrackingWorkbook", "new-workbook"],
  ] as const)("%s starts the use-case with language and date, and reports its result", async (action, command) => {
    const useCases = fakeUseCases();
    const { actions, events } = started(useCases);
    await actions.run(action);
    expect(useCases.calls).toEqual([`${command} zh-CN 2024-04-10`]);
    expect(types(events)).toEqual(["started", "finished"]);
  });

  it("only previews a build", async () => {
    const useCases = fakeUseCases();
    const { actions, events } = started(useCases);
    await actions.run("build");
    expect(useCases.calls).toEqual(["preview"]);
    expect(types(events)).toEqual(["started", "previewed"]);
  });

  it("does nothing on a second click while a command runs, and works again after it", async () => {
    let answer: (given: CommandResult) => void = () => undefined;
    const useCases = fakeUseCases({ validate: () => new Promise((resolve) => (answer = resolve)) });
    const { actions, events } = started(useCases);
    const first = actions.run("validate");
    await actions.run("validate");
    await actions.run("build");
    await actions.goTo("C03#0", "附件2", "F5");
    actions.received(result());
    expect([types(events), useCases.calls]).toEqual([["started"], []]);
    answer(result());
    await first;
    await actions.run("colour");
    expect(types(events)).toEqual(["started", "finished", "started", "finished"]);
  });

  it("catches what is thrown, once, with code and location; and is free again", async () => {
    const thrown = Object.assign(new Error("boom"), {
      code: "AccessDenied",
      debugInfo: { errorLocation: "Range.values" },
    });
    const { actions, events } = started(fakeUseCases({ validate: () => Promise.reject(thrown) }));
    await actions.run("validate");
    expect(events[1]).toEqual({
      type: "failed",
      failure: { sentence: null, code: "AccessDenied", location: "Range.values", technical: "boom" },
      canRestore: false,
      isCutShort: false,
    });
    await actions.run("colour");
    expect(types(events)).toEqual(["started", "failed", "started", "finished"]);
  });

  it("says that a command is slow after half a second, and not before", async () => {
    jest.useFakeTimers();
    try {
      let answer: (given: CommandResult) => void = () => undefined;
      const { actions, events } = started(
        fakeUseCases({ validate: () => new Promise((resolve) => (answer = resolve)) }),
      );
      const running = actions.run("validate");
      jest.advanceTimersByTime(SLOW_AFTER_MS - 1);
      expect(types(events)).toEqual(["started"]);
      jest.advanceTimersByTime(1);
      answer(result());
      await running;
      jest.advanceTimersByTime(10 * SLOW_AFTER_MS);
      expect(types(events)).toEqual(["started", "slow", "finished"]);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("confirmBuild", () => {
  it.each<[string, "done" | "blocked", string, string[]]>([
    ["applies the preview", "done", "", ["apply 1 -"]],
    ["hands over the reason, trimmed", "blocked", " 经核实 ", ["apply 1 经核实"]],
    ["does nothing without a reason where one is needed", "blocked", " ", []],
  ])("%s", async (_name, status, reason, calls) => {
    const useCases = fakeUseCases();
    await started(useCases).actions.confirmBuild({ preview: preview({ status }), reason, kept: [] });
    expect(useCases.calls).toEqual(calls);
  });
});

describe("goTo", () => {
  it("selects the cell and marks the finding", async () => {
    const useCases = fakeUseCases();
    const { actions, events } = started(useCases);
    await actions.goTo("C03#0", "附件2", "F5");
    expect([useCases.calls, events]).toEqual([["goTo 附件2!F5"], [{ type: "located", key: "C03#0" }]]);
  });

  it("says why when the sheet is hidden", async () => {
    const { actions, events } = started(fakeUseCases({ goTo: () => Promise.reject(new Error("hidden")) }));
    await actions.goTo("C03#0", "附件2", "F5");
    expect(types(events)).toEqual(["failed"]);
  });
});

describe("received", () => {
  it("shows a result of the ribbon, and asks about a preview of the ribbon", () => {
    const { actions, events } = started();
    actions.received(result());
    actions.received(preview());
    expect(types(events)).toEqual(["finished", "previewed"]);
  });
});
