import type { HostSheet } from "./HostSheet";
import type { Package } from "./Package";
import { childElement, childElements, element, textOf, type XmlElement } from "./xml";

/** ExcelJS reads notes without their authors. A note is found again by its text: it may have moved with its cell. */

const notesIn = (root: XmlElement): XmlElement[] => {
  const list = childElement(root, "commentList");
  return list ? childElements(list, "comment") : [];
};

const textIn = (note: XmlElement): string => textOf(childElement(note, "text")).replace(/\r\n/g, "\n");

export async function readNoteAuthors(kept: Package, sheet: HostSheet): Promise<void> {
  const part = sheet.originalPart === null ? null : await kept.related(sheet.originalPart, "comments");
  const root = part === null ? null : await kept.xml(part);
  const authors = root ? childElement(root, "authors") : undefined;
  if (!root || !authors) return;
  const names = childElements(authors).map(textOf);
  for (const note of notesIn(root)) sheet.noteAuthors.set(textIn(note), names[Number(note.attributes.authorId)] ?? "");
}

/** The written part with the authors put back; a note made here has none. */
export function withNoteAuthors(root: XmlElement, sheet: HostSheet): XmlElement {
  const authors = childElement(root, "authors");
  if (!authors || sheet.noteAuthors.size === 0) return root;
  const names = childElements(authors).map(textOf);
  for (const note of notesIn(root)) {
    const name = sheet.noteAuthors.get(textIn(note));
    if (name === undefined) continue;
    if (!names.includes(name)) names.push(name);
    note.attributes.authorId = String(names.indexOf(name));
  }
  authors.children.splice(0, authors.children.length, ...names.map((name) => element("author", {}, name === "" ? [] : [name]))); // prettier-ignore
  return root;
}
