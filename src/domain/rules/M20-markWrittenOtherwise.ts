import { parseA1 } from "../address";
import { canonicalMark } from "../marks/markWords";
import { shownInFont } from "../marks/symbolFonts";
import { valueAt } from "../reading/cells";
import type { MarkCell } from "../submissions/Submissions";
import type { SheetSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

const FORM_MARKS: readonly string[] = ["√", "×", "/"];

/** The form's mark for a sign that says the same; null where it stands already, and for dates, words and symbol fonts. */
function otherwise({ at, reading }: MarkCell, sheet: SheetSnapshot): { raw: string; mark: string } | null {
  const rect = parseA1(at.address);
  const raw = rect === null ? null : valueAt(sheet, rect.rowIndex, rect.columnIndex);
  if (reading.kind !== "mark" || typeof raw !== "string") return null;
  // In a symbol font the sign shows another: a √ written there would not look like one.
  if (shownInFont(raw, sheet.fonts[at.address]) !== raw) return null;
  const mark = canonicalMark(compactText(raw));
  return FORM_MARKS.includes(mark) && raw !== mark ? { raw, mark } : null;
}

/** ✓ ✔ X ✗ for √ and ×: read all the same, but a filter or a count of √ misses them. */
export const markWrittenOtherwise: Rule = {
  id: "M20",
  check: ({ ledger: { submissions } }) => {
    if (submissions?.kind !== "matrix") return [];
    const { marks, table } = submissions;
    return grouped(
      marks.flatMap((cell) => {
        const found = otherwise(cell, table.sheet);
        if (found === null) return [];
        return [
          finding({
            ruleId: "M20",
            severity: "hint",
            at: cell.at,
            unit: cell.unitName ?? cell.unitText,
            column: cell.material,
            expected: found.mark,
            actual: found.raw,
            fix: { cells: [{ ...cell.at, value: found.mark }] },
          }),
        ];
      }),
      ({ sheet, expected }) => `${String(sheet)}|${String(expected)}`,
    );
  },
};
