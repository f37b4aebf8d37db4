import { itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import type { CommentEntry } from "../engine/document/threadedComments";
import { CommentObject, CommentReplyObject, newEntry, personOf } from "./CommentObject";
import { contentText } from "./Comments";
import { integer } from "./RangeObject";
import type { Session } from "./Session";
import { flag, text } from "./apiValues";

interface Written {
  readonly session: Session;
  readonly entry: CommentEntry;
}

/** What a comment and a reply have in common. `changed` tells the events. */
function entryScalars<T extends Written>(changed: (target: T) => void): Record<string, Scalar<T>> {
  return {
    id: { get: ({ entry }) => entry.id },
    content: {
      get: ({ entry }) => entry.text,
      set: (target, value) => {
        target.entry.text = text(value);
        target.entry.others = [];
        changed(target);
      },
    },
    contentType: { get: () => "Plain" },
    richContent: { get: ({ entry }) => entry.text },
    mentions: { get: () => [] },
    authorName: { get: ({ session, entry }) => personOf(session, entry).name },
    authorEmail: { get: ({ session, entry }) => personOf(session, entry).email },
    creationDate: { get: ({ entry }) => `${entry.created.replace(/Z$/, "")}Z` },
  };
}

function raise(
  { session, sheet, entry }: CommentObject,
  changeType: "CommentEdited" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited" | "CommentResolved" | "CommentReopened",
): void {
  const details = [{ commentId: entry.id, replyIds: entry.replies.map(({ id }) => id) }];
  session.events.commentEvent("CommentChangedEvent", sheet, details, changeType);
}

export const COMMENT: ClassMembers<CommentObject> = {
  className: "Comment",
  identity: ({ entry }) => ({ Id: entry.id }),
  scalars: {
    ...entryScalars<CommentObject>((target) => {
      raise(target, "CommentEdited");
    }),
    resolved: {
      get: ({ entry }) => entry.resolved,
      set: (target, value) => {
        target.entry.resolved = flag(value);
        raise(target, target.entry.resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  objects: { replies: (comment) => new RepliesObject(comment) },
  methods: {
    getLocation: read(({ location }) => location),
    updateMentions: write((target, [content]) => {
      target.entry.text = contentText(content);
      raise(target, "CommentEdited");
      return null;
    }),
    delete: write(({ session, sheet, entry }) => {
      session.assertAllowed(sheet, "objects");
      sheet.comments = sheet.comments.filter((thread) => thread !== entry);
      const replyIds = entry.replies.map(({ id }) => id);
      session.events.commentEvent("CommentDeletedEvent", sheet, [{ commentId: entry.id, replyIds }]);
      return null;
    }),
  },
};

class RepliesObject implements HostObject {
  readonly className = "CommentReplyCollection";

  constructor(readonly comment: CommentObject) {}

  get replies(): CommentReplyObject[] {
    return this.comment.entry.replies.map((reply) => new CommentReplyObject(this.comment, reply));
  }

  find(id: unknown): CommentReplyObject | null {
    return this.replies.find(({ entry }) => entry.id === id) ?? null;
  }
}

export const COMMENT_REPLIES: ClassMembers<RepliesObject> = {
  className: "CommentReplyCollection",
  items: ({ replies }) => replies,
  item: (target, id) => {
    const found = target.find(id);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write(({ comment }, [content]) => {
      const reply = newEntry(comment.session, comment.sheet, contentText(content));
      comment.entry.replies.push(reply);
      raise(comment, "ReplyAdded");
      return new CommentReplyObject(comment, reply);
    }),
    getCount: read(({ replies }) => replies.length),
    getItemAt: read(({ replies }, [index]) => {
      const found = replies[integer(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
    getItemOrNullObject: read((target, [id]) => target.find(id)),
  },
};

export const COMMENT_REPLY: ClassMembers<CommentReplyObject> = {
  className: "CommentReply",
  identity: ({ entry }) => ({ Id: entry.id }),
  scalars: {
    ...entryScalars<CommentReplyObject>(({ comment }) => {
      raise(comment, "ReplyEdited");
    }),
    resolved: { get: ({ comment }) => comment.entry.resolved },
  },
  methods: {
    getLocation: read(({ comment }) => comment.location),
    getParentComment: read(({ comment }) => comment),
    updateMentions: write((target, [content]) => {
      target.entry.text = contentText(content);
      raise(target.comment, "ReplyEdited");
      return null;
    }),
    delete: write(({ comment, entry }) => {
      const { replies } = comment.entry;
      replies.splice(replies.indexOf(entry), 1);
      raise(comment, "ReplyDeleted");
      return null;
    }),
  },
};
