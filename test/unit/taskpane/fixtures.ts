import type { Recognition } from "../../../src/domain/recognition/Recognition";
import type {
  AnnexPreview,
  CommandOptions,
  CommandResult,
  FixPreview,
  IssuePreview,
  DraftResult,
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
  fingerprint: `${over.ruleId ?? "C03"}|附件2|青海省|人均办案率`,
  verdict: null,
  reopenedFrom: null,
  isOpen: true,
  ...over,
});

const TABLE = {
  role: "roster",
  sheet: "单位名册",
  address: "A1:B10",
  columns: {},
  confidence: "sure",
  reason: "sheetName",
} as const;

export const result = (over: Partial<CommandResult> = {}): CommandResult => ({
  command: "validate",
  status: "done",
  refusal: null,
  message: "校验完成。",
  tables: [TABLE],
  recognition: null,
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
  ...over,
});

export const preview = (over: Partial<AnnexPreview> = {}): AnnexPreview => ({
  ...result({ command: "build-annexes", message: "将修改「附件1」。" }),
  sheets: [{ sheet: "附件1", cells: 70, created: true }],
  cells: [],
  token: "1",
  ...over,
});

export const RECOGNITION: Recognition = {
  sheets: [
    {
      sheet: "报送台账",
      visibility: "visible",
      isEmpty: false,
      said: null,
      isCorrected: true,
      tables: [
        {
          role: "submissionMatrix",
          use: "used",
          isOffered: false,
          address: "A1:C9",
          confidence: "likely",
          reason: "headers",
          rival: null,
          head: { rowNumber: 1, rowCount: 1 },
          columns: [
            { column: "A", header: "单位", key: "单位", field: "unit" },
            { column: "B", header: "简报", key: "简报", field: "工作简报" },
            { column: "C", header: "其他", key: "其他", field: null },
          ],
        },
      ],
    },
  ],
  units: [
    { key: "海北洲", text: "海北洲", at: { sheet: "报送台账", address: "A3" }, count: 2, suggestions: ["海北州"], given: null }, // prettier-ignore
  ],
  marks: [{ key: "○", text: "○", at: { sheet: "报送台账", address: "B3" }, count: 1, given: null }],
  unitNames: ["省总队", "海北州"],
  fields: { submissionMatrix: [{ field: "unit", label: "单位" }] },
};

export const fixPreview = (over: Partial<FixPreview> = {}): FixPreview => ({
  ...result({ command: "fix", message: "将修正 2 个单元格。" }),
  cells: [
    { sheet: "报送台账", address: "B3", before: "✔", after: "√" },
    { sheet: "案件明细", address: "E3", before: "2024.4.8", after: "2024-4-8" },
  ],
  token: "2",
  ...over,
});

export const issuePreview = (over: Partial<IssuePreview> = {}): IssuePreview => ({
  ...result({ command: "new-issue", message: "将结束第一期。" }),
  terms: {
    issue: "第二期",
    cutOff: "2024-05-10",
    caseFrom: "2024-04-01",
    caseTo: "2024-04-30",
    examFrom: "",
    examTo: "",
  },
  copies: [{ from: "报送台账", to: "报送台账（第一期）" }],
  cells: [{ sheet: "报送台账", unit: "海北州", address: "B3", before: "√", after: "", hand: null }],
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

const NO_DRAFT: DraftResult = {
  ...result({ command: "draft-notice" }),
  claims: [],
  coverage: { sentences: 0, stating: 0, judged: 0, notJudged: 0 },
  draft: null,
  text: "",
};

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
    report: answer("report"),
    overview: answer("overview"),
    toValues: answer("to-values"),
    previewAnnexes: () => {
      calls.push("preview");
      return Promise.resolve(preview());
    },
    applyAnnexes: ({ token }, { override }) => {
      calls.push(`apply ${String(token)} ${override ?? "-"}`);
      return Promise.resolve(result({ command: "build-annexes", message: "附件已生成。" }));
    },
    previewIssue: () => {
      calls.push("previewIssue");
      return Promise.resolve(issuePreview());
    },
    startIssue: (wishes) => {
      calls.push(`startIssue ${JSON.stringify(wishes)}`);
      return Promise.resolve(result({ command: "new-issue", message: "已转入第二期。" }));
    },
    readImportTarget: () => Promise.resolve({ ...result({ command: "import" }), target: null }),
    importExport: () => Promise.resolve(result({ command: "import", message: "已导入。" })),
    judge: ({ fingerprint, kind, note }) => {
      calls.push(`judge ${fingerprint} ${kind ?? "none"} ${note}`.trim());
      return Promise.resolve(result({ command: "judge", message: "已记录。" }));
    },
    previewFixes: (fingerprints) => {
      calls.push(`previewFixes ${fingerprints?.join() ?? "all"}`);
      return Promise.resolve(fixPreview());
    },
    applyFixes: ({ token }) => {
      calls.push(`applyFixes ${String(token)}`);
      return Promise.resolve(result({ command: "fix", message: "已修正。" }));
    },
    correct: (corrections) => {
      calls.push(`correct ${JSON.stringify(corrections)}`);
      return Promise.resolve(result({ command: "correct", message: "已更正。" }));
    },
    forget: (forgotten) => {
      calls.push(`forget ${JSON.stringify(forgotten)}`);
      return Promise.resolve(result({ command: "correct", message: "已取消更正。" }));
    },
    checkNotice: (text, { language, now }) => {
      calls.push(`check-notice ${text} ${language} ${now}`);
      return Promise.resolve(noticeResult());
    },
    draftNotice: () => Promise.resolve(NO_DRAFT),
    keepDraftEdits: () => Promise.resolve(NO_DRAFT),
    addWordings: () => Promise.resolve(result({ command: "notice-template" })),
    remindUnits: () => Promise.resolve({ ...result({ command: "remind" }), reminders: [], signature: "" }),
    logReminders: () => Promise.resolve({ ...result({ command: "log-reminders" }), reminders: [], signature: "" }),
    goTo: (sheet, address) => {
      calls.push(`goTo ${sheet}!${address}`);
      return Promise.resolve();
    },
    putBackTheirs: answer("put-back"),
    lookAtLastStep: () => Promise.resolve({ state: "none", command: "" }),
    lastStep: { state: "none", command: "" },
    canRestore: false,
    ...over,
  };
}
