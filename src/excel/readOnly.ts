/**
 * Queues whether the workbook was opened read-only; goes with any sync. Excel on the desktop lets cells of such a workbook
 * be changed all the same, and then cannot save them.
 * @returns Reads it, after that sync.
 */
export function queueReadOnly(context: Excel.RequestContext): () => boolean {
  const { workbook } = context;
  workbook.load("readOnly");
  return () => workbook.readOnly;
}
