import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

import { PROJECT_ROOT } from "./projectPaths";

/** Everything that decides what webpack puts out. */
const INPUTS = [
  "src",
  "assets",
  "manifest.xml",
  "webpack",
  "webpack.config.js",
  "tsconfig.base.json",
  "tsconfig.json",
  "package-lock.json",
];

/** A hash over contents, not times: a fresh checkout, a copied folder and a touched file all keep their build. */
export async function addinFingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await inputFiles()) {
    hash.update(`${path.relative(PROJECT_ROOT, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function inputFiles(): Promise<string[]> {
  const lists = await Promise.all(INPUTS.map((input) => filesUnder(path.join(PROJECT_ROOT, input))));
  return lists.flat().sort();
}

async function filesUnder(place: string): Promise<string[]> {
  const names = await readdir(place, { recursive: true }).catch(() => [""]);
  const places = names.map((name) => path.join(place, name));
  const areFiles = await Promise.all(places.map(isFile));
  return places.filter((_, index) => areFiles[index]);
}

const isFile = (place: string): Promise<boolean> =>
  stat(place).then(
    (status) => status.isFile(),
    () => false,
  );
