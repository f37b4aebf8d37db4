import { readFrame } from "../annex/readAnnexes";
import type { Ledger } from "../Ledger";
import type { Memory } from "../memory/Memory";
import { periodOrder } from "../reading/chooseTables";
import { unitReaderOf } from "../reading/readers";
import type { Table } from "../reading/Table";
import { compactText } from "../values/text";
import { annexAdded, annexChanges, annexGone, annexNameOf, type AnnexChange } from "./annexChanges";
import { KEPT_MARKS, type IssuedMark } from "./IssuedMark";
import { issuedAnnex, shownAnnex, type ShownAnnex } from "./shownAnnex";
import { sourceChanges, type SourceChange } from "./sourceChanges";
import { issuedSource, sourceSums } from "./sourceSums";

function shownAnnexes({ annex1, annex2, ...ledger }: Ledger): readonly ShownAnnex[] {
  const reader = unitReaderOf({ annex1, annex2, ...ledger });
  return [
    ...(annex1 === null ? [] : [shownAnnex("附件1", annex1, reader)]),
    ...(annex2 === null ? [] : [shownAnnex("附件2", annex2, reader)]),
  ];
}

/**
 * What is kept when a 期 goes out: what its annexes say, and what they were made from.
 * Shape: ledger, ISO date → mark; the same workbook gives the same mark.
 */
export function issuedMark(ledger: Ledger, date: string): IssuedMark {
  return {
    issue: ledger.settings.issue.value,
    date,
    annexes: shownAnnexes(ledger).map(issuedAnnex),
    sources: sourceSums(ledger).map(issuedSource),
  };
}

/**
 * The mark that holds for the 期 of 参数: the newest of that name; null where it has not gone out.
 */
export function currentMark({ memory, settings }: Ledger): IssuedMark | null {
  const issue = compactText(settings.issue.value);
  return issue === "" ? null : (memory.issued.find((mark) => compactText(mark.issue) === issue) ?? null);
}

/**
 * What the annexes say otherwise than when the 期 went out.
 */
export function annexChangesSince(ledger: Ledger, { annexes }: IssuedMark): readonly AnnexChange[] {
  const standing = new Map(shownAnnexes(ledger).map((shown) => [shown.annex, shown]));
  const known = new Set(annexes.map(({ annex }) => annex));
  return [
    ...annexes.flatMap((issued) => {
      const shown = standing.get(issued.annex);
      return shown === undefined ? annexGone(issued) : annexChanges(issued, shown);
    }),
    ...[...standing.values()].filter(({ annex }) => !known.has(annex)).map(annexAdded),
  ];
}

/**
 * Which source tables are not what they were when the 期 went out, and whose rows; none where the mark no longer knows.
 */
export function sourceChangesSince(ledger: Ledger, { sources }: IssuedMark): readonly SourceChange[] {
  return sources.length === 0 ? [] : sourceChanges(sources, sourceSums(ledger));
}

/** 附件2（第一期） is of the mark with the number of its 期; of two (2024年第一期, 2025年第一期) of the one that it names. */
function markOfSheet({ sheet }: Table, marks: readonly IssuedMark[]): IssuedMark | undefined {
  const name = compactText(sheet.name).replace(/^附件[12一二]/u, "");
  const order = periodOrder(name);
  const sameNumber = marks.filter(({ issue }) => periodOrder(issue) === order);
  const named = sameNumber.find(({ issue }) => name.includes(compactText(issue)));
  return named ?? (order > 0 ? sameNumber[0] : undefined);
}

/**
 * What annexes of earlier 期, which the workbook keeps for the record, say otherwise than when they went out. Their
 * sources have made way for those of this 期.
 * Shape: ledger → the changed annexes, each with its mark.
 */
export function recordChanges(
  ledger: Ledger,
): readonly { readonly mark: IssuedMark; readonly changes: readonly AnnexChange[] }[] {
  const earlier = ledger.memory.issued.filter(
    ({ issue }) => compactText(issue) !== compactText(ledger.settings.issue.value),
  );
  if (earlier.length === 0) return [];
  const reader = unitReaderOf(ledger);
  return ledger.archivedTables.flatMap((table) => {
    const annex = annexNameOf(table.role);
    const mark = markOfSheet(table, earlier);
    const issued = mark?.annexes.find((each) => each.annex === annex);
    if (annex === null || mark === undefined || issued === undefined) return [];
    return [{ mark, changes: annexChanges(issued, shownAnnex(annex, readFrame(table), reader)) }];
  });
}

/**
 * Memory with a 期 marked as issued; an older mark of the same 期 stays as its history. Marks of other 期 lose their sums:
 * their sources have made way for those of this one, and what is read with every command must stay small.
 */
export function withMark(memory: Memory, mark: IssuedMark): Memory {
  const isSame = ({ issue }: IssuedMark): boolean => compactText(issue) === compactText(mark.issue);
  const others = memory.issued.map((each) => (isSame(each) ? each : { ...each, sources: [] }));
  return { ...memory, issued: [mark, ...others].slice(0, KEPT_MARKS) };
}

/**
 * Memory without a mark; an older one of the same 期 holds again.
 */
export function withoutMark(memory: Memory, mark: IssuedMark): Memory {
  return { ...memory, issued: memory.issued.filter((each) => each !== mark) };
}
