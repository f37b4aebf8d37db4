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
  const foreign = [
    "host/",
    "test/",
    "scripts/",
    ...Object.keys(devDependencies).map((name) => `node_modules/${name}/`),
  ];
  expect(files).toEqual(expect.arrayContaining(ENTRIES));
  expect(files.filter((file) => foreign.some((start) => file.startsWith(start)))).toEqual([]);
});

test("the entries looked at are those of the build", () => {
  const configuration = readFileSync(path.join(ROOT, "webpack.config.js"), "utf8");
  for (const entry of ENTRIES) expect(configuration).toContain(entry);
});
