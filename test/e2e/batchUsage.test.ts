import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { runBatch } from "../../host/cli/runBatch";
import { errorLines, headless, temporaryFolder } from "../support/cli";

jest.setTimeout(60_000);

/** In this process: what is wrong with a line is known before anything is loaded. */
async function answer(line: readonly string[], cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ["", ""];
  const sink = (take: (text: string) => void) => ({
    write: (text: string | Uint8Array) => {
      take(String(text));
      return true;
    },
  });
  const environment = { npm_lifecycle_event: "headless", INIT_CWD: cwd };
  const code = await runBatch(
    line,
    environment,
    sink((text) => (stdout += text)),
    sink((text) => (stderr += text)),
  );
  return { code, stdout, stderr };
}

describe("a wrong command line is answered by one clear line and exit 2", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await writeFile(path.join(folder.path, "there.xlsx"), "something");
  });
  afterAll(() => folder.remove());

  const cases: readonly (readonly [line: string, says: string])[] = [
    ["", "用法"],
    ["colour-all there.xlsx", "没有名为「colour-all」的命令"],
    ["check-notice there.xlsx", "--notice 指明通报文件"],
    ["draft-notice there.xlsx", "--out 指明草稿文件"],
    ["validate there.xlsx --notice n.txt", "--notice 只用于命令 check-notice"],
    ["validate there.xlsx --fault x", "--fault 看不懂「x」"],
    ["validate there.xlsx --profile x", "--profile 只能是 ltsc2021 | ltsc2024 | m365 | web，不能是「x」"],
    ["validate", "缺少工作簿"],
    ["validate there.xlsx other.xlsx", "多余的参数「other.xlsx」"],
    ["validate there.xlsx --bogus", "没有选项「--bogus」"],
    ["validate there.xlsx --out", "--out 后面要写一个值"],
    ["validate there.xlsx --out --report", "--out 后面要写一个值"],
    ["validate there.xlsx --lang fr", "--lang 只能是 zh-CN 或 en-US"],
    ["validate there.xlsx --now 2024-02-30", "--now 要写成 YYYY-MM-DD"],
    ["validate there.xlsx --override because", "--override 只用于命令 build-annexes"],
    ["validate there.xlsx --script s.js", "--script 只用于命令 run-script"],
    ["run-script there.xlsx", "--script"],
    ["run-script there.xlsx --script nowhere.js", "找不到文件：nowhere.js"],
    ["new-workbook there.xlsx", "文件已存在"],
    ["new-workbook new.xlsx --out other.xlsx", "不能再用 --out"],
    ["validate nowhere.xlsx", "找不到文件：nowhere.xlsx"],
    ["validate .", "这是一个文件夹"],
    ["validate there.xlsx --out nowhere/out.xlsx", "输出的文件夹不存在：nowhere"],
    ["validate there.xlsx --out .", "输出的位置是一个文件夹"],
    ["validate there.xlsx --report there.xlsx", "不能是同一个文件"],
    ["validate there.xlsx --out o.xlsx --report o.xlsx", "不能是同一个文件"],
    ["validate nowhere.xlsx --lang en-US", "File not found: nowhere.xlsx"],
  ];
  test.each(cases)("%s", async (line, says) => {
    const result = await answer(
      line.split(" ").filter((word) => word !== ""),
      folder.path,
    );
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 2, stdout: "" });
    expect(result.stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(says)]);
    expect(await readdir(folder.path)).toEqual(["there.xlsx"]);
  });

  test("an empty reason is no reason", async () => {
    const result = await answer(["build-annexes", "there.xlsx", "--override", " "], folder.path);
    expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining("写明理由") as string });
  });

  test("--help says what there is, and is no error", async () => {
    const result = await answer(["--help"], folder.path);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    for (const word of ["validate", "build-annexes", "--report", "退出码"]) expect(result.stdout).toContain(word);
    expect((await answer(["--help", "--lang", "en-US"], folder.path)).stdout).toContain("Usage");
  });
});

test("as a process: a missing file is one line on stderr, exit 2", async () => {
  const result = await headless(["validate", "nowhere.xlsx"]);
  expect({ code: result.code, lines: errorLines(result) }).toEqual({ code: 2, lines: ["找不到文件：nowhere.xlsx"] });
});
