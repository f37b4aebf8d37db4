/*
 * `npm run icons`: draws assets/*.png from assets/icons/*.svg with the browser that the tests use. The pictures are
 * committed, since a build machine needs no browser; run this after changing an SVG.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { launchBrowser } from "../test/support/browser";

const ASSETS = path.resolve(__dirname, "..", "assets");
const SOURCES = path.join(ASSETS, "icons");
/** What the manifest names: 16, 32 and 80 are required, 64 serves high-resolution screens. */
const SIZES = [16, 32, 64, 80];

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const name of (await readdir(SOURCES)).filter((file) => file.endsWith(".svg")).sort()) {
      const svg = await readFile(path.join(SOURCES, name), "utf8");
      const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        const style = `display:block;width:${String(size)}px;height:${String(size)}px`;
        await page.setContent(`<body style="margin:0"><img src="${picture}" style="${style}"></body>`);
        const png = await page.screenshot({ omitBackground: true });
        await writeFile(path.join(ASSETS, `${path.basename(name, ".svg")}-${String(size)}.png`), png);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
