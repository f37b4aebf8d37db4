import { draftNotice, draftText } from "../../../src/domain/notice/draftNotice";
import { planReminderLog, type ReminderEntry } from "../../../src/domain/notice/planReminderLog";
import { reminders } from "../../../src/domain/notice/reminders";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { serialFromDate } from "../../../src/domain/values/date";
import { BASE, bookOf, bookWith, day, type Rows } from "../../support/bookOf";

const HEAD = ["单位", "资料", "日期", "方式", "经办人"];
const logged = (...rows: Rows) => readLedger(bookWith({ 催办记录: [HEAD, ...rows] }));
const textOf = (unit: string, ledger = readLedger(bookOf(BASE))): string =>
  reminders(ledger).find((reminder) => reminder.unit.startsWith(unit))?.text ?? "";

describe("who is reminded of what", () => {
  test("those who owe, each of what it owes and by when; nobody else", () => {
    expect(
      reminders(readLedger(bookOf(BASE))).map(({ unit, owed }) => [unit, owed.map(({ material }) => material)]),
    ).toEqual([
      ["海北州交通运输系统", ["实施方案"]],
      ["果洛州交通运输系统", ["工作简报", "实施方案"]],
    ]);
    expect(textOf("果洛")).toBe(
      "果洛州：贵单位尚未报送工作简报、实施方案（报送截至日期2024年4月10日）。请尽快报送，谢谢支持。",
    );
  });

  test("[W50] a material with a day of its own is asked for by that day", () => {
    const ledger = readLedger(bookWith({ "资料目录!E1": "截止日期", "资料目录!E2": day(2024, 4, 5) }));
    expect(textOf("果洛", ledger)).toContain("（报送截至日期：工作简报2024年4月5日，实施方案2024年4月10日）");
  });

  test("[W50] one day is one reminder, whatever was asked for on it; the third is worded more firmly", () => {
    const first = [["果洛州", "工作简报", day(2024, 4, 7), "微信", "王"], ["果洛州", "实施方案", day(2024, 4, 7), "微信", "王"]] as const; // prettier-ignore
    expect(textOf("果洛", logged(...first))).toContain("此前已提醒一次");
    const ledger = logged(...first, ["果洛州", null, day(2024, 4, 9), "电话", "王"]);
    expect(reminders(ledger).map(({ times }) => times)).toEqual([1, 3]);
    expect(textOf("果洛", ledger)).toContain("已提醒2次仍未报齐");
    expect(draftText(draftNotice(ledger))).toContain("果洛州屡催不报。");
  });

  test("[W50] a reminder before the period belongs to an earlier 期, except for what is sent once", () => {
    expect(reminders(logged(["果洛州", "工作简报", day(2024, 2, 7), "微信", "王"])).map(({ times }) => times)).toEqual([
      1, 1,
    ]);
    expect(reminders(logged(["果洛州", "实施方案", day(2024, 2, 7), "微信", "王"])).map(({ times }) => times)).toEqual([
      1, 2,
    ]);
  });
});

describe("the log of reminders", () => {
  const entry: ReminderEntry = {
    units: ["果洛州交通运输系统"],
    dateSerial: serialFromDate(2024, 4, 8),
    way: "微信",
    person: "王",
  };
  const planOn = (ledger: ReturnType<typeof logged>) => planReminderLog(ledger, reminders(ledger), entry);

  test("goes on below the rows that are there, a row a material", () => {
    expect(planOn(logged(["海北州", null, day(2024, 4, 7), "电话", "李"]))).toMatchObject({
      sheetName: "催办记录",
      createsSheet: false,
      firstRowIndex: 2,
      rows: [
        ["果洛州交通运输系统", "工作简报", 45390, "微信", "王"],
        ["果洛州交通运输系统", "实施方案", 45390, "微信", "王"],
      ],
    });
  });

  test("what is logged for that day is not logged twice", () => {
    expect(planOn(logged(["果洛州", "简报", day(2024, 4, 8), "电话", "李"]))).toMatchObject({
      known: 1,
      rows: [["果洛州交通运输系统", "实施方案", 45390, "微信", "王"]],
    });
    expect(planOn(logged(["果洛州", null, day(2024, 4, 8), "电话", "李"]))).toMatchObject({ known: 2, rows: [] });
  });

  test("a workbook without the sheet gets one with its head", () => {
    expect(planOn(readLedger(bookOf(BASE)))).toMatchObject({
      createsSheet: true,
      firstRowIndex: 0,
      rows: [HEAD, { length: 5 }, { length: 5 }],
    });
  });

  test("days of a workbook with the 1904 system are counted in it", () => {
    const ledger = readLedger({ ...bookOf({ ...BASE, 催办记录: [HEAD] }), uses1904Dates: true });
    expect(planOn(ledger)).toMatchObject({ rows: [{ 2: 45390 - 1462 }, { 2: 45390 - 1462 }] });
  });

  test("nothing is written over: not a sheet without a head, and not what stands below the table", () => {
    expect(planOn(readLedger(bookWith({ 催办记录: [["三月催办情况"]] })))).toMatchObject({
      kind: "refused",
      code: "sheetTaken",
    });
    const below = logged(["海北州", null, day(2024, 4, 7), "电话", "李"], ["说明：按期填写"]);
    expect(planOn(below)).toMatchObject({ kind: "refused", code: "blockedBelow" });
  });
});
