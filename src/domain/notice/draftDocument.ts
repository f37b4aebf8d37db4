import type { Ledger } from "../Ledger";
import { settingNamed } from "./documentClaims";
import { draftAnnexes } from "./draftAnnexes";
import type { DraftAnnex, DraftDocument, DraftKind, DraftParagraph, NoticeEdit } from "./Draft";
import { draftNotice } from "./draftNotice";
import { factsOf } from "./facts";
import { spokenDate } from "./nounsFor";

type Generated = Pick<DraftParagraph, "key" | "kind" | "text">;

const generated = (key: string, kind: DraftKind, text: string): Generated => ({ key, kind, text });

/** What 参数 has, or its name as a placeholder. */
const settingOf = (ledger: Ledger, name: string): string => settingNamed(ledger, name)?.text ?? `【${name}】`;

/** 署名 as it closes a notice, and a reminder. */
export const signatureOf = (ledger: Ledger): string => settingOf(ledger, "署名");

/** A day is a date in its cell, or words. */
function dayOf(ledger: Ledger, name: string): string {
  const text = settingOf(ledger, name);
  return /^\d{5}$/u.test(text) ? spokenDate(Number(text)) : text;
}

function issuerOf(ledger: Ledger): string {
  const own = settingNamed(ledger, "发文机关标志")?.text;
  return own ?? `${settingOf(ledger, "署名")}文件`;
}

/** 版记: 抄送 only where 参数 has it, and who printed it when. */
function imprintOf(ledger: Ledger): readonly Generated[] {
  const copies = settingNamed(ledger, "抄送")?.text.replace(/^抄送[：:]/u, "");
  const printer = settingNamed(ledger, "印发机关")?.text ?? settingOf(ledger, "署名");
  const day = settingNamed(ledger, "印发日期") === null ? "成文日期" : "印发日期";
  return [
    ...(copies === undefined ? [] : [generated("copies", "copies", `抄送：${copies.replace(/[。]$/u, "")}。`)]),
    generated("printed", "printed", `${printer}\t${dayOf(ledger, day)}印发`),
  ];
}

function paragraphsOf(ledger: Ledger, annexes: readonly DraftAnnex[]): readonly Generated[] {
  const { title, opening, sections } = draftNotice(ledger);
  const listed = annexes.map(({ title: name }, at) => `${at === 0 ? "附件：" : ""}${String(at + 1)}.${name}`);
  return [
    generated("issuer", "issuer", issuerOf(ledger)),
    generated("number", "number", settingOf(ledger, "文号")),
    generated("title", "title", title),
    generated("addressee", "addressee", `${settingOf(ledger, "主送").replace(/[：:]$/u, "")}：`),
    generated("opening", "text", opening),
    ...sections.flatMap(({ key, heading, paragraphs }) => [
      generated(`${key}.heading`, "heading", heading),
      ...paragraphs.map((one) => generated(`${key}.${one.key}`, "text", one.sentences.join(""))),
    ]),
    ...listed.map((text, at) => generated(`annex${String(at + 1)}`, "annexList", text)),
    generated("signature", "signature", settingOf(ledger, "署名")),
    generated("date", "date", dayOf(ledger, "成文日期")),
    ...imprintOf(ledger),
  ].filter(({ text }) => text !== "");
}

/** What a person wrote stays; whether the cells still say what they said then is told with it. */
function edited(paragraph: Generated, edits: readonly NoticeEdit[]): DraftParagraph {
  const edit = edits.find(({ key }) => key === paragraph.key);
  if (edit === undefined) return { ...paragraph, generated: null, isStale: false };
  return { ...paragraph, text: edit.text, generated: paragraph.text, isStale: edit.base !== paragraph.text };
}

/** What a person wrote where the cells give no paragraph any more: behind what stands in the same section. */
function withLost(paragraphs: readonly DraftParagraph[], edits: readonly NoticeEdit[]): readonly DraftParagraph[] {
  const all = [...paragraphs];
  for (const { key, text, base } of edits) {
    if (text === "" || all.some((paragraph) => paragraph.key === key)) continue;
    const [sectionKey = ""] = key.split(".");
    const last = all.map((paragraph) => paragraph.key.split(".")[0]).lastIndexOf(sectionKey);
    const kind = key.endsWith(".heading") ? "heading" : "text";
    all.splice(last + 1 || all.length, 0, { key, kind, text, generated: "", isStale: base !== "" });
  }
  return all;
}

/**
 * The drafted notice as a document: the sentences of `draftNotice` between what an official document has around them,
 * and both annexes from the same cells. Paragraphs that a person wrote otherwise for this 期 stay as they wrote them,
 * also where the cells would give no such paragraph any more.
 * Shape: ledger → parts in their order; 文号, 主送, 署名, 成文日期, 抄送, 印发机关 and 印发日期 come from 参数, or stay
 * 【文号】 …
 * Source: GB/T 9704; DESIGN §8, Draft.
 */
export function draftDocument(ledger: Ledger): DraftDocument {
  const annexes = draftAnnexes(factsOf(ledger));
  const edits = editsOf(ledger);
  const paragraphs = paragraphsOf(ledger, annexes).map((paragraph) => edited(paragraph, edits));
  return { paragraphs: withLost(paragraphs, edits), annexes };
}

/** The hand edits of the 期 that is being made up. */
export function editsOf({ memory, settings }: Ledger): readonly NoticeEdit[] {
  const { noticeEdits } = memory;
  return noticeEdits.issue === settings.issue.value ? noticeEdits.paragraphs : [];
}

/**
 * The text of a drafted notice as `checkNotice` reads it, a paragraph a line.
 */
export function documentText({ paragraphs }: DraftDocument): string {
  return paragraphs
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
}
