import { cellAddress, parseRect } from "./a1";
import { removeNote } from "./cellValues";
import type { HostSheet } from "./HostSheet";
import type { HostWorkbook } from "./HostWorkbook";
import { resolveTarget, type Package } from "./Package";
import { childElement, childElements, element, textOf, type XmlElement } from "./xml";

/** A comment or a reply. What is not understood (mentions, extensions) stays in `others`. */
export interface CommentEntry {
  readonly id: string;
  text: string;
  readonly personId: string;
  /** As in the file: `2024-04-10T08:30:00.00`, UTC. */
  readonly created: string;
  others: readonly XmlElement[];
}

/** A threaded comment: Excel's "comments", apart from notes. */
export interface CommentThread extends CommentEntry {
  rowIndex: number;
  columnIndex: number;
  resolved: boolean;
  readonly replies: CommentEntry[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const OFFICE = "http://schemas.microsoft.com/office";
const NAMESPACE = `${OFFICE}/spreadsheetml/2018/threadedcomments`;
const COMMENT_TYPE = `${OFFICE}/2017/10/relationships/threadedComment`;
const PERSON_TYPE = `${OFFICE}/2017/10/relationships/person`;
const WORKBOOK = "xl/workbook.xml";

export async function readPersons(kept: Package): Promise<Person[]> {
  const part = await kept.related(WORKBOOK, "person");
  const root = part === null ? null : await kept.xml(part);
  return (root ? childElements(root) : []).map(({ attributes }) => ({
    id: attributes.id ?? "",
    name: attributes.displayName ?? "",
    email: attributes.userId ?? "",
  }));
}

/** Persons are added, never taken away: others may name them. */
export async function writePersons({ original: kept, persons }: HostWorkbook): Promise<void> {
  const known = new Set((await readPersons(kept)).map(({ id }) => id));
  const added = persons.filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  const found = await kept.related(WORKBOOK, "person");
  const part = found ?? "xl/persons/person.xml";
  if (found === null) {
    await kept.addRelationship(WORKBOOK, PERSON_TYPE, `/${part}`);
    await kept.setContentType(part, "application/vnd.ms-excel.person+xml");
  }
  const root = (await kept.xml(part)) ?? element("personList", { xmlns: NAMESPACE });
  for (const { id, name, email } of added)
    root.children.push(element("person", { displayName: name, id, userId: email, providerId: "None" }));
  kept.writeXml(part, root);
}

export async function readThreads({ original: kept }: HostWorkbook, sheet: HostSheet): Promise<void> {
  const part = sheet.originalPart === null ? null : await kept.related(sheet.originalPart, "threadedComment");
  const root = part === null ? null : await kept.xml(part);
  for (const node of root ? childElements(root, "threadedComment") : []) {
    const { ref = "", parentId, done } = node.attributes;
    const parent = sheet.comments.find(({ id }) => id === parentId);
    const cell = parseRect(ref);
    if (parent) parent.replies.push(entryOf(node));
    else if (cell) {
      const { rowIndex, columnIndex } = cell;
      sheet.comments.push({ ...entryOf(node), rowIndex, columnIndex, resolved: done === "1", replies: [] });
    }
  }
}

function entryOf(node: XmlElement): CommentEntry {
  const { id = "", personId = "", dT = "" } = node.attributes;
  const others = childElements(node).filter(({ name }) => name !== "text");
  return { id, text: textOf(childElement(node, "text")), personId, created: dT, others };
}

export async function writeThreads({ original: kept }: HostWorkbook, sheet: HostSheet): Promise<void> {
  const from = sheet.partForSaving;
  for (const { type, target } of await kept.relationships(from))
    if (type === COMMENT_TYPE) await kept.detach(from, resolveTarget(from, target));
  if (sheet.comments.length === 0) return;
  let number = 1;
  while (kept.has(`xl/threadedComments/threadedComment${String(number)}.xml`)) number += 1;
  const part = `xl/threadedComments/threadedComment${String(number)}.xml`;
  await kept.addRelationship(from, COMMENT_TYPE, `/${part}`);
  await kept.setContentType(part, "application/vnd.ms-excel.threadedcomments+xml");
  const nodes = sheet.comments.flatMap((thread) => {
    const ref = cellAddress(thread.rowIndex, thread.columnIndex);
    const done = thread.resolved ? { done: "1" } : {};
    return [
      entryNode(thread, { ref }, done),
      ...thread.replies.map((reply) => entryNode(reply, { ref }, { parentId: thread.id })),
    ];
  });
  kept.writeXml(part, element("ThreadedComments", { xmlns: NAMESPACE }, nodes));
}

function entryNode(
  { id, text, personId, created, others }: CommentEntry,
  before: Record<string, string>,
  after: Record<string, string>,
): XmlElement {
  const attributes = { ...before, dT: created, personId, id, ...after };
  return element("threadedComment", attributes, [element("text", {}, [text]), ...others]);
}

const LEGACY_HEAD = "[Threaded comment]";

/** What an Excel that knows no threads shows in the cell's note. */
function legacyText({ text, replies }: CommentThread): string {
  const head = `${LEGACY_HEAD}\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924`;
  return [`${head}\n\nComment:\n    ${text}`, ...replies.map((reply) => `Reply:\n    ${reply.text}`)].join("\n");
}

/** A thread needs a note of its own; the note of a thread that is gone goes too. */
export function matchNotes(sheet: HostSheet): void {
  const at = new Map(sheet.comments.map((thread) => [cellAddress(thread.rowIndex, thread.columnIndex), thread]));
  for (const cell of sheet.existingCells()) {
    const note: unknown = cell.note;
    const shown = typeof note === "string" ? note : JSON.stringify(note ?? "");
    if (shown.includes(LEGACY_HEAD) && !at.has(cell.address)) removeNote(cell);
  }
  for (const thread of sheet.comments) sheet.cell(thread.rowIndex, thread.columnIndex).note = legacyText(thread);
}

/** Excel finds the thread of a note by the note's author, `tc=` and the thread's id. */
export function withThreadAuthors(commentsXml: XmlElement, sheet: HostSheet): XmlElement {
  const authors = childElement(commentsXml, "authors");
  const list = childElement(commentsXml, "commentList");
  if (!authors || !list) return commentsXml;
  for (const { attributes } of childElements(list, "comment")) {
    const thread = sheet.comments.find(
      ({ rowIndex, columnIndex }) => cellAddress(rowIndex, columnIndex) === attributes.ref,
    );
    if (!thread) continue;
    attributes.authorId = String(childElements(authors).length);
    attributes["xr:uid"] = thread.id;
    authors.children.push(element("author", {}, [`tc=${thread.id}`]));
  }
  if (sheet.comments.length > 0) commentsXml.attributes["xmlns:xr"] = `${OFFICE}/spreadsheetml/2014/revision`;
  return commentsXml;
}
