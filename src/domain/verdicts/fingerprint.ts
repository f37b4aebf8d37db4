import type { Finding } from "../findings/Finding";
import { shown } from "../findings/shown";
import { compactText } from "../values/text";

const part = (text: string | null): string => compactText(text ?? "").replaceAll("|", "¦");

/** Lists of units stand in the order of the rows, which may change without any news. */
const orderFree = (text: string): string => (text.includes("、") ? text.split("、").sort().join("、") : text);

const detailsText = ({ details }: Finding): string =>
  Object.keys(details)
    .sort()
    .map((name) => orderFree(shown(details[name] ?? null)))
    .join(" · ");

/**
 * What a finding is known again by: rule, sheet, unit, column; what stands there where there is no unit; for a group what
 * its members share. No address and no row, so that it survives a re-run, shuffled rows and another order of units.
 * Shape: finding → text without white space.
 * Source: DESIGN §4.
 * @example fingerprintOf(rateFinding) // "C04|附件2|青海省|人均办案率"
 */
export function fingerprintOf(finding: Finding): string {
  const { ruleId, sheet, unit, column, actual, group } = finding;
  if (group !== undefined) return [ruleId, part(sheet), part(group.key)].join("|");
  const parts = [ruleId, part(sheet), part(unit), part(column)];
  return (unit === null ? [...parts, part(orderFree(shown(actual)))] : parts).join("|");
}

/** The fingerprint, and the longer ones that tell it from others with the same. */
function formsOf(finding: Finding): readonly [string, string, string] {
  const plain = fingerprintOf(finding);
  const withActual = `${plain}|${part(orderFree(shown(finding.actual)))}`;
  return [plain, withActual, `${withActual}|${part(detailsText(finding))}`];
}

/** A finding's own fingerprint among those of its run, and the others under which a verdict on it may have been given. */
export interface Fingerprints {
  readonly own: string;
  readonly forms: readonly string[];
}

/**
 * The fingerprints of one run. Of two that are equal each gets what stands there appended, then what else they say; two
 * that still are equal say the same, and share their verdict.
 * Shape: findings → one entry for each, in the same order.
 */
export function fingerprintsOf(findings: readonly Finding[]): readonly Fingerprints[] {
  const all = findings.map(formsOf);
  const counts = new Map<string, number>();
  for (const forms of all) {
    for (const form of new Set(forms)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return all.map((forms) => ({ own: forms.find((form) => counts.get(form) === 1) ?? forms[2], forms }));
}

/**
 * The value that a verdict is given for: what stands, what should, how many. When it changes, the verdict no longer holds.
 * Shape: finding → text that a person can read; the order of rows does not change it.
 * @example statedValue(difference) // "324 ≠ 292"
 */
export function statedValue(finding: Finding): string {
  const { actual, expected, count, details, group } = finding;
  if (group !== undefined) return group.value;
  const said = [actual, expected].map((value) => orderFree(shown(value))).filter((text) => text !== "");
  const units = typeof details.units === "string" ? orderFree(details.units) : "";
  const parts = [said.join(" ≠ "), units, count > 1 ? `×${String(count)}` : ""].filter((text) => text !== "");
  return parts.length > 0 && actual !== null ? parts.join(" · ") : [...parts, detailsText(finding)].join(" · ");
}
