import type { AnnexFrame } from "../annex/AnnexSheet";
import { annex1Notes, annex2Notes, annex2Title } from "../annex/annexText";
import type { Finding } from "../findings/Finding";
import { compactText } from "../values/text";
import { finding } from "./finding";
import type { Rule } from "./Rule";

function checkFrame(frame: AnnexFrame | null, title: string, notes: readonly string[]): readonly Finding[] {
  if (frame === null) return [];
  const pairs = [
    { column: "标题", at: frame.titleAt, actual: frame.title, expected: title },
    ...frame.notes.map(({ text, at }, index) => ({ column: "说明", at, actual: text, expected: notes[index] ?? "" })),
  ];
  return pairs
    .filter(({ actual, expected }) => expected !== "" && compactText(actual) !== compactText(expected))
    .map(({ column, at, actual, expected }) =>
      finding({ ruleId: "X04", severity: "query", at, column, expected, actual }),
    );
}

/** Title or notes of an annex that name another period, date or formula than 参数. */
export const annexTextDiffers: Rule = {
  id: "X04",
  check: ({ ledger: { annex1, annex2, settings, tables } }) =>
    tables.some(({ role }) => role === "settings")
      ? [
          ...checkFrame(annex1, settings.annex1Title.value, annex1Notes(settings)),
          ...checkFrame(annex2, annex2Title(settings), annex2Notes(settings)),
        ]
      : [],
};
