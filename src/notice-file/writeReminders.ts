import { Document, Packer, Table, type Paragraph } from "docx";
import type { Reminder } from "../domain/notice/reminders";
import { annexTable } from "./annexTable";
import { paragraph } from "./officialForm";
import { sectionOf } from "./officialPage";

/** What goes out to the units that owe. */
export interface ReminderLetters {
  readonly reminders: readonly Reminder[];
  readonly signature: string;
  /** ISO date. */
  readonly date: string;
}

const REASONS = { missing: "未报送", returned: "已退回，需重报" } as const;
/** Names of materials need little more room than days. */
const MATERIAL_COLUMN = 1.3;
/** 1970-01-01 as Excel counts days. */
const UNIX_EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

/** 2024年4月8日 of an ISO date; another text as it is. */
function spokenDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year === undefined ? iso : `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

const spokenSerial = (serial: number | null): string =>
  serial === null ? "" : spokenDay(new Date((serial - UNIX_EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10));

function tableOf({ owed }: Reminder): Table {
  const head = ["资料", "情况", "截至日期"].map((text) => ({ text, columns: 1, rows: 1 }));
  const body = owed.map(({ material, reason, due }) => [material, REASONS[reason], spokenSerial(due)]);
  return annexTable({ head: [head], body, isLandscape: false }, MATERIAL_COLUMN);
}

/** The unit is named by the message itself: 海北州：贵单位…. */
function letterOf(reminder: Reminder, { signature, date }: ReminderLetters): (Paragraph | Table)[] {
  const [, addressee = `${reminder.unit}：`, text = reminder.text] =
    /^([^：]{1,30}：)(.*)$/su.exec(reminder.text) ?? [];
  const times = reminder.times > 1 ? `（第${String(reminder.times)}次）` : "";
  return [
    paragraph("title", `资料报送催办单${times}`),
    paragraph("blank"),
    paragraph("addressee", addressee),
    paragraph("text", text),
    paragraph("blank"),
    tableOf(reminder),
    paragraph("blank"),
    paragraph("signature", signature),
    paragraph("date", spokenDay(date)),
  ];
}

/**
 * 催办单: one page for each unit that owes, in the form of official letters.
 */
export async function writeReminders(letters: ReminderLetters): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: letters.reminders.map((reminder) => sectionOf(false, letterOf(reminder, letters))),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
