import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

type Kind = "ColorScale" | "DataBar" | "IconSet" | "TopBottom";

const add = (sheet: Excel.Worksheet, type: Kind): Excel.ConditionalFormat =>
  sheet.getRange("B2:B9").conditionalFormats.add(type);

/** What a part of the first conditional format says, now and after saving and opening. */
async function told(
  part: (format: Excel.ConditionalFormat) => { load: (names: string) => unknown },
  names: string,
): Promise<Record<string, unknown>> {
  const ask = (host: BootedHost): Promise<Record<string, unknown>> =>
    host.run(async (context) => {
      const found = part(firstSheet(context).getRange("B2").conditionalFormats.getItemAt(0));
      found.load(names);
      await context.sync();
      const values = found as unknown as Record<string, unknown>;
      return Object.fromEntries(names.split(",").map((name) => [name, values[name]]));
    });
  const now = await ask(booted);
  const again = await bootHost(await openWorkbook(await booted.workbook.save()));
  const later = await ask(again);
  again.close();
  expect(later).toEqual(now);
  return now;
}

/** learn.microsoft.com/javascript/api/excel/excel.colorscaleconditionalformat */
describe("ConditionalFormat.colorScale", () => {
  test("starts with two colours; criteria with a midpoint make it three", async () => {
    await act(booted, (sheet) => add(sheet, "ColorScale"));
    expect(await told((format) => format.colorScale, "threeColorScale")).toEqual({ threeColorScale: false });
    const criteria = {
      minimum: { formula: null, type: "LowestValue", color: "#FF0000" },
      midpoint: { formula: "50", type: "Percent", color: "yellow" },
      maximum: { formula: "=MAX($D$1:$D$9)", type: "Formula", color: "#0000FF" },
    };
    await act(booted, (sheet) => {
      const format = sheet.getRange("B2").conditionalFormats.getItemAt(0);
      format.colorScale.criteria = criteria as unknown as Excel.ConditionalColorScaleCriteria;
    });
    const found = await told((format) => format.colorScale, "criteria,threeColorScale");
    expect(found).toEqual({
      criteria: { ...criteria, midpoint: { ...criteria.midpoint, color: "#FFFF00" } },
      threeColorScale: true,
    });
  });

  test.each<[string, unknown]>([
    ["no maximum", { minimum: { type: "LowestValue", color: "red" } }],
    ["no colour", { minimum: { type: "LowestValue" }, maximum: { type: "HighestValue", color: "red" } }],
    ["a number that is none", { minimum: { type: "Number", formula: "", color: "red" }, maximum: { type: "HighestValue", color: "red" } }],
  ])("%s is refused", async (_name, criteria) => {
    const failure = await booted.failure((context) => {
      add(firstSheet(context), "ColorScale").colorScale.criteria = criteria as Excel.ConditionalColorScaleCriteria;
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "ColorScaleConditionalFormat.criteria" });
  }); // prettier-ignore
});

/** learn.microsoft.com/javascript/api/excel/excel.databarconditionalformat */
describe("ConditionalFormat.dataBar", () => {
  test("bounds, colour and whether values show", async () => {
    await act(booted, (sheet) => {
      const { dataBar } = add(sheet, "DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "HighestValue" };
      dataBar.showDataBarOnly = true;
      dataBar.positiveFormat.fillColor = "#00B0F0";
    });
    expect(await told((format) => format.dataBar, "lowerBoundRule,upperBoundRule,showDataBarOnly")).toEqual({
      lowerBoundRule: { type: "Number", formula: "0" },
      upperBoundRule: { type: "HighestValue" },
      showDataBarOnly: true,
    });
    expect(await told((format) => format.dataBar.positiveFormat, "fillColor,gradientFill,borderColor")).toEqual({
      fillColor: "#00B0F0",
      gradientFill: true,
      borderColor: "",
    });
  });

  test("[H41] what only newer files hold answers ApiNotFound", async () => {
    const failure = await booted.failure((context) => {
      add(firstSheet(context), "DataBar").dataBar.axisColor = "red";
    });
    expect(failure).toMatchObject({ code: "ApiNotFound", location: "DataBarConditionalFormat.axisColor" });
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.iconsetconditionalformat */
describe("ConditionalFormat.iconSet", () => {
  test("style brings its thresholds; criteria change them, but for the first", async () => {
    await act(booted, (sheet) => {
      const { iconSet } = add(sheet, "IconSet");
      iconSet.style = "FourArrows";
      iconSet.showIconOnly = true;
      iconSet.reverseIconOrder = true;
    });
    const before = await told((format) => format.iconSet, "style,showIconOnly,reverseIconOrder,criteria");
    expect(before).toMatchObject({ style: "FourArrows", showIconOnly: true, reverseIconOrder: true });
    expect((before.criteria as { formula: string }[]).map(({ formula }) => formula)).toEqual(["0", "25", "50", "75"]);
    await act(booted, (sheet) => {
      const { iconSet } = sheet.getRange("B2").conditionalFormats.getItemAt(0);
      iconSet.style = "ThreeTrafficLights1";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
        { type: "Number", operator: "GreaterThan", formula: "1000" },
      ];
    });
    expect((await told((format) => format.iconSet, "criteria")).criteria).toEqual([
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "0", customIcon: null },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "700", customIcon: null },
      { type: "Number", operator: "GreaterThan", formula: "1000", customIcon: null },
    ]);
  });

  test("as many criteria as icons", async () => {
    const failure = await booted.failure((context) => {
      add(firstSheet(context), "IconSet").iconSet.criteria = [];
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "IconSetConditionalFormat.criteria" });
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.topbottomconditionalformat */
describe("ConditionalFormat.topBottom", () => {
  test.each(["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const)("%s", async (type) => {
    await act(booted, (sheet) => {
      const { topBottom } = add(sheet, "TopBottom");
      topBottom.rule = { rank: 7, type };
      topBottom.format.fill.color = "#FF0000";
    });
    expect(await told((format) => format.topBottom, "rule")).toEqual({ rule: { rank: 7, type } });
    expect(await told((format) => format.topBottom.format.fill, "color")).toEqual({ color: "#FF0000" });
  });

  test.each([
    [0, "TopItems"],
    [1001, "TopItems"],
    [101, "BottomPercent"],
  ] as const)("rank %p of %s is refused", async (rank, type) => {
    const failure = await booted.failure((context) => {
      add(firstSheet(context), "TopBottom").topBottom.rule = { rank, type };
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "TopBottomConditionalFormat.rule" });
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.presetcriteriaconditionalformat */
const PRESETS = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek",
  "NextWeek", "LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage",
  "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage", "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
] as const; // prettier-ignore

describe("ConditionalFormat.preset", () => {
  async function criteria(host: BootedHost): Promise<string[]> {
    return host.run(async (context) => {
      const formats = firstSheet(context).getRange("B2:B99").conditionalFormats;
      formats.load("items/type,items/preset/rule");
      await context.sync();
      return formats.items.map(({ preset }) => preset.rule.criterion);
    });
  }

  test("every criterion is read as it was set, also after saving and opening", async () => {
    await act(booted, (sheet) => {
      PRESETS.forEach((criterion, index) => {
        const format = sheet.getCell(index + 1, 1).conditionalFormats.add("PresetCriteria");
        format.stopIfTrue = true;
        format.preset.rule = { criterion };
      });
    });
    // An added format comes first.
    const expected = [...PRESETS].reverse();
    expect(await criteria(booted)).toEqual(expected);
    const again = await bootHost(await openWorkbook(await booted.workbook.save()));
    expect(await criteria(again)).toEqual(expected);
    again.close();
  });

  test("a format of another kind has no preset", async () => {
    const isNull = await booted.run(async (context) => {
      const { presetOrNullObject } = add(firstSheet(context), "DataBar");
      presetOrNullObject.load("rule");
      await context.sync();
      return presetOrNullObject.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule#excel-excel-conditionalformatrule-formular1c1-member */
test("ConditionalFormatRule.formulaR1C1 is told from the first cell", async () => {
  const found = await booted.run(async (context) => {
    const { rule } = firstSheet(context).getRange("B2:B9").conditionalFormats.add("Custom").custom;
    rule.formulaR1C1 = '=RC[-1]="√"';
    rule.load("formula,formulaR1C1");
    await context.sync();
    return [rule.formula, rule.formulaR1C1];
  });
  expect(found).toEqual(['=A2="√"', '=RC[-1]="√"']);
});

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangebordercollection#excel-excel-conditionalrangebordercollection-getitemat-member(1) */
test("ConditionalRangeBorderCollection.getItemAt counts the four sides", async () => {
  const sides = await booted.run(async (context) => {
    const { borders } = firstSheet(context).getRange("B2").conditionalFormats.add("Custom").custom.format;
    const all = [0, 1, 2, 3].map((index) => borders.getItemAt(index));
    for (const border of all) border.load("sideIndex");
    await context.sync();
    return all.map(({ sideIndex }) => sideIndex);
  });
  expect(sides).toEqual(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]);
});
