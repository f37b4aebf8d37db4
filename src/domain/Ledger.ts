import type { Annex1Sheet, Annex2Sheet } from "./annex/AnnexSheet";
import type { CaseLog, FigureTable } from "./cases/Cases";
import type { ExamLog } from "./exams/exams";
import type { Corrections, Memory } from "./memory/Memory";
import type { Material } from "./materials/Material";
import type { OpenChoice } from "./reading/chooseTables";
import type { Table } from "./reading/Table";
import type { Settings, UnreadSetting } from "./settings/Settings";
import type { WorkbookSnapshot } from "./snapshot";
import type { SubmissionLog, SubmissionMatrix } from "./submissions/Submissions";
import type { RosterRow } from "./units/readRoster";
import type { Unit } from "./units/Unit";

/** The tracking workbook, understood: what rules and annexes work on. */
export interface Ledger {
  readonly snapshot: WorkbookSnapshot;
  /** What it was read with: those that the workbook remembers, and those of this run alone. */
  readonly corrections: Corrections;
  /** What the add-in keeps in the workbook. */
  readonly memory: Memory;
  /** Every table that was taken for something, in the order of the sheets. */
  readonly tables: readonly Table[];
  /** Two tables for one role: the first is used, these are not. */
  readonly unusedTables: readonly Table[];
  /** Annexes of other 期 that the workbook keeps. */
  readonly archivedTables: readonly Table[];
  /** Roles for which several tables could be the one; none of them is read. */
  readonly openChoices: readonly OpenChoice[];
  readonly settings: Settings;
  readonly unreadSettings: readonly UnreadSetting[];
  /** Empty when the workbook has no 单位名册. */
  readonly roster: readonly RosterRow[];
  /** The roster's units, or the built-in nine. */
  readonly units: readonly Unit[];
  readonly materials: readonly Material[];
  readonly submissions: SubmissionMatrix | SubmissionLog | null;
  readonly caseLog: CaseLog | null;
  readonly caseCounts: FigureTable | null;
  readonly examLog: ExamLog | null;
  readonly examCounts: FigureTable | null;
  readonly annex1: Annex1Sheet | null;
  readonly annex2: Annex2Sheet | null;
}
