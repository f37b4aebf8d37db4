import { annex2Title } from "../annex/annexText";
import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { headerKey } from "../reading/headers";
import { refAt, valueAt } from "../reading/cells";
import { cellText, compactText } from "../values/text";
import { foldText } from "./foldText";
import type { Claim, ClaimCell } from "./Notice";

const DOCUMENT_NUMBER = /^([\p{Script=Han}]+)〔(\d{4})〕(\d+)号$/u;
const TITLE_ISSUE = /^关于.+通报\((第[一二三四五六七八九十\d]{1,3}期)\)$/u;

/**
 * A setting that the annexes do not print, such as 文号: read where the notice has it.
 * Shape: ledger and name → its text and cell; null where it is not set.
 */
export function settingNamed(
  { tables }: Ledger,
  wanted: string,
): { readonly text: string; readonly at: CellRef } | null {
  const table = tables.find(({ role }) => role === "settings");
  const [name, value] = [table?.columns.get("name"), table?.columns.get("value")];
  if (table === undefined || name === undefined || value === undefined) return null;
  const row = table.bodyRowIndexes.find((at) => headerKey(cellText(valueAt(table.sheet, at, name))) === wanted);
  if (row === undefined) return null;
  const text = compactText(cellText(valueAt(table.sheet, row, value)));
  return text === "" ? null : { text, at: refAt(table.sheet, row, value) };
}

type DocumentClaim = Pick<Claim, "form" | "verdict" | "cells" | "said" | "found" | "reason">;

/** What the workbook has, and its cell; null where it is as the form has it. */
interface Kept {
  readonly text: string;
  readonly at: CellRef | null;
}

function compare(column: string, said: string, { text, at }: Kept): DocumentClaim {
  const found = foldText(text).text;
  const place = { sheet: at?.sheet ?? null, address: at?.address ?? null };
  const cell: ClaimCell = { ...place, unit: null, column, expected: said, actual: text };
  const isSame = said === found;
  return {
    form: "document",
    verdict: isSame ? "agrees" : "contradicts",
    cells: [cell],
    said,
    found,
    reason: isSame ? null : "document",
  };
}

/** The titles of the annexes: as their sheets have them, or as they would be built. */
function annexTitles({ annex1, annex2, settings }: Ledger): readonly Kept[] {
  return [
    annex1 === null
      ? { text: settings.annex1Title.value, at: settings.annex1Title.at }
      : { text: annex1.title, at: annex1.titleAt },
    annex2 === null
      ? { text: annex2Title(settings), at: settings.annex2Title.at }
      : { text: annex2.title, at: annex2.titleAt },
  ];
}

/** 附件：1.…统计表: the title of an annex. Another title is nothing to judge here. */
function titleClaim(sentence: string, ledger: Ledger): DocumentClaim | null {
  const said = sentence.replace(/^附件：/u, "").replace(/^\d\./u, "");
  const kept = annexTitles(ledger).find(({ text }) => text !== "" && foldText(text).text === said);
  return kept === undefined ? null : compare("标题", said, kept);
}

/**
 * What a line says of the notice itself: its number 〔2024〕2号, the 期 in its title, the titles of its annexes.
 * Shape: a folded sentence → claim without its place; null for any other line, and for the number of another series.
 */
export function documentClaim(sentence: string, ledger: Ledger): DocumentClaim | null {
  const number = DOCUMENT_NUMBER.exec(sentence);
  if (number !== null) {
    const kept = settingNamed(ledger, "文号");
    const own = kept === null ? null : DOCUMENT_NUMBER.exec(foldText(kept.text).text);
    return kept === null || own?.[1] !== number[1] ? null : compare("文号", sentence, kept);
  }
  const title = titleClaim(sentence, ledger);
  if (title !== null) return title;
  const issue = TITLE_ISSUE.exec(sentence)?.[1];
  const { value, at } = ledger.settings.issue;
  return issue === undefined || at === null || value === "" ? null : compare("期次", issue, { text: value, at });
}
