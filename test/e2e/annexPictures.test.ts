/**
 * What a person would print: both annexes as LibreOffice draws them, compared with pictures that were looked at. Where a
 * page differs, the new one is left beside the stored one as `actual.*.png`; where the difference is meant, it becomes it.
 */
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";

import { createUseCases } from "../../src/app/createUseCases";
import { fileOf, openDesk } from "../host-adapter/adapterDesk";
import { sample, temporaryFolder } from "../support/cli";
import { toPdf } from "../support/libreoffice";
import { pagePictures, pageSizes, pageTexts, pictureDistance } from "../support/pages";
import { bookOfSize } from "../unit/annex/annexBooks";

jest.setTimeout(300_000);

const STORED = path.join(__dirname, "annexPictures");
/** Another machine has other fonts in the place of those that are missing. */
const TOLERANCE = 0.05;
const LANDSCAPE = "842×595";
const PORTRAIT = "595×842";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Printed {
  readonly pdf: string;
  readonly texts: readonly string[];
}

/** Builds the annexes, and prints them alone. */
async function printed(name: string, bytes: Uint8Array): Promise<Printed> {
  const desk = await openDesk(bytes);
  const { status } = await createUseCases(() => 0).buildAnnexes({ language: "zh-CN", now: "2024-04-10" });
  const built = await desk.save();
  desk.close();
  expect(status).toBe("done");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(built as unknown as ExcelJS.Buffer);
  const annexes = book.worksheets.filter((sheet) => sheet.name.startsWith("附件"));
  for (const sheet of book.worksheets) if (!annexes.includes(sheet)) sheet.state = "hidden";
  const [first] = annexes;
  book.views = [{ activeTab: first === undefined ? 0 : book.worksheets.indexOf(first) } as ExcelJS.WorkbookView];
  const file = path.join(folder.path, `${name}.xlsx`);
  await book.xlsx.writeFile(file);
  const texts = annexes.flatMap((sheet) => {
    const found = new Set<string>();
    sheet.eachRow((row) => {
      row.eachCell((cell) => found.add(typeof cell.value === "string" ? cell.value.replace(/\s/g, "") : ""));
    });
    return [...found];
  });
  return { pdf: await toPdf(file, folder.path), texts };
}

async function differingPages(stored: string, pictures: readonly Buffer[]): Promise<string[]> {
  const differing: string[] = [];
  for (const [at, picture] of pictures.entries()) {
    const name = `${stored}-${String(at + 1)}.png`;
    const file = path.join(STORED, name);
    const beside = path.join(STORED, `actual.${name}`);
    const distance = existsSync(file) ? pictureDistance(await readFile(file), picture) : 1;
    if (distance <= TOLERANCE) await rm(beside, { force: true });
    else {
      await writeFile(beside, picture);
      differing.push(`${name}: ${distance.toFixed(3)}`);
    }
  }
  return differing;
}

describe.each<[string, string, () => Promise<Uint8Array>, readonly string[]]>([
  ["source", "source", () => readFile(sample("source-2024-04.xlsx")), [LANDSCAPE, PORTRAIT]],
  // The same facts as logs: the same pages.
  ["log", "source", () => readFile(sample("log-2024-04.xlsx")), [LANDSCAPE, PORTRAIT]],
  ["3-units-2-materials", "3-units-2-materials", () => fileOf(bookOfSize(3, 2)), [LANDSCAPE, PORTRAIT]],
  [
    "40-units-15-materials",
    "40-units-15-materials",
    () => fileOf(bookOfSize(40, 15)),
    [LANDSCAPE, LANDSCAPE, LANDSCAPE, PORTRAIT, PORTRAIT],
  ],
])("%s", (name, stored, bytesOf, pages) => {
  let print: Printed;
  beforeAll(async () => {
    print = await printed(name, new Uint8Array(await bytesOf()));
  });

  test("each annex is one page wide, and as many pages long as it has to be", async () => {
    expect(await pageSizes(print.pdf)).toEqual(pages);
  });

  test("no text is cut, and each page has the head", async () => {
    const texts = await pageTexts(print.pdf);
    const whole = texts.join("");
    expect(print.texts.filter((text) => !whole.includes(text))).toEqual([]);
    for (const text of texts) expect(text).toContain("单位");
  });

  test("the pages look as they did", async () => {
    expect(await differingPages(stored, await pagePictures(print.pdf))).toEqual([]);
  });
});
