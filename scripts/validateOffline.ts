/*
 * `npm run validate:offline [-- --manifest FILE] [--dist FOLDER]`: what Microsoft's validator would say, as far as it can be
 * known without the internet, and what it does not look at. One line for each fault; exit 1 when there is one.
 *
 * manifest.xml is checked with its pictures, and with the ids that the sources associate. Where there is a build (dist/ by
 * default), the build's ids are checked instead, and its manifest.xml as one that is going to be handed out.
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
import { sourceBundles, type SourceBundles } from "./validate/sourceBundles";

const ROOT = path.resolve(__dirname, "..");
const BUNDLES = ["functions.json", "functions.js", "commands.js"];

interface Options {
  readonly manifest: string;
  readonly dist: string;
  /** The folder that has the manifest's `assets/`. */
  readonly pictures: string;
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
export async function validateOffline({ manifest, dist, pictures }: Options): Promise<string[]> {
  const built = path.join(dist, "manifest.xml");
  return [
    ...faultsIn(manifest, (parsed) => [...checkManifest(parsed), ...checkIcons(parsed, pictures)]),
    ...(existsSync(built) ? faultsIn(built, (parsed) => [...checkManifest(parsed), ...checkNoLocalhost(parsed)]) : []),
    ...(await faultsInBundles(manifest, dist)),
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
  const isBuilt = existsSync(dist);
  const label = path.relative(ROOT, isBuilt ? dist : path.join(ROOT, "src"));
  const missing = isBuilt ? BUNDLES.filter((file) => !existsSync(path.join(dist, file))) : [];
  if (missing.length > 0) return missing.map((file) => `${label}：缺少 ${file}，请重新构建`);
  const { functionIds, scripts } = isBuilt ? builtBundles(dist) : await sourceBundles(ROOT);
  const associations = await readAssociations(scripts);
  const parsed = parsedOrNull(manifest);
  // What is wrong with it has been said.
  return parsed === null
    ? []
    : checkAssociations(parsed, functionIds, associations).map((fault) => `${label}：${fault}`);
}

function builtBundles(dist: string): SourceBundles {
  const [metadata = "", ...scripts] = BUNDLES.map((file) => readFileSync(path.join(dist, file), "utf8"));
  const { functions } = JSON.parse(metadata) as { functions: { id: string }[] };
  return { functionIds: functions.map(({ id }) => id), scripts };
}

function parsedOrNull(file: string): Manifest | null {
  try {
    return parseManifest(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { manifest: { type: "string" }, dist: { type: "string" } }, strict: true });
  const faults = await validateOffline({
    manifest: path.resolve(values.manifest ?? path.join(ROOT, "manifest.xml")),
    dist: path.resolve(values.dist ?? path.join(ROOT, "dist")),
    pictures: ROOT,
  });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else process.stdout.write("清单没有问题。\n");
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  });
}
