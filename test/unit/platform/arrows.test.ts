import { spawnSync } from "node:child_process";
import path from "node:path";

jest.setTimeout(180_000);

const ROOT = path.resolve(__dirname, "..", "..", "..");

type Snippet = readonly [file: string, code: string];

const DOMAIN = "src/domain/address.ts";
const PARSER = "src/domain/ownRules/parseExpression.ts";
const EXCEL = "src/excel/readWorkbook.ts";
const FUNCTIONS = "src/functions/functions.ts";
const APP = "src/app/shared.ts";
const COMMANDS = "src/commands/commands.ts";
const PANE = "src/taskpane/App.tsx";
const ENTRY = "src/taskpane/index.tsx";
const IMPORT = "src/import/readRows.ts";
const NOTICE_FILE = "src/notice-file/readDocx.ts";
const HOST = "host/cli/main.ts";

/** An arrow outward, and a piece of the sentence that says why it fails. */
const OUTWARD: readonly (readonly [...Snippet, string])[] = [
  [DOMAIN, 'import "../excel";', "Arrows point inward"],
  [DOMAIN, 'import "../../host/index";', "Arrows point inward"],
  [DOMAIN, 'import "exceljs";', "The domain is pure"],
  [DOMAIN, 'import "jsep";', "The domain is pure"],
  [PARSER, 'import "exceljs";', "Only the parser of the office's own rules has a package"],
  [PARSER, 'import "../../excel";', "Arrows point inward"],
  [DOMAIN, 'import "node:fs";', "The domain is pure"],
  [DOMAIN, "export const now = () => Date.now();", "The domain has no clock"],
  [DOMAIN, "export const now = () => new Date();", "The domain has no clock"],
  [EXCEL, 'import { shared } from "../app"; shared();', "does not know them"],
  [EXCEL, 'import "react";', "Nothing from npm here"],
  [FUNCTIONS, 'import "../excel/index";', "A custom function is pure"],
  [FUNCTIONS, 'import "react";', "Nothing from npm here"],
  [APP, 'import "../taskpane/App";', "do not know who calls them"],
  [APP, "export const run = () => Excel.run(async () => undefined);", "Only src/excel names Excel"],
  [COMMANDS, 'import "../excel";', "starts a use-case"],
  [COMMANDS, 'import "../../host";', "does not know the embedded host"],
  [IMPORT, 'import "../excel";', "Files are read in a worker"],
  [PANE, 'import "../excel";', "The pane never sees Excel"],
  [PANE, 'import { shared } from "../app"; shared();', "Use-cases arrive as props"],
  [PANE, "export type Sheet = Excel.Worksheet;", "Only src/excel names Excel"],
  [ENTRY, 'import "../excel";', "index.tsx puts the use-cases"],
  [NOTICE_FILE, 'import { shared } from "../app"; shared();', "this room knows no other"],
  [HOST, 'import { shared } from "../../src/app"; shared();', "The host stands apart"],
];

/** The arrows that docs/architecture.md draws. */
const FREE: readonly Snippet[] = [
  [DOMAIN, 'import "./snapshot";'],
  [DOMAIN, "export const day = () => new Date(0);"],
  [PARSER, 'import "jsep"; import "../values/text";'],
  [EXCEL, 'import "../domain";'],
  [EXCEL, "export const run = () => Excel.run(async () => undefined);"],
  [FUNCTIONS, 'import "../domain/values/date";'],
  [APP, 'import "../domain"; import "../excel";'],
  [COMMANDS, 'import "../app";'],
  [PANE, 'import type { UseCases } from "../app"; export type Cases = UseCases;'],
  [PANE, 'import "react";'],
  [IMPORT, 'import "../domain"; import "papaparse";'],
  [ENTRY, 'import "../app";'],
  [NOTICE_FILE, 'import "mammoth";'],
  [HOST, 'import "../../src/notice-file/readNoticeFile";'],
  [HOST, 'import type { CommandResult } from "../../src/app/CommandResult"; export type Result = CommandResult;'],
];

const OFFICE_CODE = "export const run = async (context) => { for (;;) { await context.sync(); console.log(1); } };";
const OFFICE: readonly Snippet[] = [PANE, EXCEL].map((file) => [file, OFFICE_CODE]);

/** A snippet is linted in the place of a file that is there. All go to one process: loading ESLint takes longer than they do. */
function lint(snippets: readonly Snippet[]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, "test", "support", "lintSnippets.mjs")], {
    cwd: ROOT,
    encoding: "utf8",
    input: JSON.stringify(snippets),
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

/** Answers in the order of the snippets; of all that is said only what the rules say matters. */
const answers = (said: readonly string[][], rules: RegExp): string[][] =>
  said.map((messages) => messages.filter((message) => rules.test(message)));

let said: string[][] = [];
beforeAll(() => {
  said = lint([...OUTWARD.map(([file, code]): Snippet => [file, code]), ...FREE, ...OFFICE]);
});

test("an arrow outward fails, with a sentence that says why", () => {
  const imports = answers(said, /no-restricted/);
  const table = OUTWARD.map(([file, code, why], index) => {
    const messages = imports[index] ?? [];
    return [file, code, messages.length, messages[0]?.includes(why)];
  });
  expect(table).toEqual(OUTWARD.map(([file, code]) => [file, code, 1, true]));
});

test("the arrows of the architecture are free", () => {
  const imports = answers(said.slice(OUTWARD.length), /no-restricted/);
  expect(FREE.map(([file, code], index) => [file, code, imports[index]])).toEqual(
    FREE.map(([file, code]) => [file, code, []]),
  );
});

test("the office rules and no-console hold in .tsx as in .ts", () => {
  const office = answers(said.slice(OUTWARD.length + FREE.length), /no-context-sync-in-loop|no-console/);
  expect(office.map((messages) => messages.length)).toEqual([2, 2]);
});
