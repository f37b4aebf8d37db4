import { groupValue } from "../verdicts/groupValue";
import type { CellRef, Finding, FindingValue, Fix, FixedCell, Severity } from "../findings/Finding";

/** What a rule says about one cell; everything else has a plain default. */
export interface FindingParts {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly unit?: string | null;
  readonly column?: string | null;
  readonly expected?: FindingValue;
  readonly actual?: FindingValue;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly also?: readonly CellRef[];
  readonly count?: number;
  readonly fix?: Fix | null;
}

/**
 * Makes a finding.
 * Shape: parts → finding; `count` is one for each cell it names unless the rule says otherwise.
 */
export function finding(parts: FindingParts): Finding {
  const also = parts.also ?? [];
  return {
    ruleId: parts.ruleId,
    severity: parts.severity,
    sheet: parts.at?.sheet ?? null,
    address: parts.at?.address ?? null,
    unit: parts.unit ?? null,
    column: parts.column ?? null,
    expected: parts.expected ?? null,
    actual: parts.actual ?? null,
    details: parts.details ?? {},
    count: parts.count ?? also.length + 1,
    also,
    fix: parts.fix ?? null,
  };
}

/** The repairs of several findings in one; a cell that two of them name (two units in one row) is written once. */
function joinedFix(findings: readonly Finding[]): Fix | null {
  const cells = new Map<string, FixedCell>();
  for (const { fix } of findings) {
    for (const cell of fix?.cells ?? []) cells.set(`${cell.sheet}!${cell.address}`, cell);
  }
  return cells.size === 0 ? null : { cells: [...cells.values()] };
}

/**
 * Groups findings that say the same of several cells: the first keeps its place, the others go into `also`.
 * Shape: findings in order, and what makes two the same → one finding for each group.
 */
export function grouped(findings: readonly Finding[], keyOf: (found: Finding) => string): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const key = keyOf(found);
    // One list that grows: 100,000 rows may say the same.
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    const others = rest.flatMap(({ sheet, address }) =>
      sheet === null || address === null ? [] : [{ sheet, address }],
    );
    const units = [...new Set(group.flatMap(({ unit }) => unit ?? []))].join("、");
    return [
      {
        ...first,
        also: [...first.also, ...others],
        count: group.length,
        details: { ...first.details, units, count: group.length },
        fix: joinedFix(group),
        group: { key: keyOf(first), value: groupValue(group) },
      },
    ];
  });
}
