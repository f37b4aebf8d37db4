import { hostErrorOf } from "./HostError";

/** One request context of Excel, for rooms that hand it on and never look into it. */
export type ExcelContext = Excel.RequestContext;

/**
 * Runs work in one request context. Waits while the user is typing in a cell, where Excel would otherwise refuse.
 * @throws HostError when Excel fails.
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
}
