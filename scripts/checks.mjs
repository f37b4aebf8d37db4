/*
 * `npm test`, `npm run lint`, `npm run typecheck`: runs the steps one after the other, each to its end whatever became of
 * the one before, and says the count on the last line. A step counts as one check, jest's tests count each.
 *   node scripts/checks.mjs lint | types | all [--long]
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const ROOT = path.resolve(import.meta.dirname, "..");
const CACHE = path.join(ROOT, "node_modules", ".cache");
/** The build that the tests look at. `dist/` may be somebody's, on its way to a server. */
const TEST_BUILD = path.join(CACHE, "test-dist");
const TEST_ADDRESS = "https://addin.example/taizhang/";

const inPackage = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
const TOOLS = {
  eslint: inPackage("eslint", "bin/eslint.js"),
  prettier: inPackage("prettier", "bin/prettier.cjs"),
  tsc: inPackage("typescript", "bin/tsc"),
  webpack: inPackage("webpack", "bin/webpack.js"),
  tsx: inPackage("tsx", "dist/cli.mjs"),
  jest: inPackage("jest", "bin/jest.js"),
};

const tool = (title, name, args, environment = {}) => ({ title, args: [TOOLS[name], ...args], environment });
const incremental = (name) => ["--incremental", "--tsBuildInfoFile", path.join(CACHE, "tsc", `${name}.tsbuildinfo`)];

const LINT = [
  tool("eslint", "eslint", [".", "--max-warnings", "0", "--cache", "--cache-location", path.join(CACHE, "eslint/")]),
  tool("prettier", "prettier", ["--check", "--log-level", "warn", "."]),
];
const TYPES = [
  tool("tsc", "tsc", ["-p", "tsconfig.json", ...incremental("root")]),
  tool("tsc src/domain", "tsc", ["-p", "src/domain/tsconfig.json", ...incremental("domain")]),
];
const BUILD = [
  tool("webpack", "webpack", ["--mode", "production", "--output-path", TEST_BUILD], {
    OFFICE_JS: "local",
    ADDIN_URL: TEST_ADDRESS,
  }),
  tool("validate:offline", "tsx", ["scripts/validateOffline.ts", "--dist", TEST_BUILD]),
];
const resultFile = (title) => path.join(CACHE, `${title.replaceAll(" ", "-")}-result.json`);
const jest = (title, isLong, args) =>
  // A test that only passes in another time zone has found something; the office is in this one.
  tool(title, "jest", ["--json", "--outputFile", resultFile(title), ...args], {
    TZ: "Asia/Shanghai",
    ...(isLong ? { LONG: "1" } : {}),
  });
/** What drives a browser, or takes figures, has the machine to itself. Figures take minutes: only `npm run test:long`. */
const ALONE = ["e2e", "bench"];
const jestRuns = (isLong) => [
  jest("jest", isLong, ["--ignoreProjects", ...ALONE, "--maxWorkers", "2"]),
  jest("jest in the browser", isLong, ["--selectProjects", ...(isLong ? ALONE : ["e2e"]), "--runInBand"]),
];

function run({ title, args, environment }) {
  const started = Date.now();
  process.stdout.write(`\n== ${title}\n`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    // jest writes its JSON to stdout as well as into the file; what people read is on stderr.
    stdio: title.startsWith("jest") ? ["ignore", "ignore", "inherit"] : ["ignore", "inherit", "inherit"],
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${title}: ${status === 0 ? "ok" : "FAILED"} (${seconds} s)\n`);
  return status === 0;
}

/** A test file that could not even be loaded has no tests that failed: it counts as one. */
function jestCounts(title, isOk) {
  try {
    const result = JSON.parse(readFileSync(resultFile(title), "utf8"));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: isOk ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const [what, ...options] = process.argv.slice(2);
const steps = { lint: LINT, types: TYPES, all: [...LINT, ...TYPES, ...BUILD] }[what];
if (steps === undefined) {
  process.stderr.write("用法：node scripts/checks.mjs lint|types|all [--long]\n");
  process.exit(2);
}

const results = steps.map(run);
const passedSteps = results.filter(Boolean).length;
const counts = { passed: passedSteps, failed: results.length - passedSteps };
if (what === "all") {
  for (const tests of jestRuns(options.includes("--long"))) {
    rmSync(resultFile(tests.title), { force: true });
    const { passed, failed } = jestCounts(tests.title, run(tests));
    counts.passed += passed;
    counts.failed += failed;
  }
}
process.exitCode = counts.failed === 0 ? 0 : 1;
process.stdout.write(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed\n`);
