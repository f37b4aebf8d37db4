import fc from "fast-check";
import type { AdapterDesk } from "./adapterDesk";

/** Something that a person adds to a sheet by hand. */
export interface Addition {
  readonly kind: Kind;
  readonly cell: string;
  /** Which of the sheets; beyond the last it begins again. */
  readonly sheet: number;
}

type Add = (range: Excel.Range, context: Excel.RequestContext) => void;

/** By name, so that a failing case can be read. */
const KINDS = {
  note: (range: Excel.Range) => (range.values = [["填表人：张三"]]),
  number: (range: Excel.Range) => (range.values = [[3.14]]),
  text: (range: Excel.Range) => {
    range.numberFormat = [["@"]];
    range.values = [["007"]];
  },
  formula: (range: Excel.Range) => (range.formulas = [["=1+1"]]),
  fill: (range: Excel.Range) => (range.format.fill.color = "#FFE699"),
  font: (range: Excel.Range) => {
    range.format.font.bold = true;
    range.format.font.name = "楷体";
  },
  border: (range: Excel.Range) => {
    range.format.borders.getItem("EdgeBottom").style = "Dash";
    range.format.borders.getItem("EdgeBottom").color = "#C00000";
  },
  numberFormat: (range: Excel.Range) => (range.numberFormat = [["0.00"]]),
  comment: (range: Excel.Range, context: Excel.RequestContext) => context.workbook.comments.add(range, "请核对"),
  validation: (range: Excel.Range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } }),
  rule: (range: Excel.Range) => {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=LEN("x")=2';
    format.custom.format.fill.color = "#C6E0B4";
  },
  height: (range: Excel.Range) => (range.format.rowHeight = 31),
  width: (range: Excel.Range) => (range.format.columnWidth = 99),
  name: (range: Excel.Range, context: Excel.RequestContext) =>
    context.workbook.names.add(`名称${String(names++)}`, range),
  printArea: (range: Excel.Range) => {
    range.worksheet.pageLayout.setPrintArea(range);
  },
} as const satisfies Readonly<Record<string, Add>>;
let names = 0;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

export const additionOf = (kinds: readonly Kind[], places: readonly string[]): fc.Arbitrary<Addition> =>
  fc.record({ kind: fc.constantFrom(...kinds), cell: fc.constantFrom(...places), sheet: fc.nat(15) });

/** Adds all that Excel takes to the sheets of these names; of comments it takes one a cell. */
export async function addByHand(
  desk: AdapterDesk,
  additions: readonly Addition[],
  sheetNames: readonly string[],
): Promise<void> {
  await desk.run(async (context) => {
    const places = new Set<string>();
    for (const { kind, cell, sheet } of additions) {
      const name = sheetNames[sheet % sheetNames.length];
      const place = `${kind} ${name ?? ""} ${cell}`;
      if (name === undefined || places.has(place)) continue;
      places.add(place);
      KINDS[kind](context.workbook.worksheets.getItem(name).getRange(cell), context);
    }
    await context.sync();
  });
}
