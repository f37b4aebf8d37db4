import { COLOUR_MARKER, type ColourPlan } from "../../src/domain/plan/ColourPlan";
import { applyColours, clearColours, readMarkedRules, readSheetList } from "../../src/excel";
import { factsOf, fillUserSheet, openDesk, restoreKept, step, workbookBytes, type AdapterDesk } from "./adapterDesk";

const planFor = (sheetName: string, fillColor = "#FFC7CE"): ColourPlan => ({
  sheetName,
  area: { rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 2 },
  rules: [
    { state: "missing", formula: `=AND(B2="×",N("${COLOUR_MARKER}")=0)`, fillColor, fontColor: "#9C0006" },
    { state: "late", formula: `=AND(B2="迟",N("${COLOUR_MARKER}")=0)`, fillColor: "#FFEB9C", fontColor: "#9C5700" },
  ],
});

const PLANS = [planFor("报送台账"), planFor("附件1")];

const bookWith = (isProtected = false): Promise<Uint8Array> =>
  workbookBytes((book) => {
    fillUserSheet(book.addWorksheet("报送台账"));
    fillUserSheet(book.addWorksheet("附件1"));
    if (isProtected) void book.getWorksheet("附件1")?.protect("", {});
  });

async function standing(context: Excel.RequestContext) {
  const sheets = await readSheetList(context);
  return readMarkedRules(
    context,
    sheets.map(({ name }) => name),
  );
}

const colour =
  (plans: readonly ColourPlan[] = PLANS) =>
  async (context: Excel.RequestContext) =>
    applyColours(context, await standing(context), plans, step("colour"));

const clear = async (context: Excel.RequestContext) =>
  clearColours(context, await standing(context), step("clear-colours"));

let desk: AdapterDesk;

beforeEach(async () => {
  desk = await openDesk(await bookWith());
});

afterEach(() => {
  desk.close();
});

const formulasOn = async (sheetName: string): Promise<string[]> => {
  const { result } = await desk.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheetName).getRange().conditionalFormats;
    formats.load("items/priority,items/custom/rule/formula");
    await context.sync();
    return [...formats.items]
      .sort((a, b) => a.priority - b.priority)
      .map((format) => format.custom.rule.formula.replace(COLOUR_MARKER, "…"));
  });
  return result;
};

it("puts its rules after the user's own, in their order, with four syncs", async () => {
  const { result, syncs, undoClears } = await desk.run(colour());
  expect([syncs, undoClears, result.changes.length]).toEqual([4, 0, 4]);
  expect(result.changes[0]).toMatchObject({ sheet: "报送台账", address: "B2:C4", kind: "rule", before: null });
  expect(await formulasOn("报送台账")).toEqual(['=$A1="甲"', '=AND(B2="×",N("…")=0)', '=AND(B2="迟",N("…")=0)']);
});

it("writes nothing the second time", async () => {
  await desk.run(colour());
  const { result, writes, syncs } = await desk.run(colour());
  expect([result.changes, writes, syncs]).toEqual([[], 0, 3]);
});

it("replaces its own rules when the plan has changed", async () => {
  await desk.run(colour());
  const { result } = await desk.run(colour([planFor("报送台账", "#FF0000")]));
  expect(result.changes).toMatchObject([
    { sheet: "报送台账", before: { fillColor: "#FFC7CE" }, after: { fillColor: "#FF0000" } },
  ]);
  expect((await formulasOn("报送台账")).length).toBe(3);
});

it("leaves the workbook as it was when cleared by another process", async () => {
  const before = await factsOf(await desk.save());
  await desk.run(colour());
  const saved = await desk.save();
  desk.close();
  desk = await openDesk(saved);
  const { result, syncs } = await desk.run(clear);
  expect([result.changes.length, syncs]).toEqual([4, 4]);
  expect(await factsOf(await desk.save())).toEqual(before);
});

it("clears nothing where there is nothing of its own", async () => {
  const { result, writes } = await desk.run(clear);
  expect([result.changes, writes]).toEqual([[], 0]);
});

it("can be taken back: colouring, and clearing", async () => {
  const bare = await factsOf(await desk.save());
  await desk.run(colour());
  await desk.run(restoreKept);
  expect(await factsOf(await desk.save())).toEqual(bare);
  await desk.run(colour());
  const painted = await factsOf(await desk.save());
  await desk.run(clear);
  await desk.run(restoreKept);
  expect(await factsOf(await desk.save())).toEqual(painted);
});

// Of the sync that writes: the action before adds the first rule, the one after gives it the formula with the marker.
it.each([17, 19, 32])("leaves no rule behind that Excel had added when it stopped at action %i", async (action) => {
  const before = await factsOf(await desk.save());
  const saved = await desk.save();
  desk.close();
  desk = await openDesk(saved, [{ kind: "fail", sync: 4, action }]);
  await expect(desk.run(colour())).rejects.toMatchObject({ code: "GeneralException" });
  expect(await factsOf(await desk.save())).toEqual(before);
});

it("leaves protected sheets alone and says which", async () => {
  desk.close();
  desk = await openDesk(await bookWith(true));
  const { result } = await desk.run(colour());
  expect(result.protectedSheets).toEqual(["附件1"]);
  expect([...new Set(result.changes.map(({ sheet }) => sheet))]).toEqual(["报送台账"]);
});
