import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { parseRect, splitSheet } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { CommentObject, newEntry } from "./CommentObject";
import { eventMethods } from "./eventMethods";
import { integer, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { text } from "./apiValues";

/** Threaded comments, of the workbook or of one sheet. Notes are something else, and not in this API. */
export class CommentsObject implements HostObject {
  readonly className = "CommentCollection";

  constructor(
    readonly session: Session,
    /** null for the workbook's. */
    readonly sheet: HostSheet | null,
  ) {}

  get comments(): CommentObject[] {
    const sheets = this.sheet ? [this.sheet] : this.session.workbook.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((thread) => new CommentObject(this.session, sheet, thread)));
  }

  find(test: (comment: CommentObject) => boolean): CommentObject {
    const found = this.comments.find(test);
    if (!found) throw itemNotFound();
    return found;
  }
}

/** One cell: a range, or its full address with the sheet's name, which a sheet's own collection may do without. */
function cellOf({ session, sheet }: CommentsObject, given: unknown): RangeObject {
  if (given instanceof RangeObject) {
    if (given.cellCount !== 1 || (sheet && given.sheet !== sheet)) throw invalidArgument();
    return given;
  }
  const { sheetName, address } = splitSheet(text(given));
  const owner = sheetName === null ? sheet : session.workbook.findSheet(sheetName);
  const area = parseRect(address);
  if (!owner || (sheet && owner !== sheet) || area?.rowCount !== 1 || area.columnCount !== 1) throw invalidArgument();
  return new RangeObject(session, owner, area);
}

/** A text, or a text with mentions: of these the text is kept. */
export function contentText(content: unknown): string {
  if (typeof content === "object" && content !== null && "richContent" in content)
    return text(content.richContent).replace(/<at id="\d+">([^<]*)<\/at>/g, "$1");
  return text(content);
}

function add(target: CommentsObject, where: unknown, content: unknown): CommentObject {
  const { session } = target;
  const { sheet, area } = cellOf(target, where);
  session.assertAllowed(sheet, "objects");
  const { rowIndex, columnIndex } = area;
  if (sheet.comments.some((thread) => thread.rowIndex === rowIndex && thread.columnIndex === columnIndex))
    throw new ApiError("InvalidOperation", "The cell has a comment.");
  const entry = newEntry(session, sheet, contentText(content));
  const thread = { ...entry, rowIndex, columnIndex, resolved: false, replies: [] };
  sheet.comments.push(thread);
  session.events.commentEvent("CommentAddedEvent", sheet, [{ commentId: thread.id, replyIds: [] }]);
  return new CommentObject(session, sheet, thread);
}

export const COMMENTS: ClassMembers<CommentsObject> = {
  className: "CommentCollection",
  events: ["onAdded", "onChanged", "onDeleted"],
  items: ({ comments }) => comments,
  item: (target, id) => target.find(({ entry }) => entry.id === id),
  methods: {
    add: write((target, [cell, content]) => add(target, cell, content)),
    getCount: read(({ comments }) => comments.length),
    getItemAt: read(({ comments }, [index]) => {
      const found = comments[integer(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
    getItemOrNullObject: read(({ comments }, [id]) => comments.find(({ entry }) => entry.id === id) ?? null),
    getItemByCell: read((target, [where]) => {
      const { sheet, area } = cellOf(target, where);
      return target.find(
        (comment) =>
          comment.sheet === sheet &&
          comment.entry.rowIndex === area.rowIndex &&
          comment.entry.columnIndex === area.columnIndex,
      );
    }),
    getItemByReplyId: read((target, [id]) => target.find(({ entry }) => entry.replies.some((reply) => reply.id === id))),
    ...eventMethods<CommentsObject>(
      ({ sheet }) => sheet?.id ?? "Workbook",
      ({ session }) => session,
      ["AddedEvent", "ChangedEvent", "DeletedEvent"],
      "Comment",
    ),
  },
}; // prettier-ignore
