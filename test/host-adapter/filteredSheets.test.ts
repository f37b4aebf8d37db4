import type { CommandOptions, UseCases } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed, LOGS } from "../support/bookOf";
import { factsOf, fileOf, openDesk, type AdapterDesk } from "./adapterDesk";
import { importFile } from "./importing";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const REMINDED = { units: ["海北州交通运输系统"], date: "2024-04-12", way: "电话", person: "" };
const FILE = "案号,单位,案件性质,立案日期,结案日期\nN1,海北州,实际,2024-03-01,2024-03-05";

let desk: AdapterDesk;
let useCases: UseCases;

afterEach(() => {
  desk.close();
});

/** A ledger with something to correct, rows to import beside, and reminders logged before. */
async function open(): Promise<void> {
  const { 案件明细 } = LOGS;
  desk = await openDesk(await fileOf(changed({ ...BASE, 案件明细 }, { "报送台账!B3": "✔" })));
  useCases = createUseCases(() => 0);
}

/** Only the first row below the head is shown. */
async function filter(sheetName: string, address: string): Promise<void> {
  await desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.autoFilter.apply(sheet.getRange(address), 0, { filterOn: "Values", values: ["省路政执法总队"] });
    await context.sync();
  });
}

/** Excel writes past the rows that a filter hides into other cells (OfficeDev/office-js issue 224). */
async function expectNothingWritten(
  work: () => Promise<{ readonly refusal: unknown; readonly message: string } | null>,
) {
  const before = await factsOf(await desk.save());
  desk.host.resetTraffic();
  const result = await work();
  await desk.host.whenIdle();
  expect([result?.refusal, result?.message.includes("正在筛选"), desk.host.traffic.writes]).toEqual([
    "sheetFiltered",
    true,
    0,
  ]);
  expect(await factsOf(await desk.save())).toEqual(before);
}

it("[W53] a correction does not write into a filtered sheet", async () => {
  await open();
  await filter("报送台账", "A1:D4");
  await expectNothingWritten(() => useCases.previewFixes(null, OPTIONS));
});

it("[W53] a reminder is not logged into a filtered sheet", async () => {
  await open();
  await useCases.logReminders(REMINDED, OPTIONS);
  await filter("催办记录", "A1:E3");
  await expectNothingWritten(() => useCases.logReminders({ ...REMINDED, date: "2024-04-13" }, OPTIONS));
});

it("[W53] a step is not taken back in a filtered sheet, and can be once the filter is off", async () => {
  await open();
  await useCases.applyFixes(await useCases.previewFixes(null, OPTIONS), OPTIONS);
  await filter("报送台账", "A1:D4");
  await expectNothingWritten(() => useCases.restore(OPTIONS));
  await desk.run(async (context) => {
    context.workbook.worksheets.getItem("报送台账").autoFilter.remove();
    await context.sync();
  });
  expect((await useCases.restore(OPTIONS)).status).toBe("done");
  expect(desk.host.valueAt("报送台账", 2, 1)).toBe("✔");
});

it("[W53] a new 期 does not begin over a filtered sheet", async () => {
  await open();
  await filter("报送台账", "A1:D4");
  await expectNothingWritten(() => useCases.startIssue({}, OPTIONS));
});

it("[W53] rows are not imported into a filtered sheet", async () => {
  await open();
  await filter("案件明细", "B1:B6");
  expect(await importFile(useCases, FILE, { mode: "append", doubled: "add" }, OPTIONS)).toBeNull();
  expect((await useCases.readImportTarget(OPTIONS)).target?.tables.caseLog?.isFiltered).toBe(true);
});
