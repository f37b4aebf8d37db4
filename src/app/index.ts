export type {
  CommandOptions,
  CommandResult,
  CommandStatus,
  DraftResult,
  Language,
  NoticeResult,
  RecognisedTable,
  RefusalCode,
  RemindersResult,
  ReportedClaim,
  ReportedFinding,
} from "./CommandResult";
export { createUseCases } from "./createUseCases";
export { failureSentence } from "./failureSentence";
export type { ImportOrder, ImportReadiness } from "./importExport";
export type { SentReminders } from "./remindUnits";
export { createResultStore, type ResultStore } from "./lastResult";
export { shared, type Shared } from "./shared";
export type {
  AnnexPreview,
  FixPreview,
  IssuePreview,
  IssueWishes,
  PreviewedCell,
  PreviewedSheet,
  UseCases,
} from "./UseCases";
