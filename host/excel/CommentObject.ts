import { itemNotFound } from "../bridge/ApiError";
import type { HostObject } from "../bridge/members";
import { rect } from "../engine/document/a1";
import { guid } from "../engine/document/customXmlParts";
import type { HostSheet } from "../engine/document/HostSheet";
import type { CommentEntry, CommentThread, Person } from "../engine/document/threadedComments";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";

/** A comment of a sheet. */
export class CommentObject implements HostObject {
  readonly className = "Comment";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    private readonly kept: CommentThread,
  ) {}

  get entry(): CommentThread {
    if (!this.sheet.comments.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }

  get location(): RangeObject {
    return new RangeObject(this.session, this.sheet, rect(this.entry.rowIndex, this.entry.columnIndex));
  }
}

export class CommentReplyObject implements HostObject {
  readonly className = "CommentReply";

  constructor(
    readonly comment: CommentObject,
    private readonly kept: CommentEntry,
  ) {}

  get session(): Session {
    return this.comment.session;
  }

  get entry(): CommentEntry {
    if (!this.comment.entry.replies.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }
}

/** Who writes comments here. The host has no account; its user has a name all the same. */
const USER = "用户";

/** A new entry, by the host's user, now. */
export function newEntry(session: Session, sheet: HostSheet, text: string): CommentEntry {
  const { persons } = session.workbook;
  const known = persons.find(({ name, email }) => name === USER && email === USER);
  const person: Person = known ?? { id: guid(`person ${USER}`), name: USER, email: USER };
  if (!known) persons.push(person);
  const count = sheet.comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  const taken = new Set(sheet.comments.flatMap((thread) => [thread, ...thread.replies]).map(({ id }) => id));
  let number = count;
  const id = (): string => guid(`comment ${sheet.id} ${String(number)} ${text}`);
  while (taken.has(id())) number += 1;
  return { id: id(), text, personId: person.id, created: session.today().toISOString().slice(0, 22), others: [] };
}

export function personOf(session: Session, { personId }: CommentEntry): Person {
  const found = session.workbook.persons.find(({ id }) => id === personId);
  return found ?? { id: personId, name: "", email: "" };
}
