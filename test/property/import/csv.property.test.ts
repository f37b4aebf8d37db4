import fc from "fast-check";
import { CsvRows, type Row } from "../../../src/import/CsvRows";
import { decodeChunks, detectEncoding } from "../../../src/import/decode";

const none = (): void => undefined;

/** Text of a cell: what exports hold, and what breaks readers. Line breaks come out as `\n`; a protected text as itself. */
const cell = fc
  .string({
    unit: fc.constantFrom("海", "北", "a", "1", ",", ";", '"', "\n", " ", "=", "\t", "，", "㐂"),
    maxLength: 8,
  })
  .filter((text) => !text.startsWith("="));
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A file as a system writes it: quotes where they are needed, or everywhere. */
const written = (table: readonly (readonly string[])[], lineEnd: string, everywhere: boolean): string =>
  table
    .map((row) => row.map((text) => (everywhere || /[",;\t\n|]|^\s|\s$/u.test(text) ? quoted(text) : text)).join(","))
    .map((line) => line + lineEnd)
    .join("");

function read(pieces: readonly string[]): Row[] {
  const found: Row[] = [];
  const csv = new CsvRows((batch) => found.push(...batch));
  for (const piece of pieces) csv.push(piece);
  csv.end();
  return found;
}

function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
}

// A first line by which the separator is known, whatever the cells hold.
const SEPARATOR = "sep=,\n";

test("any rows → CSV → the same rows, wherever the pieces end", () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (table, lineEnd, everywhere, length) => {
        const text = written(table, lineEnd, everywhere);
        const found = read([SEPARATOR, ...cut(text, length)]).filter((row) => row.length > 1);
        expect(found).toEqual(table);
      },
    ),
  );
});

test("any bytes: read wholly in one of two encodings, or refused; never a character replaced", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
      const file = new Blob([bytes]);
      const encoding = await detectEncoding(file, none).catch((thrown: unknown) => (thrown as { code: string }).code);
      if (encoding === "notText" || encoding === "utf16") return;
      const pieces: string[] = [];
      await decodeChunks(file, encoding as "utf-8", (text) => pieces.push(text), none, 3);
      const label = encoding === "gb18030" ? "gb18030" : "utf-8";
      expect(pieces.join("")).toBe(new TextDecoder(label, { fatal: true }).decode(bytes));
    }),
  );
});

test("text in GB18030 comes out as it went in", async () => {
  // What the platform decodes from these bytes is what an office typed: every pair of a lead and a trail byte of GBK.
  const pair = fc.tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xfe }));
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 4, maxLength: 40 }), async (pairs) => {
      const bytes = Uint8Array.from(pairs.flat());
      const expected = new TextDecoder("gb18030").decode(bytes);
      fc.pre(!expected.includes("\uFFFD"));
      const file = new Blob([bytes]);
      fc.pre((await detectEncoding(file, none)) === "gb18030");
      const pieces: string[] = [];
      await decodeChunks(file, "gb18030", (text) => pieces.push(text), none, 5);
      expect(pieces.join("")).toBe(expected);
    }),
  );
});
