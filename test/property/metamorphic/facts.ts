import { annex1Content, annex2Content } from "../../../src/domain/annex/annexContent";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import type { Finding } from "../../../src/domain/findings/Finding";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";

/** What a workbook says, without where it says it. */
export interface Facts {
  readonly marks: readonly string[];
  readonly figures: readonly string[];
  readonly findings: readonly string[];
}

/** Hints about how a thing is written, and hints about tables that lie beside the facts. */
const ABOUT_FORM = /^(?:C10|D0[1-9]|M0[5-9]|M20|S01|S20|U0[5-9])$/u;

const said = ({ ruleId, severity, unit, column, expected }: Finding): string =>
  [ruleId, severity, unit ?? "", column ?? "", String(expected ?? "")].join("|");

export interface Understanding {
  readonly facts: Facts;
  /** Findings that say that something could not be read, or is to be confirmed. */
  readonly doubts: readonly Finding[];
}

/** Everything that the annexes and the findings are made of. */
export function understand(book: WorkbookSnapshot): Understanding {
  const ledger = readLedger(book);
  const findings = validate(ledger);
  const marks = annex1Content(ledger)?.rows.flatMap(({ unit, cells }) =>
    cells.map(({ mark }, at) => `${unit.name}|${ledger.materials[at]?.name ?? ""}|${mark}`),
  );
  const figures = annex2Content(ledger)?.rows.map(({ name, cases, officers, exams, rate }) =>
    [name, cases.dataRows, cases.actual, cases.test, officers, exams, rate?.numerator, rate?.denominator].join("|"),
  );
  return {
    facts: {
      marks: [...(marks ?? [])].sort(),
      figures: [...(figures ?? [])].sort(),
      findings: findings
        .filter(({ ruleId }) => !ABOUT_FORM.test(ruleId))
        .map(said)
        .sort(),
    },
    doubts: findings.filter(({ severity }) => severity !== "hint"),
  };
}
