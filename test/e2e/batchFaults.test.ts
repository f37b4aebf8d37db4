import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { openWorkbook } from "../../host/index";
import { errorLines, headless, readReport, sample, temporaryFolder, type CliResult } from "../support/cli";

jest.setTimeout(300_000);

const SAMPLE = sample("source-2024-04.xlsx");

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let input: Buffer;
const inFolder = (name: string): string => path.join(folder.path, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  input = await readFile(SAMPLE);
});
afterAll(() => folder.remove());

const build = (name: string, ...faults: readonly string[]): Promise<CliResult> =>
  headless([
    "build-annexes",
    SAMPLE,
    "--out",
    inFolder(`${name}.xlsx`),
    "--report",
    inFolder(`${name}.json`),
    ...faults.flatMap((fault) => ["--fault", fault]),
  ]);

const sheetsOf = async (name: string): Promise<readonly string[]> =>
  (await openWorkbook(await readFile(inFolder(`${name}.xlsx`)))).sheets.map((sheet) => sheet.name);

describe("a batch command that a fault ends", () => {
  test.each([
    ["a sync that fails", "fail:2"],
    ["an action that fails", "fail:1.3"],
    ["an answer that never comes", "drop:3"],
    ["a page that is killed", "kill:1"],
  ])("%s: exit 1, what happened in one line, the input untouched", async (name, fault) => {
    const result = await build(name, fault);
    expect(result.code).toBe(1);
    expect(errorLines(result)).toEqual([]);
    expect(result.stdout).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await readFile(SAMPLE)).toEqual(input);
    expect((await readReport(inFolder(`${name}.json`))).ok).toBe(false);
  });

  test("--out holds the workbook as it was left: a page killed after reading has changed nothing", async () => {
    await build("killed", "kill:1");
    const before = (await openWorkbook(input)).sheets.map((sheet) => sheet.name);
    expect(await sheetsOf("killed")).toEqual(before);
  });

  test("a sheet that another person protects is a refusal of the add-in: exit 2, one line, no output", async () => {
    const result = await build("protected", "protect:2:附件1");
    expect(result.code).toBe(2);
    expect(errorLines(result)).toEqual([expect.stringContaining("附件1")]);
    expect(await readdir(folder.path)).not.toContain("protected.xlsx");
    expect(await readFile(SAMPLE)).toEqual(input);
  });

  test("a late answer changes nothing but the time", async () => {
    const result = await build("late", "delay:2:300");
    expect(result.code).toBe(0);
    expect(errorLines(result)).toEqual([]);
  });
});
