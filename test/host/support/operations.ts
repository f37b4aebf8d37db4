import fc from "fast-check";

/** One documented operation on a sheet; `text` is what a failing run prints. */
export interface Operation {
  readonly text: string;
  readonly run: (sheet: Excel.Worksheet) => void;
}

const ROWS = 10;
const COLUMNS = 6;
const LETTERS = "ABCDEFGHIJ";

const corner = fc.tuple(fc.integer({ min: 0, max: ROWS - 1 }), fc.integer({ min: 0, max: COLUMNS - 1 }));

/** An address of up to four by four cells. */
const area = fc
  .tuple(corner, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([[row, column], rows, columns]) => {
    const last = `${LETTERS.charAt(column + columns - 1)}${String(row + rows)}`;
    return { address: `${LETTERS.charAt(column)}${String(row + 1)}:${last}`, rows, columns };
  });
const cell = corner.map(([row, column]) => `${LETTERS.charAt(column)}${String(row + 1)}`);
const lines = fc.oneof(
  fc.integer({ min: 1, max: ROWS }).map((row) => `${String(row)}:${String(row + 1)}`),
  fc.integer({ min: 0, max: COLUMNS - 1 }).map((column) => `${LETTERS.charAt(column)}:${LETTERS.charAt(column)}`),
);
const isRows = (address: string): boolean => /^\d/.test(address);

const content = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(0, 1, -2.5, 1e10, true, false, "", "西宁", "'007", "50%", "2024/4/10", " 空格 ", "a&<b>\"") },
  { weight: 2, arbitrary: fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`) },
  { weight: 1, arbitrary: area.map(({ address }) => `=SUM($A$1,${address})`) },
  { weight: 1, arbitrary: cell.map((address) => `=IF(${address}="","空",${address}&"x")`) },
); // prettier-ignore

const operation = (text: string, run: Operation["run"]): Operation => ({ text, run });

const write: fc.Arbitrary<Operation> = area.chain(({ address, rows, columns }) =>
  fc
    .array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    .map((grid) =>
      operation(`${address} formulas = ${JSON.stringify(grid)}`, (sheet) => {
        sheet.getRange(address).formulas = grid;
      }),
    ),
);

const format: fc.Arbitrary<Operation> = fc
  .tuple(area, fc.constantFrom("fill", "bold", "number", "border", "align", "size"))
  .map(([{ address }, kind]) =>
    operation(`${address} ${kind}`, (sheet) => {
      const range = sheet.getRange(address);
      if (kind === "fill") range.format.fill.color = "#FFC7CE";
      if (kind === "bold") range.format.font.bold = true;
      if (kind === "number") range.numberFormat = "0.00" as unknown as string[][];
      if (kind === "border") range.format.borders.getItem("EdgeBottom").style = "Double";
      if (kind === "align") range.format.horizontalAlignment = "Center";
      if (kind === "size") range.format.rowHeight = 30.75;
    }),
  );

const shape: fc.Arbitrary<Operation> = fc
  .tuple(lines, fc.constantFrom("insert", "delete", "hide", "width"))
  .map(([address, kind]) =>
    operation(`${address} ${kind}`, (sheet) => {
      const range = sheet.getRange(address);
      if (kind === "insert") range.insert(isRows(address) ? "Down" : "Right");
      if (kind === "delete") range.delete(isRows(address) ? "Up" : "Left");
      if (kind === "hide" && isRows(address)) range.rowHidden = true;
      if (kind === "hide" && !isRows(address)) range.columnHidden = true;
      if (kind === "width") range.format.columnWidth = 77.25;
    }),
  );

const cells: fc.Arbitrary<Operation> = fc
  .tuple(
    area,
    cell,
    fc.constantFrom(
      "merge",
      "across",
      "unmerge",
      "clear",
      "contents",
      "formats",
      "sort",
      "right",
      "up",
      "fill",
      "unique",
    ),
  ) // prettier-ignore
  .map(([{ address }, to, kind]) =>
    operation(`${address} ${kind} ${to}`, (sheet) => {
      const range = sheet.getRange(address);
      if (kind === "merge" || kind === "across") range.merge(kind === "across");
      if (kind === "unmerge") range.unmerge();
      if (kind === "clear") range.clear();
      if (kind === "contents") range.clear("Contents");
      if (kind === "formats") range.clear("Formats");
      if (kind === "sort") range.sort.apply([{ key: 0 }]);
      if (kind === "right") range.insert("Right");
      if (kind === "up") range.delete("Up");
      if (kind === "fill") range.autoFill(range.getResizedRange(2, 0));
      if (kind === "unique") range.removeDuplicates([0], false).load("removed");
    }),
  );

const copy: fc.Arbitrary<Operation> = fc
  .tuple(
    area,
    cell,
    fc.constantFrom("All", "Formulas", "Values", "Formats", "Link", "move"),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([{ address }, to, kind, skipBlanks, transpose]) =>
    operation(`${address} to ${to} ${kind} ${String(skipBlanks)} ${String(transpose)}`, (sheet) => {
      if (kind === "move") sheet.getRange(address).moveTo(to);
      else sheet.getRange(to).copyFrom(address, kind as "All", skipBlanks, transpose);
    }),
  );

const links: fc.Arbitrary<Operation> = fc
  .tuple(cell, fc.constantFrom("link", "valid", "group"))
  .map(([address, kind]) =>
    operation(`${address} ${kind}`, (sheet) => {
      const range = sheet.getRange(address);
      if (kind === "link") range.hyperlink = { address: "https://example.com/?a=1&b", textToDisplay: "链接" };
      if (kind === "valid") range.dataValidation.rule = { list: { inCellDropDown: true, source: "√,×" } };
      if (kind === "group") range.getEntireRow().group("ByRows");
    }),
  );

const rules: fc.Arbitrary<Operation> = fc
  .tuple(area, fc.constantFrom("formula", "value", "scale", "top", "freeze", "tall"))
  .map(([{ address }, kind]) =>
    operation(`${address} ${kind}`, (sheet) => {
      const range = sheet.getRange(address);
      const { conditionalFormats } = range;
      if (kind === "formula") {
        const { custom } = conditionalFormats.add("Custom");
        custom.rule.formula = `=${address.split(":")[0] ?? "A1"}<>""`;
        custom.format.fill.color = "#FFEB9C";
      }
      if (kind === "value") {
        const { cellValue } = conditionalFormats.add("CellValue");
        cellValue.rule = { formula1: "0", operator: "GreaterThan" };
        cellValue.format.fill.color = "#C6EFCE";
      }
      if (kind === "scale") conditionalFormats.add("ColorScale");
      if (kind === "top") conditionalFormats.add("TopBottom").topBottom.format.fill.color = "#FFC7CE";
      if (kind === "freeze") sheet.freezePanes.freezeAt(address.split(":")[0] ?? "A1");
      if (kind === "tall") range.format.wrapText = true;
    }),
  );

export const operations = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: write },
    { weight: 2, arbitrary: format },
    { weight: 2, arbitrary: shape },
    { weight: 3, arbitrary: cells },
    { weight: 3, arbitrary: copy },
    { weight: 1, arbitrary: links },
    { weight: 2, arbitrary: rules },
  ),
  { minLength: 1, maxLength: 12 },
);
