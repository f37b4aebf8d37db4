import { readFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

const ROOT = path.resolve(__dirname, "..", "..", "..");

/** As webpack.config.js has them; the functions' loader adds nothing but `CustomFunctions.associate`. */
const ENTRIES = ["src/functions/functions.ts", "src/commands/commands.ts", "src/taskpane/index.tsx"];

/** Every file that ends up in the add-in: what the entries import, and what that imports. */
async function bundledFiles(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    bundle: true,
    write: false,
    outdir: "unwritten",
    metafile: true,
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs);
}

test("the add-in contains nothing of the embedded host, and nothing that only development needs", async () => {
  const files = await bundledFiles();
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  // jszip is asked for by tests, and brought along by the libraries of .docx as well.
  const onlyDevelopment = Object.keys(devDependencies).filter((name) => packages[`node_modules/${name}`]?.dev === true);
  expect(onlyDevelopment.length).toBeGreaterThan(20);
  const foreign = ["host/", "test/", "scripts/", ...onlyDevelopment.map((name) => `node_modules/${name}/`)];
  expect(files).toEqual(expect.arrayContaining(ENTRIES));
  expect(files.filter((file) => foreign.some((start) => file.startsWith(start)))).toEqual([]);
});

test("the entries looked at are those of the build", () => {
  const configuration = readFileSync(path.join(ROOT, "webpack.config.js"), "utf8");
  for (const entry of ENTRIES) expect(configuration).toContain(entry);
});

test("the libraries of .docx and .xlsx are loaded on demand, and no entry waits for them", async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    outdir: "unwritten",
    metafile: true,
    logLevel: "silent",
  });
  const { outputs } = metafile;
  const atOnce = (output: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(output)) return seen;
    seen.add(output);
    for (const { path: next, kind } of outputs[output]?.imports ?? []) {
      if (kind === "import-statement") atOnce(next, seen);
    }
    return seen;
  };
  const entries = Object.keys(outputs).filter((name) => ENTRIES.includes(outputs[name]?.entryPoint ?? ""));
  const loaded = entries.flatMap((entry) =>
    [...atOnce(entry)].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {})),
  );
  const onDemand = ["docx", "mammoth", "jszip", "@e965/xlsx"];
  expect(entries).toHaveLength(ENTRIES.length);
  expect(loaded.filter((file) => onDemand.some((name) => file.startsWith(`node_modules/${name}/`)))).toEqual([]);
  expect(Object.keys(metafile.inputs).some((file) => file.startsWith("node_modules/docx/"))).toBe(true);
});
