import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateOffline } from "../../scripts/validateOffline";

jest.setTimeout(60_000);

const ROOT = path.resolve(__dirname, "..", "..");
const FIXTURES = path.join(__dirname, "fixtures");
const NAMES = readdirSync(FIXTURES).sort();

/** The faults as the fixture's expected.txt has them: by the fixture's own file names. */
async function faultsOf(name: string): Promise<string[]> {
  const folder = path.join(FIXTURES, name);
  const own = path.join(folder, "dist");
  const dist = existsSync(own) ? own : path.join(FIXTURES, "good", "dist");
  const options = { manifest: path.join(folder, "manifest.xml"), dist, pictures: ROOT };
  const faults = await validateOffline(options);
  const prefix = path.relative(ROOT, folder) + path.sep;
  // Behind the third colon the XML parser speaks for itself.
  return faults.map((fault) => fault.replace(prefix, "").replace(/(不是有效的 XML)：.*/, "$1"));
}

const expectedOf = (name: string): string[] =>
  readFileSync(path.join(FIXTURES, name, "expected.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "");

test("there is a fixture for each fault, and one without", () => {
  expect(NAMES).toContain("good");
  expect(NAMES.length).toBeGreaterThan(15);
  expect(NAMES.filter((name) => expectedOf(name).length === 0)).toEqual(["good"]);
});

test.each(NAMES)("%s", async (name) => {
  expect(await faultsOf(name)).toEqual(expectedOf(name));
});

test("a build without its files is a fault, not a pass", async () => {
  const folder = path.join(FIXTURES, "good");
  const options = { manifest: path.join(folder, "manifest.xml"), dist: path.join(ROOT, "docs"), pictures: ROOT };
  expect(await validateOffline(options)).toEqual(
    ["functions.json", "functions.js", "commands.js"].map((file) => `docs：缺少 ${file}，请重新构建`),
  );
});

test("the add-in's own manifest has no fault, and its ids are associated in the sources", async () => {
  const none = path.join(FIXTURES, "no-build");
  expect(existsSync(none)).toBe(false);
  expect(await validateOffline({ manifest: path.join(ROOT, "manifest.xml"), dist: none, pictures: ROOT })).toEqual([]);
});

test("the command says each fault on a line and fails", () => {
  const tsx = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  const manifest = path.join(FIXTURES, "namespace", "manifest.xml");
  const args = [
    tsx,
    "scripts/validateOffline.ts",
    "--manifest",
    manifest,
    "--dist",
    path.join(FIXTURES, "good", "dist"),
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain("不能有 <Namespace>");
});
