import fc from "fast-check";
import { diffBlock } from "../../../src/domain/plan/diffBlock";
import { builtValues, keepCells } from "../../../src/domain/plan/handChanges";
import type { PlannedCell, SheetChange } from "../../../src/domain/plan/SheetPlan";
import type { CellValue } from "../../../src/domain/snapshot";
import { appliedDetails, BARE_FORMAT, cell, FORMAT, missingDetails, planOf } from "./planFixtures";

const table = (changes: readonly SheetChange[]): unknown[][] =>
  changes.map(({ address, kind, before, after }) => [address, kind, before, after]);

const diffOf = (planned: PlannedCell, standing: CellValue, formula: string | null = null): unknown[][] => {
  const plan = planOf([[planned]]);
  return table(diffBlock(plan, appliedDetails(plan, { values: [[standing]], formulas: [[formula]] })));
};

describe("values", () => {
  it.each<[string, PlannedCell["value"], CellValue]>([
    ["a text", "√", "√"],
    ["nothing, where nothing is planned", null, null],
    ["an empty text, where nothing is planned", null, ""],
    ["nothing, where an empty text is planned", "", null],
    ["a number that differs in its last bit", 292 / 1057, 292 / 1057 + 2 ** -54],
  ])("%s stands already", (_name, planned, standing) => {
    expect(diffOf(cell(planned), standing)).toEqual([]);
  });

  it.each<[string, PlannedCell["value"], CellValue]>([
    ["0 is not empty", 0, null],
    ["empty is not 0", null, 0],
    ["a number is not its text", 324, "324"],
    ["1e-9 is more than the last bit", 1, 1 + 1e-9],
    ["an error is replaced", 4, { error: "#N/A" }],
    ["true is not 1", 1, true],
  ])("%s", (_name, planned, standing) => {
    expect(diffOf(cell(planned), standing)).toEqual([["A1", "value", standing, planned]]);
  });

  it("replaces a formula, even one that comes to the planned value, and says which", () => {
    expect(diffOf(cell(324), 324, "=B3+C3")).toEqual([["A1", "formula", "=B3+C3", 324]]);
  });

  it("leaves a hand-made cell alone, whatever it holds", () => {
    expect(diffOf(cell(null, { keepValue: true }), "已电话催报")).toEqual([]);
    expect(diffOf(cell(null, { keepValue: true }), 3, "=1+2")).toEqual([]);
  });
});

describe("formulas", () => {
  const live = cell(3, { formula: "=SUM(附件1!B2:B3)" });

  it.each<[string, CellValue, string]>([
    ["as it is", 3, "=SUM(附件1!B2:B3)"],
    ["as Excel writes it", 3, "=sum('附件1'!B2: B3)"],
    ["whatever it comes to", 99, "=SUM(附件1!B2:B3)"],
  ])("a planned formula stands: %s", (_name, standing, formula) => {
    expect(diffOf(live, standing, formula)).toEqual([]);
  });

  it("a constant in its place is replaced, though it is what the formula comes to", () => {
    expect(diffOf(live, 3)).toEqual([["A1", "formula", 3, "=SUM(附件1!B2:B3)"]]);
    expect(diffOf(live, 3, "=SUM(附件1!B2:B4)")).toEqual([["A1", "formula", "=SUM(附件1!B2:B4)", "=SUM(附件1!B2:B3)"]]);
  });
});

describe("cells changed by hand", () => {
  const plan = planOf([[cell("√"), cell(4), cell(3, { formula: "=1+2" }), cell(null, { keepValue: true })]]);
  const built = builtValues(
    planOf([[cell("×"), cell(4), cell(3, { formula: "=1+2" }), cell(null, { keepValue: true })]]),
  );
  const changesOf = (values: readonly CellValue[], formulas: readonly (string | null)[]) =>
    diffBlock(plan, appliedDetails(plan, { values: [values], formulas: [formulas], built })).map(
      ({ address, handChanged }) => [address, handChanged === true],
    );

  it("a cell that holds what the last build wrote is not one of them", () => {
    expect(changesOf(["×", 4, 3, "备注"], [null, null, "=1+2", null])).toEqual([["A1", false]]);
  });

  it("a cell that holds anything else is", () => {
    expect(changesOf(["/", 5, 3, "改过"], [null, null, null, null])).toEqual([
      ["A1", true],
      ["B1", true],
      ["C1", true],
    ]);
  });

  it("nothing is said where the last build is not known", () => {
    const changes = diffBlock(plan, appliedDetails(plan, { values: [["/", 5, 3, null]] }));
    expect(changes.some(({ handChanged }) => handChanged !== undefined)).toBe(false);
  });

  it("they stay when a person says so", () => {
    const details = appliedDetails(plan, { values: [["/", 5, 3, null]], built });
    expect(diffBlock(keepCells(plan, ["A1", "C1"]), details).map(({ address }) => address)).toEqual(["B1"]);
  });
});

it("leaves sizes alone that a plan does not state", () => {
  const plan = planOf([[cell(1)]], { rowHeights: [null], columnWidths: [null] });
  expect(diffBlock(plan, appliedDetails(plan, { rowHeights: [99], columnWidths: [9] }))).toEqual([]);
});

it("compares a diagonal only where a plan states it", () => {
  const drawn = [[{ ...FORMAT, borderDiagonalDown: "Thin" as const }]];
  const silent = planOf([[cell(1)]]);
  expect(diffBlock(silent, appliedDetails(silent, { formats: drawn }))).toEqual([]);
  const bare = planOf([[cell(1, { format: { ...FORMAT, borderDiagonalDown: "None" } })]]);
  expect(table(diffBlock(bare, appliedDetails(bare, { formats: drawn })))).toEqual([
    ["A1", "format", { borderDiagonalDown: "Thin" }, { borderDiagonalDown: "None" }],
  ]);
});

it("shows a hand-made value that a merge would swallow", () => {
  const block = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 2 };
  const plan = planOf([[cell("标题"), cell(null, { keepValue: true })]], { merges: [block] });
  expect(table(diffBlock(plan, appliedDetails(plan, { values: [["标题", "手写"]], merges: [] })))).toEqual([
    ["B1", "value", "手写", null],
    ["A1:B1", "merge", null, "A1:B1"],
  ]);
});

describe("formats", () => {
  it("lists only the fields that differ", () => {
    const plan = planOf([[cell(0.28, { numberFormat: "0%" })]]);
    const formats = [[{ ...FORMAT, fontName: "宋体", wrapText: false }]];
    expect(table(diffBlock(plan, appliedDetails(plan, { formats, numberFormats: [["General"]] })))).toEqual([
      [
        "A1",
        "format",
        { fontName: "宋体", wrapText: false, numberFormat: "General" },
        { fontName: "仿宋", wrapText: true, numberFormat: "0%" },
      ],
    ]);
  });

  it("takes a line between two cells as one, whichever of them states it", () => {
    const plan = planOf([[cell("甲", { format: BARE_FORMAT })], [cell("乙")]]);
    const asExcelMayAnswer = [[{ ...BARE_FORMAT, borderBottom: "Thin" as const }], [FORMAT]];
    expect(diffBlock(plan, appliedDetails(plan, { formats: asExcelMayAnswer }))).toEqual([]);
    const ownSideOnly = [
      [{ ...BARE_FORMAT, borderBottom: "Thin" as const }],
      [{ ...FORMAT, borderTop: "None" as const }],
    ];
    expect(diffBlock(plan, appliedDetails(plan, { formats: ownSideOnly }))).toEqual([]);
  });

  it("does not look at lines inside a merge, nor at the font of a covered cell", () => {
    const block = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 2 };
    const plan = planOf([[cell("标题"), cell(null)]], { merges: [block] });
    const formats = [
      [
        { ...FORMAT, borderRight: "None" as const },
        { ...FORMAT, borderLeft: "None" as const, fontName: "宋体" },
      ],
    ];
    expect(diffBlock(plan, appliedDetails(plan, { formats }))).toEqual([]);
    const unlined = [[FORMAT, { ...FORMAT, borderRight: "None" as const }]];
    expect(table(diffBlock(plan, appliedDetails(plan, { formats: unlined })))).toEqual([
      ["B1", "format", { borderRight: "None" }, { borderRight: "Thin" }],
    ]);
  });
});

describe("merges, sizes and page set-up", () => {
  const head = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 2 };
  const plan = planOf(
    [
      [cell("甲"), cell(null)],
      [cell("乙"), cell("丙")],
    ],
    { merges: [head] },
  );

  it("takes away merges that are not planned and adds those that are", () => {
    const standing = { rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 2 };
    expect(table(diffBlock(plan, appliedDetails(plan, { merges: [standing] })))).toEqual([
      ["A2:B2", "merge", "A2:B2", null],
      ["A1:B1", "merge", null, "A1:B1"],
    ]);
  });

  it("takes sizes within 0.75 pt as equal", () => {
    expect(diffBlock(plan, appliedDetails(plan, { rowHeights: [24.75, 23.25], columnWidths: [80.7, 80] }))).toEqual([]);
    expect(table(diffBlock(plan, appliedDetails(plan, { rowHeights: [24, 15], columnWidths: [80, 54] })))).toEqual([
      ["2:2", "size", 15, 24],
      ["B:B", "size", 54, 80],
    ]);
  });

  it("lists what differs of the page set-up, addresses as people read them", () => {
    const print = {
      ...plan.print,
      orientation: "Portrait" as const,
      leftMargin: 79.3,
      printArea: { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 },
      titleRows: { firstRowIndex: -1, lastRowIndex: -1 },
    };
    expect(table(diffBlock(plan, appliedDetails(plan, { print })))).toEqual([
      [
        "A1:B2",
        "print",
        { orientation: "Portrait", printArea: null, titleRows: null },
        { orientation: "Landscape", printArea: "A1:B2", titleRows: "1:1" },
      ],
    ]);
  });
});

it("plans everything of a sheet that is not there yet, and no empty value", () => {
  const plan = planOf([[cell("甲"), cell(null)]]);
  expect(diffBlock(plan, missingDetails(plan)).map(({ address, kind, before }) => [address, kind, before])).toEqual([
    ["A1", "value", null],
    ["A1", "format", null],
    ["B1", "format", null],
    ["1:1", "size", null],
    ["A:A", "size", null],
    ["B:B", "size", null],
    ["A1:B1", "print", null],
  ]);
});

describe("properties", () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  );
  const line = fc.constantFrom("None" as const, "Thin" as const, "Medium" as const);
  const format = fc.record({
    fontName: fc.constantFrom("仿宋", "黑体"),
    fontSize: fc.constantFrom(12, 16, 20),
    bold: fc.boolean(),
    horizontalAlignment: fc.constantFrom("General" as const, "Center" as const),
    verticalAlignment: fc.constantFrom("Top" as const, "Center" as const),
    wrapText: fc.boolean(),
    borderTop: line,
    borderBottom: line,
    borderLeft: line,
    borderRight: line,
  });
  const plannedCell = fc.record({ value, numberFormat: fc.constantFrom("General", "0%", "@"), format });
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(plannedCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  it("finds nothing to do where the plan stands", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const plan = planOf(cells);
        return diffBlock(plan, appliedDetails(plan)).length === 0;
      }),
    );
  });

  it("has one entry for each cell and kind, plain JSON, and the same ones each time", () => {
    fc.assert(
      fc.property(grid, grid, (planned, standing) => {
        const plan = planOf(planned);
        const other = planOf(standing);
        const details = appliedDetails(other, { block: plan.block });
        const changes = diffBlock(plan, details);
        const keys = changes.map(({ address, kind }) => `${address} ${kind}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(JSON.parse(JSON.stringify(changes))).toEqual(changes.map((change) => ({ ...change })));
        expect(diffBlock(plan, details)).toEqual(changes);
      }),
    );
  });
});
