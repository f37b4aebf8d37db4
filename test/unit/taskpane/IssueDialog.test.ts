import { issuePreview, result } from "./fixtures";
import { openPane, type Screen } from "./paneScreen";

async function openDialog(over: Parameters<typeof openPane>[0] = {}): Promise<Screen> {
  const screen = await openPane(over);
  await screen.click("btn-more-commands");
  await screen.click("menu-newIssue");
  return screen;
}

const valueOf = ({ find }: Screen, testId: string): string => (find(testId) as HTMLInputElement | null)?.value ?? "";

it("新建一期 shows the proposal, where this 期 is kept and what changes, and writes what was confirmed", async () => {
  const screen = await openDialog();
  expect(["issue-issue", "issue-cutOff", "issue-examFrom"].map((id) => valueOf(screen, id))).toEqual([
    "第二期",
    "2024-05-10",
    "",
  ]);
  expect(screen.textOf("issue-copies")).toBe("「报送台账」存为「报送台账（第一期）」");
  expect(screen.textOf("change-报送台账!B3")).toBe("B3√ 改为 空");
  await screen.type("issue-cutOff", "2024-05-11");
  await screen.click("btn-issue-confirm");
  expect([screen.find("issue-dialog"), screen.useCases.calls]).toEqual([
    null,
    [
      "previewIssue",
      'startIssue {"issue":"第二期","cutOff":"2024-05-11","caseFrom":"2024-04-01","caseTo":"2024-04-30","examFrom":"","examTo":""}',
    ],
  ]);
});

it("a 期 without a name cannot begin", async () => {
  const screen = await openDialog({ previewIssue: () => Promise.resolve(issuePreview({ terms: { issue: "" } })) });
  await screen.click("btn-issue-confirm");
  expect([screen.textOf("issue-dialog").includes("写明期次后才能继续"), screen.useCases.calls]).toEqual([true, []]);
});

it("cancelling says that nothing was changed", async () => {
  const screen = await openDialog();
  await screen.click("btn-issue-cancel");
  expect([screen.find("issue-dialog"), screen.textOf("message")]).toEqual([null, "已取消，工作簿没有改动。"]);
});

it("a refusal opens no dialog, and says why", async () => {
  const refusal = {
    ...issuePreview(),
    ...result({ command: "new-issue", status: "refused", message: "没有写期次。" }),
  };
  const screen = await openDialog({ previewIssue: () => Promise.resolve(refusal) });
  expect([screen.find("issue-dialog"), screen.textOf("message")]).toEqual([null, "没有写期次。"]);
});
