import fc from "fast-check";
import { ROLE_SPECS } from "../../src/domain/reading/headers";
import { BUILTIN_MATERIALS } from "../../src/domain/materials/Material";
import type { CellValue, Rect, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/snapshot";
import { BUILTIN_UNITS } from "../../src/domain/units/builtinUnits";

const HEADERS = ROLE_SPECS.flatMap(({ fields }) => fields.flatMap(({ headers }) => headers));
const WORDS = [
  ...HEADERS,
  ...BUILTIN_MATERIALS.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...BUILTIN_UNITS.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]),
  ...["√", "×", "/", "○", "合计", "青海省", "说明：√表示未报送", "2. 续", "附件1", "附件2", "第一期", "实际", "测试"],
  ...["4.1", "2024.4.10", "4月10日", "20240410", "１２", "324条", "1,057", "28%", "<b>", "=1+1", "\u200b", "𠮷野"],
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 50_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }) },
);

const rect: fc.Arbitrary<Rect> = fc.record({
  rowIndex: fc.nat(30),
  columnIndex: fc.nat(10),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});

const sheetName = fc.constantFrom(
  ...ROLE_SPECS.flatMap(({ usualSheets }) => usualSheets),
  "Sheet1",
  "3月",
  "附件1",
  "附件2",
);

const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    name: sheetName,
    visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
    isProtected: fc.boolean(),
    corner: fc.record({ rowIndex: fc.nat(5), columnIndex: fc.nat(5) }),
    values: fc
      .integer({ min: 0, max: 9 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: width === 0 ? 0 : 30 }),
      ),
    format: fc.constantFrom("General", "@", "yyyy-m-d", "0%", "0.00"),
    merges: fc.array(rect, { maxLength: 4 }),
  })
  .map(({ corner, values, format, ...rest }) => {
    const grid = <T>(value: T): T[][] => values.map((row) => row.map(() => value));
    const used =
      values.length === 0 ? null : { ...corner, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    return { ...rest, used, values, text: grid(""), formulas: grid(null), numberFormats: grid(format), fonts: {} };
  });

/** Random cells, merges and sizes, in the words that tables are known by: nearly a tracking workbook, and never one. */
export const randomWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc.record({
  sheets: fc.uniqueArray(sheet, { selector: ({ name }) => name, maxLength: 8 }),
  uses1904Dates: fc.boolean(),
});
