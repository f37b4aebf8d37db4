import type { CellRef, Finding, Severity } from "../findings/Finding";
import { finding } from "../rules/finding";
import type { Claim, ClaimForm } from "./Notice";

/** Form of a claim → rule. */
const RULE_IDS: Readonly<Record<ClaimForm, string>> = {
  units: "N01",
  exclusive: "N01",
  group: "N02",
  exception: "N02",
  materials: "N01",
  count: "N03",
  vague: "N03",
  figure: "N04",
  rate: "N04",
  rank: "N05",
  system: "N06",
  quality: "N07",
  date: "N08",
  document: "N08",
  table: "N09",
  comparison: "N10",
  unread: "N10",
};

/** The ids of the rules on notices, in order. */
export const NOTICE_RULES: readonly string[] = [...new Set(Object.values(RULE_IDS))].sort();

const SEVERITIES: Readonly<Partial<Record<Claim["verdict"], Severity>>> = { contradicts: "hard", doubtful: "query" };

const joined = (values: readonly (string | null)[]): string =>
  [...new Set(values.filter((value) => value !== null))].join("、");

/** Units or their words side by side: 黄南州交通运输系统“√”. */
function listed({ cells }: Claim): string {
  return cells
    .map(({ unit, column, actual }) => `${unit ?? ""}${column === null ? "" : `“${column}”`}为“${actual}”`)
    .join("；");
}

function findingOf(claim: Claim, severity: Severity): Finding {
  const places = claim.cells.flatMap(({ sheet, address }): CellRef[] =>
    sheet === null || address === null ? [] : [{ sheet, address }],
  );
  const [at, ...also] = places;
  const { cells, said, found } = claim;
  const variant = said !== null && found !== null ? "numbers" : cells.length > 0 ? "cells" : "plain";
  return finding({
    ruleId: RULE_IDS[claim.form],
    severity,
    at: at ?? null,
    unit: joined(cells.map(({ unit }) => unit)) || null,
    column: joined(cells.map(({ column }) => column)) || null,
    expected: said ?? (joined(cells.map(({ expected }) => expected)) || null),
    actual: found ?? (joined(cells.map(({ actual }) => actual)) || null),
    also,
    details: {
      text: claim.text.replace(/\s+/gu, ""),
      start: claim.start,
      end: claim.end,
      cells: listed(claim),
      said: said ?? "",
      found: found ?? "",
      variant,
    },
    count: Math.max(1, places.length),
  });
}

/**
 * The findings that follow from claims: a contradicted one is hard, a doubtful one a query.
 * Shape: claims → findings, hard ones first.
 * Source: DESIGN §4, §10.
 */
export function noticeFindings(claims: readonly Claim[]): readonly Finding[] {
  const found = claims.flatMap((claim): Finding[] => {
    const severity = SEVERITIES[claim.verdict];
    return severity === undefined ? [] : [findingOf(claim, severity)];
  });
  return [
    ...found.filter(({ severity }) => severity === "hard"),
    ...found.filter(({ severity }) => severity !== "hard"),
  ];
}
