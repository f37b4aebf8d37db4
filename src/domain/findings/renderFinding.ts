import type { RuleText } from "./Catalogue";
import { CATALOGUE_EN } from "./catalogue.en-US";
import { CATALOGUE_ZH } from "./catalogue.zh-CN";
import type { Finding, FindingText } from "./Finding";
import type { Language } from "./Language";
import { shown } from "./shown";

/** Fills `{name}`; a name that nobody gives stays, so that a test sees it. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

function messageOf({ message }: RuleText, { details }: Finding): string {
  if (typeof message === "string") return message;
  return message[String(details.variant)] ?? Object.values(message)[0] ?? "";
}

/**
 * The sentences of a finding in the user's language.
 * Shape: finding → title, one plain sentence, what to do.
 * @throws RangeError for a rule that the catalogue does not have: a bug of ours.
 */
export function renderFinding(finding: Finding, language: Language): FindingText {
  const text = (language === "zh-CN" ? CATALOGUE_ZH : CATALOGUE_EN)[finding.ruleId];
  if (text === undefined) throw new RangeError(`no sentence for rule ${finding.ruleId}`);
  const { unit, column, expected, actual, sheet, address, count, details } = finding;
  const values = {
    unit: shown(unit),
    column: shown(column),
    expected: shown(expected),
    actual: shown(actual),
    place: sheet === null ? "" : `${sheet}!${address ?? ""}`,
    count: String(count),
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shown(value)])),
  };
  return {
    title: fill(text.title, values),
    message: fill(messageOf(text, finding), values),
    whatToDo: fill(text.whatToDo, values),
  };
}
