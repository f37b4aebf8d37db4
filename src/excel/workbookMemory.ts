/** Under this key the add-in's settings, which live in the workbook, hold what it remembers. */
const KEY = "memory";

/** Queues what the workbook remembers; goes with any sync. */
export function queueMemory(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** What was queued, after its sync; null where the workbook remembers nothing. */
export function memoryTextOf(setting: Excel.Setting): string | null {
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Queues what the workbook is to remember; goes with any sync. */
export function queueKeeping(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(KEY, text);
}

/**
 * Keeps a text in the workbook, in the add-in's own settings: one sync.
 * @throws OfficeExtension.Error
 */
export async function keepInWorkbook(context: Excel.RequestContext, text: string): Promise<void> {
  queueKeeping(context, text);
  await context.sync();
}
