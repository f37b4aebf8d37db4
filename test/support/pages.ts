import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const run = promisify(execFile);

/** Four greys are enough to see a line or a letter that is missing, and make a page small enough to be kept. */
function fourGreys(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture);
  for (let at = 0; at < png.data.length; at += 1) {
    if (at % 4 !== 3) png.data[at] = Math.round((png.data[at] ?? 0) / 85) * 85;
  }
  return PNG.sync.write(png, { colorType: 0, inputColorType: 6, deflateLevel: 9 });
}

/** The pages at 60 dots an inch. */
export async function pagePictures(pdf: string): Promise<Buffer[]> {
  const prefix = pdf.replace(/\.pdf$/, "-page");
  await run("pdftoppm", ["-r", "60", "-gray", "-png", pdf, prefix]);
  const folder = path.dirname(pdf);
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${path.basename(prefix)}-`)).sort();
  return Promise.all(names.map(async (name) => fourGreys(await readFile(path.join(folder, name)))));
}

/** The text of each page as it was drawn, cell by cell, without white space. */
export async function pageTexts(pdf: string): Promise<string[]> {
  const { stdout } = await run("pdftotext", ["-raw", pdf, "-"], { maxBuffer: 1e8 });
  return stdout
    .split("\f")
    .slice(0, -1)
    .map((text) => text.replace(/\s/g, ""));
}

/** Points, of each page. */
export async function pageSizes(pdf: string): Promise<string[]> {
  const { stdout } = await run("pdfinfo", ["-f", "1", "-l", "99", pdf]);
  return [...stdout.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => `${String(Math.round(Number(width)))}×${String(Math.round(Number(height)))}`,
  );
}

/** The share of pixels that differ; 1 for pictures of different sizes. */
export function pictureDistance(first: Buffer, second: Buffer): number {
  const [a, b] = [PNG.sync.read(first), PNG.sync.read(second)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, null, a.width, a.height, { threshold: 0.3 }) / (a.width * a.height);
}
