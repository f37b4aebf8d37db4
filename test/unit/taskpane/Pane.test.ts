import type { CommandResult, UseCases } from "../../../src/app";
import { finding, preview, RECOGNITION, result } from "./fixtures";
import { openPane as open } from "./paneScreen";

const isDisabled = (element: HTMLElement | null): boolean => element?.getAttribute("aria-disabled") === "true";

const SOURCE = [
  finding({
    also: [
      { sheet: "附件2", address: "B5" },
      { sheet: "案件汇总", address: "B2" },
    ],
  }),
  finding({ ruleId: "T02", severity: "query", address: "E5", title: "合计栏空缺" }),
  finding({ ruleId: "D08", severity: "hint", sheet: null, address: null, unit: null, column: null }),
];
const validate = (): Promise<CommandResult> => Promise.resolve(result({ findings: SOURCE }));

it("starts with every button, restore off, and no message", async () => {
  const { find } = await open();
  const buttons = ["btn-validate", "btn-build", "btn-colour", "btn-clear-colours", "btn-restore", "btn-new-workbook"];
  expect(buttons.map((id) => isDisabled(find(id)))).toEqual([false, false, false, false, true, false]);
  expect(find("message")).toBeNull();
});

it("lists findings with place and advice, jumps to their cells, and filters", async () => {
  const { click, find, textOf, useCases } = await open({ validate });
  await click("btn-validate");
  expect(textOf("finding-C03")).toBe(
    "人均办案率与公式不符附件2!F5 · 青海省 · 人均办案率写作 17%，按公式应为 16%。处理：改为 16%。",
  );
  expect(find("finding-D08")?.tagName).toBe("DIV");
  await click("finding-T02");
  expect(useCases.calls).toEqual(["goTo 附件2!E5"]);
  expect(find("finding-T02")?.getAttribute("aria-current")).toBe("true");
  await click("filter-hint");
  expect([find("finding-C03"), find("finding-D08") !== null]).toEqual([null, true]);
  await click("filter-all");
  expect(find("finding-C03")).not.toBeNull();
});

it("opens the other cells of a finding, each a way to its cell", async () => {
  const { click, find, useCases } = await open({ validate });
  await click("btn-validate");
  const item = find("finding-C03")?.closest("li");
  const buttons = (): HTMLElement[] => [...(item?.querySelectorAll<HTMLElement>("button") ?? [])];
  const press = async (index: number): Promise<void> => {
    const button = buttons()[index];
    if (button !== undefined) await click(button);
  };
  expect(buttons()[1]?.textContent).toBe("另有 2 处");
  await press(1);
  expect(
    buttons()
      .slice(2, 4)
      .map(({ textContent }) => textContent),
  ).toEqual(["附件2!B5", "案件汇总!B2"]);
  await press(3);
  expect(useCases.calls).toEqual(["goTo 案件汇总!B2"]);
});

it("takes a verdict: a click for a hint, a written 说明 for a hard finding", async () => {
  const { click, find, type, useCases } = await open({ validate });
  await click("btn-validate");
  const within = (rule: string, testId: string): HTMLElement | null =>
    find(`finding-${rule}`)?.closest("li")?.querySelector(`[data-testid="${testId}"]`) ?? null;
  const press = async (rule: string, testId: string): Promise<void> => {
    const button = within(rule, testId);
    if (button !== null) await click(button);
  };
  expect(within("C03", "verdict-dismissed")).toBeNull();
  await press("C03", "verdict-explained");
  await click("note-save");
  expect(useCases.calls).toEqual([]);
  await type("note", " 经核实 ");
  await click("note-save");
  await click("btn-validate");
  await press("D08", "verdict-dismissed");
  expect(useCases.calls).toEqual(["judge C03|附件2|青海省|人均办案率 explained 经核实", "judge D08|附件2|青海省|人均办案率 dismissed"]); // prettier-ignore
});

it("keeps what is dealt with apart, says what was said, and takes it back", async () => {
  const verdict = { fingerprint: "x", kind: "explained", note: "经核实", actual: "5 ≠ 3" } as const;
  const findings = [
    finding({ ruleId: "T02", severity: "query", verdict, isOpen: false }),
    finding({ reopenedFrom: verdict }),
  ];
  const { click, find, textOf, useCases } = await open({ validate: () => Promise.resolve(result({ findings })) });
  await click("btn-validate");
  expect([find("finding-T02"), textOf("verdict")]).toEqual([null, "数值已变化，请重新处理。当时：5 ≠ 3说明：经核实"]);
  await click("show-closed");
  expect([find("finding-C03"), textOf("verdict"), textOf("show-closed")]).toEqual([null, "说明：经核实", "已处理 1"]);
  await click("verdict-withdraw");
  expect(useCases.calls).toEqual(["judge T02|附件2|青海省|人均办案率 none"]);
});

it("shows every cell before it corrects, and corrects once", async () => {
  const fix = { cells: [{ sheet: "报送台账", address: "B3", value: "√" }] };
  const findings = [finding({ ruleId: "M20", severity: "hint", fix })];
  const { click, find, textOf, useCases } = await open({ validate: () => Promise.resolve(result({ findings })) });
  await click("btn-validate");
  await click("fix");
  expect(textOf("fix-dialog")).toContain("报送台账!B3✔ 改为 √案件明细!E32024.4.8 改为 2024-4-8");
  await click("btn-fix-cancel");
  await click("btn-validate");
  await click("btn-fix-all");
  await click("btn-fix-confirm");
  expect([find("fix-dialog"), useCases.calls]).toEqual([
    null,
    ["previewFixes M20|附件2|青海省|人均办案率", "previewFixes all", "applyFixes 2"],
  ]);
});

it("shows what was recognised, and takes corrections of sheet, name and mark", async () => {
  const answer = result({ findings: SOURCE, recognition: RECOGNITION });
  const { click, find, textOf, type, useCases } = await open({ validate: () => Promise.resolve(answer) });
  await click("btn-validate");
  await click("tab-recognition");
  expect(textOf("sheet-报送台账")).toContain("报送台账（单位×资料）A1:C9较确定表头相符A 单位、B 简报");
  const choose = async (testId: string, value: string): Promise<void> => {
    find(testId)?.querySelector("select")?.setAttribute("data-testid", `${testId}-select`);
    await type(`${testId}-select`, value);
    await click(`${testId}-adopt`);
  };
  await choose("unit-海北洲", "海北州");
  await choose("mark-○", "missing");
  await click("correct-报送台账");
  await type("sheet-role", "none");
  await click("sheet-adopt");
  await click("reset-all");
  expect(useCases.calls).toEqual([
    'correct {"units":{"海北洲":"海北州"}}',
    'correct {"marks":{"○":"missing"}}',
    'correct {"sheets":{"报送台账":"none"}}',
    'forget {"part":"all"}',
  ]);
});

it("has what is wanted once an issue under 更多: the annexes, the selection or all sheets become values", async () => {
  const { click, find, useCases } = await open();
  await click("btn-more-commands");
  const items = ["toValues", "selectionToValues", "workbookToValues"].map((action) => find(`menu-${action}`));
  expect(items.map((item) => item?.textContent.replace(/(转为数值).*/, "$1"))).toEqual([
    "附件转为数值",
    "所选区域转为数值",
    "全部工作表转为数值",
  ]);
  await click("menu-selectionToValues");
  expect(useCases.calls).toEqual(["to-values zh-CN 2024-04-10"]);
});

it("draws 200 of 1,057 findings and says so", async () => {
  const many = Array.from({ length: 1057 }, () => finding());
  const { click, find, textOf } = await open({ validate: () => Promise.resolve(result({ findings: many })) });
  await click("btn-validate");
  const drawn = (): number => find("findings")?.querySelectorAll('[data-testid="finding-C03"]').length ?? 0;
  expect([drawn(), textOf("findings").includes("显示前 200 条，共 1057 条")]).toEqual([200, true]);
  await click("btn-more");
  expect(drawn()).toBe(400);
});

it("has a friendly sentence when nothing is wrong", async () => {
  const { click, textOf } = await open();
  await click("btn-validate");
  expect(textOf("no-findings")).toContain("没有发现问题");
});

it("offers a new ledger where none was recognised", async () => {
  const refused = result({ status: "refused", refusal: "noTables", tables: [], message: "没有认出台账的表。" });
  const { click, find, textOf, useCases } = await open({ validate: () => Promise.resolve(refused) });
  await click("btn-validate");
  expect([textOf("message"), find("new-workbook") !== null]).toEqual(["没有认出台账的表。", true]);
  await click("btn-new-workbook");
  expect(useCases.calls).toEqual(["new-workbook zh-CN 2024-04-10"]);
});

it("asks before it builds, names sheets and cells, and builds once", async () => {
  const { click, find, textOf, useCases } = await open();
  await click("btn-build");
  expect(textOf("build-sheet-附件1")).toBe("附件1新建70 个单元格");
  expect(textOf("build-dialog")).toContain("「备注」栏和附件区域以外的内容保持不变");
  await click("btn-build-confirm");
  expect([find("build-dialog"), useCases.calls, textOf("message")]).toEqual([
    null,
    ["preview", "apply 1 -"],
    "附件已生成。",
  ]);
});

it("writes nothing when cancelled", async () => {
  const { click, textOf, useCases } = await open();
  await click("btn-build");
  await click("btn-build-cancel");
  expect([useCases.calls, textOf("message")]).toEqual([["preview"], "已取消，工作簿没有改动。"]);
});

it("wants a written reason where hard findings block the build", async () => {
  const blocked = preview({ status: "blocked", message: "台账中有 1 条强制性问题。", findings: [finding()] });
  let reason: string | undefined;
  const { click, find, textOf, type } = await open({
    previewAnnexes: () => Promise.resolve(blocked),
    applyAnnexes: (_preview, { override }) => {
      reason = override;
      return Promise.resolve(result());
    },
  });
  await click("btn-build");
  expect([textOf("build-blocked"), isDisabled(find("btn-build-confirm"))]).toEqual(["台账中有 1 条强制性问题。", true]);
  await click("btn-build-confirm");
  expect(reason).toBeUndefined();
  await type("override-reason", "经核实");
  await click("btn-build-confirm");
  expect(reason).toBe("经核实");
});

it("has a sentence and closed details when Excel fails", async () => {
  const thrown = Object.assign(new Error("boom"), { code: "GeneralException", sentence: () => "Excel 正忙。" });
  const { click, find, textOf } = await open({ validate: () => Promise.reject(thrown) });
  await click("btn-validate");
  expect(textOf("message")).toMatch(/^Excel 正忙。.*GeneralException/);
  expect(find("failure-details")?.hasAttribute("open")).toBe(false);
});

it("turns the other buttons off while a command runs", async () => {
  let answer: () => void = () => undefined;
  const { click, find, settle } = await open({
    validate: () =>
      new Promise(
        (resolve) =>
          (answer = () => {
            resolve(result());
          }),
      ),
  });
  await click("btn-validate");
  expect(["btn-validate", "btn-build", "btn-colour"].map((id) => isDisabled(find(id)))).toEqual([true, true, true]);
  await settle(answer);
  expect(isDisabled(find("btn-build"))).toBe(false);
});

it("shows what the ribbon's commands answer", async () => {
  const { publish, textOf } = await open();
  await publish(result({ command: "colour", message: "标色完成。" }));
  expect(textOf("message")).toBe("标色完成。");
});

it("speaks English", async () => {
  const { textOf } = await open({}, "en-US");
  expect(textOf("btn-validate")).toBe("Validate");
});

it("leaves a sentence, not a white pane, when a component breaks", async () => {
  const broken = { ...finding(), also: null } as unknown as ReturnType<typeof finding>;
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { click, textOf } = await open({ validate: () => Promise.resolve(result({ findings: [broken] })) });
  await click("btn-validate");
  expect(textOf("crash")).toContain("窗格出现故障");
  silent.mockRestore();
});

describe("a step of before", () => {
  const seen = (state: "none" | "started" | "done"): Partial<UseCases> => ({
    lookAtLastStep: () => Promise.resolve({ state, command: "build-annexes" }),
    lastStep: { state, command: "build-annexes" },
    canRestore: state !== "none",
  });

  it("that was cut short stands at the top, with one button that takes it back", async () => {
    const { click, textOf, useCases } = await open(seen("started"));
    expect(textOf("cut-short")).toContain("可能只改了一部分");
    await click("btn-heal");
    expect(useCases.calls).toEqual(["restore zh-CN 2024-04-10"]);
  });

  it("that is whole can be taken back after the pane was closed and opened", async () => {
    const { find } = await open(seen("done"));
    expect([find("cut-short"), isDisabled(find("btn-restore"))]).toEqual([null, false]);
  });

  it("is taken back in spite of later edits only when asked again", async () => {
    const asked: unknown[] = [];
    const { click, find, textOf } = await open({
      ...seen("done"),
      restore: ({ restoresAnyway }) => {
        asked.push(restoresAnyway);
        if (restoresAnyway === true) return Promise.resolve(result({ command: "restore", message: "已恢复。" }));
        const message = "上一步之后，有 1 处又被改动过。";
        return Promise.resolve(result({ command: "restore", status: "refused", refusal: "changedSinceStep", message }));
      },
    });
    await click("btn-restore");
    expect(textOf("message")).toContain("又被改动过");
    await click("btn-restore-anyway");
    expect([asked, textOf("message"), find("btn-restore-anyway")]).toEqual([[undefined, true], "已恢复。", null]);
  });
});

it("offers to put back what somebody else had written", async () => {
  const putBack = { before: "√", after: "到", numberFormatBefore: "General", numberFormatAfter: "General" };
  const cell = { sheet: "附件1", address: "C5" };
  const overwritten = [{ ...cell, before: "×", theirs: "到", now: "√", putBack: { ...cell, ...putBack } }];
  const { click, find, textOf, useCases } = await open({
    colour: () => Promise.resolve(result({ command: "colour", message: "另有人改动了", overwritten })),
  });
  await click("btn-colour");
  expect(textOf("message")).toContain("另有人改动了");
  await click("btn-put-back");
  expect([useCases.calls, find("btn-put-back")]).toEqual([["put-back zh-CN 2024-04-10"], null]);
});

describe("the cells that a build would change", () => {
  const cell = (row: number, over: object = {}) => ({
    sheet: "附件1",
    unit: "海北州",
    address: `C${String(row)}`,
    before: "×",
    after: "√",
    hand: null,
    ...over,
  });

  it("are listed by unit, a hundred at first", async () => {
    const cells = Array.from({ length: 130 }, (_none, at) => cell(at + 1, { before: at === 0 ? "" : "×" }));
    const { click, find, textOf } = await open({ previewAnnexes: () => Promise.resolve(preview({ cells })) });
    await click("btn-build");
    expect(textOf("build-dialog")).toContain("内容有改动的单元格（130 个）");
    expect(textOf("change-附件1!C1")).toBe("C1空 改为 √");
    expect([find("change-附件1!C100") === null, find("change-附件1!C101") === null]).toEqual([false, true]);
    expect(textOf("build-dialog")).toContain("显示前 100 条，共 130 条");
    await click("btn-more-cells");
    expect([find("change-附件1!C130") === null, find("btn-more-cells")]).toEqual([false, null]);
  });

  it("and that were changed by hand are asked about: what is ticked stays", async () => {
    const cells = [cell(5, { hand: "changed", before: "核实中" }), cell(6, { hand: "kept" }), cell(7)];
    let keep: readonly string[] | undefined;
    const { click, textOf } = await open({
      previewAnnexes: () => Promise.resolve(preview({ cells })),
      applyAnnexes: (confirmed) => {
        ({ keep } = confirmed);
        return Promise.resolve(result());
      },
    });
    await click("btn-build");
    expect(textOf("build-by-hand")).toContain("保留 附件1!C5 海北州：手工「核实中」，计算得出「√」");
    await click("keep-附件1!C5");
    await click("keep-附件1!C6");
    await click("btn-build-confirm");
    expect(keep).toEqual(["附件1!C5"]);
  });
});
