/*
 * `npm run validate:offline [-- --manifest FILE] [--dist FOLDER]`: what Microsoft's validator would say, as far as it can be
 * known without the internet, and what it does not look at. One line for each fault; exit 1 when there is one.
 *
 * manifest.xml is always checked. With a build (dist/ by default) its pictures and ids are checked too, and its
 * manifest.xml as one that is going to be handed out.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkHttps, checkNoLocalhost } from "./validate/checkAddresses";
import { checkAssociations } from "./validate/checkAssociations";
import { checkIcons } from "./validate/checkIcons";
import { checkLanguages } from "./validate/checkLanguages";
import { checkOrder } from "./validate/checkOrder";
import { checkResources } from "./validate/checkResources";
import { checkNamespace, checkRuntime, checkTaskpaneId } from "./validate/checkRuntime";
import { parseManifest, type Manifest } from "./validate/Manifest";
import { readAssociations } from "./validate/associations";

const ROOT = path.resolve(__dirname, "..");
const SCRIPTS = ["functions.js", "commands.js"];

interface Options {
  readonly manifest: string;
  readonly dist: string;
}

/** The faults of a manifest by itself. */
function checkManifest(manifest: Manifest): string[] {
  return [
    checkOrder,
    checkResources,
    checkRuntime,
    checkNamespace,
    checkTaskpaneId,
    checkLanguages,
    checkHttps,
  ].flatMap((check) => check(manifest));
}

/** @returns one line for each fault, with the file it is in */
export async function validateOffline({ manifest, dist }: Options): Promise<string[]> {
  const built = path.join(dist, "manifest.xml");
  return [
    ...faultsIn(manifest, (parsed) => [...checkManifest(parsed), ...checkIcons(parsed, path.dirname(manifest))]),
    ...(existsSync(built)
      ? faultsIn(built, (parsed) => [
          ...checkManifest(parsed),
          ...checkNoLocalhost(parsed),
          ...checkIcons(parsed, dist),
        ])
      : []),
    ...(existsSync(dist) ? await faultsInBundles(existsSync(built) ? built : manifest, dist) : []),
  ];
}

function faultsIn(file: string, check: (manifest: Manifest) => string[]): string[] {
  const label = path.relative(ROOT, file);
  try {
    return check(parseManifest(readFileSync(file, "utf8"))).map((fault) => `${label}：${fault}`);
  } catch (error) {
    return [`${label}：不是有效的 XML：${error instanceof Error ? error.message : String(error)}`];
  }
}

async function faultsInBundles(manifest: string, dist: string): Promise<string[]> {
  const label = path.relative(ROOT, dist);
  const missing = ["functions.json", ...SCRIPTS].filter((file) => !existsSync(path.join(dist, file)));
  if (missing.length > 0) return missing.map((file) => `${label}：缺少 ${file}，请重新构建`);
  const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");
  const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
  const associations = await readAssociations(SCRIPTS.map(read));
  return checkAssociations(
    parseManifest(readFileSync(manifest, "utf8")),
    functions.map(({ id }) => id),
    associations,
  ).map((fault) => `${label}：${fault}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { manifest: { type: "string" }, dist: { type: "string" } }, strict: true });
  const options = {
    manifest: path.resolve(values.manifest ?? path.join(ROOT, "manifest.xml")),
    dist: path.resolve(values.dist ?? path.join(ROOT, "dist")),
  };
  const faults = await validateOffline(options);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else
    process.stdout.write(
      `清单没有问题。${existsSync(options.dist) ? "" : "（没有构建结果，未检查函数和命令的关联。）"}\n`,
    );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  });
}
