import type { CommandOptions, CommandResult, ImportOrder } from "../../src/app";
import type { UseCases } from "../../src/app/UseCases";
import { headerSetOf } from "../../src/domain/import/importHead";
import type { ImportChoice } from "../../src/domain/import/ImportPlan";
import type { ImportTarget } from "../../src/domain/import/ImportTarget";
import { ImportSession } from "../../src/import/ImportSession";

/** What the pane makes of a file and of what its user chose; a code where the file cannot be imported as it is. */
export async function importOrder(
  csv: string,
  target: ImportTarget,
  choice: ImportChoice,
): Promise<ImportOrder | string> {
  const session = new ImportSession(new Blob([csv]), target);
  const { plan, head } = await session.preview({ kind: null, mapping: {}, choice }, () => undefined);
  if (plan.kind === "refused") return plan.refusal.code;
  if (plan.kind === "rows") session.select(choice, plan.columns);
  return {
    plan,
    target,
    rows: (from, count) => Promise.resolve(session.rows(from, count)),
    mapping: { kind: head.kind, headers: headerSetOf(head), fields: {} },
    onProgress: () => undefined,
    isCancelled: () => false,
  };
}

/**
 * Imports a file as the pane does: reads the workbook, plans, writes.
 * @returns null where the file cannot be imported into this workbook.
 */
export async function importFile(
  useCases: UseCases,
  csv: string,
  choice: ImportChoice,
  options: CommandOptions,
): Promise<CommandResult | null> {
  const readiness = await useCases.readImportTarget(options);
  if (readiness.target === null) return readiness;
  const order = await importOrder(csv, readiness.target, choice);
  return typeof order === "string" ? null : useCases.importExport(order, options);
}
