import type { CommandOptions, CommandResult, DraftResult, NoticeResult, RemindersResult } from "./CommandResult";
import type { Corrections } from "../domain/memory/Memory";
import type { Forgotten } from "../domain/recognition/withoutCorrections";
import type { NoticeEdit } from "../domain/notice/Draft";
import type { Judgement } from "../domain/verdicts/judge";
import type { IssueTerms } from "../domain/rollover/IssueTerms";
import type { SheetCopy } from "../domain/rollover/Rollover";
import type { LastStep } from "./restoreLast";
import type { ImportOrder, ImportReadiness } from "./importExport";
import type { SentReminders } from "./remindUnits";

/** One sheet that a build would write, as the confirmation names it. */
export interface PreviewedSheet {
  readonly sheet: string;
  /** How many cells will change in value or looks. */
  readonly cells: number;
  /** The sheet is not there yet. */
  readonly created: boolean;
}

/** One cell of an annex whose contents a build would change, as the confirmation shows it. */
export interface PreviewedAnnexCell {
  readonly sheet: string;
  /** Whose row it stands in; "" for title, head and notes. */
  readonly unit: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
  /** A person has changed what the last build had computed: `changed` is a new question, `kept` was answered so before. */
  readonly hand: "changed" | "kept" | null;
}

/** What building the annexes would do; nothing has been written. `status` is `done` when it may go ahead. */
export interface AnnexPreview extends CommandResult {
  readonly sheets: readonly PreviewedSheet[];
  readonly cells: readonly PreviewedAnnexCell[];
  /** Names this preview to `applyAnnexes`; only the last preview can be applied. */
  readonly token: string;
}

/** A preview that was confirmed. */
export interface ConfirmedBuild {
  readonly token?: string;
  /** Cells changed by hand that are to stay so, `sheet!A1`; left out: those that were kept before. */
  readonly keep?: readonly string[];
}

/** What the next 期 is to be, ISO dates for its days; "" leaves one blank, what is left out is as proposed. */
export type IssueWishes = { readonly [field in keyof IssueTerms]?: string };

/** What beginning the next 期 would do; nothing has been written. `status` is `done` when it may go ahead. */
export interface IssuePreview extends CommandResult {
  /** The proposal. */
  readonly terms: IssueWishes;
  /** Sheets that would be added, with those that they are made from. */
  readonly copies: readonly SheetCopy[];
  readonly cells: readonly PreviewedAnnexCell[];
}

/** One cell that a fix would write, as the confirmation shows it. */
export interface PreviewedCell {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** Which cells a fix would change; nothing has been written. `status` is `done` when it may go ahead. */
export interface FixPreview extends CommandResult {
  readonly cells: readonly PreviewedCell[];
  /** Names this preview to `applyFixes`; only the last preview can be applied. */
  readonly token: string;
}

/**
 * What the pane, the ribbon and scripts can ask for. One command runs at a time: a second one is refused while it runs.
 * All reject with `HostError` when Excel fails.
 */
export interface UseCases {
  /** Checks the workbook; writes nothing. */
  validate(options: CommandOptions): Promise<CommandResult>;
  /** Gives missing submissions and the like their colour. */
  colour(options: CommandOptions): Promise<CommandResult>;
  /** Takes our colours off every sheet. */
  clearColours(options: CommandOptions): Promise<CommandResult>;
  /** Says what building the annexes would change; writes nothing. */
  previewAnnexes(options: CommandOptions): Promise<AnnexPreview>;
  /** Writes what the preview showed; refuses when the annexes have changed since. */
  applyAnnexes(preview: ConfirmedBuild, options: CommandOptions): Promise<CommandResult>;
  /** Preview and apply at once, for scripts. */
  buildAnnexes(options: CommandOptions): Promise<CommandResult>;
  /** Puts the sheets of a tracking workbook into an empty workbook. */
  createTrackingWorkbook(options: CommandOptions): Promise<CommandResult>;
  /** Proposes the next 期; writes nothing. */
  previewIssue(options: CommandOptions): Promise<IssuePreview>;
  /** Carries the workbook forward to the next 期. */
  startIssue(wishes: IssueWishes, options: CommandOptions): Promise<CommandResult>;
  /** Reads what an import of an export has to know of the workbook. */
  readImportTarget(options: CommandOptions): Promise<ImportReadiness>;
  /** Writes the rows, or the counts, of an export that was read and confirmed. */
  importExport(order: ImportOrder, options: CommandOptions): Promise<CommandResult>;
  /** Writes the sheet 校验报告. */
  report(options: CommandOptions): Promise<CommandResult>;
  /** Writes 报送一览 from a log. */
  overview(options: CommandOptions): Promise<CommandResult>;
  /** Puts what formulas of the annexes, of the selection or of every sheet (`scope`) come to in their place. */
  toValues(options: CommandOptions): Promise<CommandResult>;
  /** Keeps what the annexes of this 期 say, and what they were made from, as issued: later changes are findings. */
  markIssued(options: CommandOptions): Promise<CommandResult>;
  /** Takes the newest mark of this 期 back. */
  unmarkIssued(options: CommandOptions): Promise<CommandResult>;
  /** Holds a notice against the annexes; writes nothing. */
  checkNotice(text: string, options: CommandOptions): Promise<NoticeResult>;
  /** Drafts a notice from the cells of the annexes; writes nothing. */
  draftNotice(options: CommandOptions): Promise<DraftResult>;
  /** Keeps paragraphs of the draft as a person wrote them in the workbook; answers with the draft. */
  keepDraftEdits(edits: readonly NoticeEdit[], options: CommandOptions): Promise<DraftResult>;
  /** Adds the sheet 通报模板. */
  addWordings(options: CommandOptions): Promise<CommandResult>;
  /** Says who is to be reminded of what; writes nothing. */
  remindUnits(options: CommandOptions): Promise<RemindersResult>;
  /** Writes into 催办记录 that units were reminded. */
  logReminders(sent: SentReminders, options: CommandOptions): Promise<RemindersResult>;
  /** Takes the last step back, once; asks first where cells have been changed since (`restoresAnyway`). */
  restore(options: CommandOptions): Promise<CommandResult>;
  /** Puts back what somebody else had written while the last command did. */
  putBackTheirs(options: CommandOptions): Promise<CommandResult>;
  /** Looks into the workbook for a step that can be taken back, or was cut short: for a pane that opens. */
  lookAtLastStep(): Promise<LastStep>;
  /** Keeps 确认, 忽略 or 说明 of a finding in the workbook, or takes it back; answers with the findings. */
  judge(judgement: Judgement, options: CommandOptions): Promise<CommandResult>;
  /** Says which cells the fixes of these findings (null: of all that are open) would change; writes nothing. */
  previewFixes(fingerprints: readonly string[] | null, options: CommandOptions): Promise<FixPreview>;
  /** Writes what the preview showed; refuses when the cells have changed since. */
  applyFixes(preview: { readonly token?: string }, options: CommandOptions): Promise<CommandResult>;
  /** Reads the workbook as a person corrected it, and keeps that in the workbook; answers with the findings. */
  correct(corrections: Partial<Corrections>, options: CommandOptions): Promise<CommandResult>;
  /** Forgets corrections: the reading goes back to what it finds by itself. */
  forget(forgotten: Forgotten, options: CommandOptions): Promise<CommandResult>;
  /** Selects a cell. */
  goTo(sheet: string, address: string): Promise<void>;
  /** The last step, as it was last seen. */
  readonly lastStep: LastStep;
  /** Whether there is a step to take back. */
  readonly canRestore: boolean;
}
