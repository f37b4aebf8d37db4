import type {
  AnnexPreview,
  CommandOptions,
  CommandResult,
  NoticeResult,
  ReportedFinding,
  UseCases,
} from "../../../src/app";

export const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

export const finding = (over: Partial<ReportedFinding> = {}): ReportedFinding => ({
  ruleId: "C03",
  severity: "hard",
  sheet: "附件2",
  address: "F5",
  unit: "青海省",
  column: "人均办案率",
  expected: 0.157,
  actual: 0.17,
  details: {},
  count: 1,
  also: [],
  fix: null,
  title: "人均办案率与公式不符",
  message: "写作 17%，按公式应为 16%。",
  whatToDo: "改为 16%。",
  ...over,
});

const TABLE = { role: "roster", sheet: "单位名册", address: "A1:B10", columns: {} };

export const result = (over: Partial<CommandResult> = {}): CommandResult => ({
  command: "validate",
  status: "done",
  refusal: null,
  message: "校验完成。",
  tables: [TABLE],
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
  ...over,
});

export const preview = (over: Partial<AnnexPreview> = {}): AnnexPreview => ({
  ...result({ command: "build-annexes", message: "将修改「附件1」。" }),
  sheets: [{ sheet: "附件1", cells: 70, created: true }],
  token: "1",
  ...over,
});

export const noticeResult = (over: Partial<NoticeResult> = {}): NoticeResult => ({
  ...result({ command: "check-notice", message: "通报核对完成。" }),
  claims: [],
  coverage: { sentences: 1, stating: 0, judged: 0, notJudged: 0 },
  ...over,
});

export interface FakeUseCases extends UseCases {
  /** Every call, as `name argument…`. */
  readonly calls: string[];
}

/** Use-cases that answer at once; `over` replaces what a test is about. */
export function fakeUseCases(over: Partial<UseCases> = {}): FakeUseCases {
  const calls: string[] = [];
  const answer =
    (command: string) =>
    (options: CommandOptions): Promise<CommandResult> => {
      calls.push(`${command} ${options.language} ${options.now}`);
      return Promise.resolve(result({ command, message: command }));
    };
  return {
    calls,
    validate: answer("validate"),
    colour: answer("colour"),
    clearColours: answer("clear-colours"),
    buildAnnexes: answer("build-annexes"),
    createTrackingWorkbook: answer("new-workbook"),
    restore: answer("restore"),
    previewAnnexes: () => {
      calls.push("preview");
      return Promise.resolve(preview());
    },
    applyAnnexes: ({ token }, { override }) => {
      calls.push(`apply ${String(token)} ${override ?? "-"}`);
      return Promise.resolve(result({ command: "build-annexes", message: "附件已生成。" }));
    },
    checkNotice: (text, { language, now }) => {
      calls.push(`check-notice ${text} ${language} ${now}`);
      return Promise.resolve(noticeResult());
    },
    draftNotice: () => Promise.resolve({ ...result({ command: "draft-notice" }), draft: null }),
    goTo: (sheet, address) => {
      calls.push(`goTo ${sheet}!${address}`);
      return Promise.resolve();
    },
    canRestore: false,
    ...over,
  };
}
