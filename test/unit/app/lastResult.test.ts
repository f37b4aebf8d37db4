import type { CommandResult } from "../../../src/app/CommandResult";
import { createResultStore } from "../../../src/app/lastResult";

const result = (message: string): CommandResult => ({
  command: "validate",
  status: "done",
  refusal: null,
  message,
  tables: [],
  recognition: null,
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
});

describe("createResultStore", () => {
  it("keeps a result for the pane that opens after it, once", () => {
    const store = createResultStore();
    const heard: string[] = [];
    store.publish(result("一"));
    const end = store.subscribe(({ message }) => heard.push(message));
    store.publish(result("二"));
    end();
    store.subscribe(({ message }) => heard.push(`again ${message}`));
    expect(heard).toEqual(["一", "二"]);
  });
});
