import type { Language } from "../../app/CommandResult";
import type { ImportKind } from "../../domain/import/ImportKind";
import type { FiguresPlan, ImportRefusal, RowsPlan } from "../../domain/import/ImportPlan";
import type { ImportCounts } from "../../domain/import/ImportTally";
import type { FileProblemCode } from "../../import/FileProblem";
import type { FileReading } from "../../import/readRows";
import { importEnUS } from "./importStrings.en-US";
import { importZhCN } from "./importStrings.zh-CN";

/** Everything that the import says before its result. */
export interface ImportStrings {
  readonly button: string;
  readonly tip: string;
  readonly drop: string;
  readonly title: string;
  readonly readingWorkbook: string;
  readonly readingFile: (percent: number) => string;
  readonly writing: (percent: number) => string;
  readonly takingBack: string;
  readonly kindLabel: string;
  readonly kinds: Readonly<Record<ImportKind, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly notMapped: string;
  readonly mappingTitle: string;
  readonly fileColumn: string;
  readonly takenFor: string;
  readonly firstRow: string;
  readonly unknownHead: string;
  readonly readAs: (reading: FileReading) => string;
  readonly rowsFound: (counts: ImportCounts) => string;
  readonly modeLabel: string;
  readonly append: string;
  readonly replace: string;
  readonly skipDoubled: (rows: number) => string;
  readonly willWrite: (plan: RowsPlan) => string;
  readonly willCount: (plan: FiguresPlan) => string;
  readonly figure: (unit: string, header: string, before: string, after: number) => string;
  readonly doubledInFile: (rows: number, examples: string) => string;
  readonly doubledInSheet: (rows: number, examples: string) => string;
  readonly unknownUnits: (rows: number, examples: string) => string;
  readonly unmapped: (headers: string) => string;
  readonly lost: (headers: string) => string;
  readonly calculated: (headers: string) => string;
  readonly unitsWithoutRow: (units: string) => string;
  readonly separator: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly close: string;
  readonly problems: Readonly<Record<FileProblemCode, (details: Readonly<Record<string, number>>) => string>>;
  readonly refusals: Readonly<Record<ImportRefusal["code"], (details: ImportRefusal["details"]) => string>>;
}

const BY_LANGUAGE: Readonly<Record<Language, ImportStrings>> = { "zh-CN": importZhCN, "en-US": importEnUS };

export const importStringsOf = (language: Language): ImportStrings => BY_LANGUAGE[language];
