/**
 * Queues the workbook's name; goes with any sync.
 * @returns Reads it, after that sync.
 */
export function queueWorkbookName(context: Excel.RequestContext): () => string {
  const { workbook } = context;
  workbook.load("name");
  return () => workbook.name;
}
