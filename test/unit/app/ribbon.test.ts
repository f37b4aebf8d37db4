import type { CommandOptions, CommandResult, ResultStore, UseCases } from "../../../src/app";
import { createResultStore } from "../../../src/app/lastResult";
import { createAutomation } from "../../../src/commands/automation";
import { createRibbon } from "../../../src/commands/ribbon";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

const result = (command: string): CommandResult => ({
  command,
  status: "done",
  refusal: null,
  message: `${command} 完成`,
  tables: [],
  recognition: null,
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
});

const NO_CLAIMS = { claims: [], coverage: { sentences: 0, stating: 0, judged: 0, notJudged: 0 } };
const NO_DRAFT = { ...result("draft-notice"), ...NO_CLAIMS, draft: null, text: "" };

const answers = (command: string) => (): Promise<CommandResult> => Promise.resolve(result(command));

const USE_CASES: UseCases = {
  validate: answers("validate"),
  colour: () => Promise.reject(Object.assign(new Error("locked"), { code: "AccessDenied" })),
  clearColours: answers("clear-colours"),
  previewAnnexes: () => Promise.resolve({ ...result("build-annexes"), sheets: [], cells: [], token: "1" }),
  applyAnnexes: answers("build-annexes"),
  buildAnnexes: answers("build-annexes"),
  createTrackingWorkbook: answers("new-workbook"),
  restore: answers("restore"),
  previewIssue: () => Promise.resolve({ ...result("new-issue"), terms: {}, copies: [], cells: [] }),
  startIssue: () => Promise.resolve(result("new-issue")),
  readImportTarget: () => Promise.resolve({ ...result("import"), target: null }),
  importExport: answers("import"),
  report: answers("report"),
  overview: answers("overview"),
  toValues: answers("to-values"),
  judge: answers("judge"),
  correct: answers("correct"),
  forget: answers("correct"),
  previewFixes: () => Promise.resolve({ ...result("fix"), cells: [], token: "1" }),
  applyFixes: answers("fix"),
  checkNotice: () => Promise.resolve({ ...result("check-notice"), ...NO_CLAIMS }),
  draftNotice: () => Promise.resolve(NO_DRAFT),
  keepDraftEdits: () => Promise.resolve(NO_DRAFT),
  addWordings: () => Promise.resolve(result("notice-template")),
  remindUnits: () => Promise.resolve({ ...result("remind"), reminders: [], signature: "" }),
  logReminders: () => Promise.resolve({ ...result("log-reminders"), reminders: [], signature: "" }),
  goTo: () => Promise.resolve(),
  putBackTheirs: answers("put-back"),
  lookAtLastStep: () => Promise.resolve({ state: "none", command: "" }),
  lastStep: { state: "none", command: "" },
  canRestore: false,
};

interface Pressed {
  readonly completed: number;
  readonly opened: number;
  readonly heard: readonly CommandResult[];
  readonly failure: unknown;
}

async function press(id: string, showPane: () => Promise<void> = () => Promise.resolve()): Promise<Pressed> {
  const lastResult: ResultStore = createResultStore();
  const heard: CommandResult[] = [];
  lastResult.subscribe((each) => heard.push(each));
  let completed = 0;
  let opened = 0;
  const opening = (): Promise<void> => {
    opened += 1;
    return showPane();
  };
  const ribbon = createRibbon({ useCases: USE_CASES, lastResult, options: () => OPTIONS, showPane: opening });
  const failure = await ribbon[id]?.({ completed: () => (completed += 1) }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { completed, opened, heard, failure };
}

describe("createRibbon", () => {
  it.each(["validate", "clearColours", "buildAnnexes"])(
    "%s shows its result in the pane and lets the button go",
    async (id) => {
      const { completed, opened, heard } = await press(id);
      expect([completed, opened, heard.length]).toEqual([1, 1, 1]);
    },
  );

  it("showPane only opens the pane", async () => {
    const { completed, opened, heard } = await press("showPane");
    expect([completed, opened, heard.length]).toEqual([1, 1, 0]);
  });

  it("turns a failure of Excel into a sentence, and lets the button go", async () => {
    const { completed, heard } = await press("colour");
    expect(completed).toBe(1);
    expect(heard[0]?.status).toBe("refused");
    expect(heard[0]?.message).toContain("撤销保护");
    expect(heard[0]?.message).toContain("AccessDenied");
  });

  it("lets the button go when the pane cannot be opened", async () => {
    const { completed, failure } = await press("validate", () => Promise.reject(new Error("no pane")));
    expect([completed, failure]).toEqual([1, new Error("no pane")]);
  });

  it("previews a build, so that the pane can ask", async () => {
    const { heard } = await press("buildAnnexes");
    expect(heard[0]).toMatchObject({ sheets: [], cells: [], token: "1" });
  });
});

describe("createAutomation", () => {
  it.each(["validate", "clear-colours", "build-annexes", "new-workbook"] as const)("runs %s", async (command) => {
    expect((await createAutomation(USE_CASES).run(command, OPTIONS)).command).toBe(command);
  });

  it("rejects with what Excel said", async () => {
    await expect(createAutomation(USE_CASES).run("colour", OPTIONS)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it.each(["delete-everything", "toString"])("rejects %s", async (command) => {
    await expect(createAutomation(USE_CASES).run(command as "validate", OPTIONS)).rejects.toThrow(RangeError);
  });
});
