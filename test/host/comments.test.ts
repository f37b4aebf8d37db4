import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, firstSheet, type BootedHost } from "./support/bootedHost";
import { partOfSheet, textOfPart } from "./support/savedParts";

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

const threadsOf = async (context: Excel.RequestContext): Promise<unknown[]> => {
  const { comments } = context.workbook;
  comments.load("items/content,items/resolved,items/replies/items/content");
  await context.sync();
  const places = comments.items.map((comment) => comment.getLocation());
  for (const place of places) place.load("address");
  await context.sync();
  return comments.items.map(({ content, resolved, replies }, at) => [
    places[at]?.address,
    content,
    resolved,
    replies.items.map((reply) => reply.content),
  ]);
};

const addThread = (): Promise<void> =>
  booted.run(async (context) => {
    const comment = context.workbook.comments.add("Sheet1!B2", "请核对 <案件数>");
    comment.replies.add("已核对");
    comment.replies.add("再看一次");
    comment.resolved = true;
    firstSheet(context).comments.add(firstSheet(context).getRange("C5"), "第二条");
    await context.sync();
  });

// https://learn.microsoft.com/javascript/api/excel/excel.commentcollection
describe("Excel.CommentCollection", () => {
  test("threads and their replies persist with the file, and are the same when saved again", async () => {
    await addThread();
    const expected = [
      ["Sheet1!B2", "请核对 <案件数>", true, ["已核对", "再看一次"]],
      ["Sheet1!C5", "第二条", false, []],
    ];
    expect(await booted.run(threadsOf)).toEqual(expected);
    const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
    expect(await reopened.run(threadsOf)).toEqual(expected);
    const twice = await bootHost(await openWorkbook(await reopened.workbook.save()));
    expect(await twice.run(threadsOf)).toEqual(expected);
    reopened.close();
    twice.close();
  });

  test("[H54] the file holds threads, persons, and for older Excels a note whose author leads to the thread", async () => {
    await addThread();
    const saved = await JSZip.loadAsync(await booted.workbook.save());
    const threads = await textOfPart(saved, "xl/threadedComments/threadedComment1.xml");
    const id = /<threadedComment ref="B2"[^>]* id="([^"]+)" done="1">/.exec(threads)?.[1] ?? "";
    expect(threads).toContain(`parentId="${id}"><text>已核对</text>`);
    expect(await textOfPart(saved, "xl/persons/person.xml")).toContain('displayName="用户"');
    const part = await partOfSheet(saved, "Sheet1");
    const links = await textOfPart(saved, `xl/worksheets/_rels/${part.split("/").pop() ?? ""}.rels`);
    const notes = /Target="\.\.\/(comments\d+\.xml)"/.exec(links)?.[1] ?? "";
    const text = await textOfPart(saved, `xl/${notes}`);
    expect(text).toContain(`<author>tc=${id}</author>`);
    expect(text).toMatch(new RegExp(`<comment ref="B2" authorId="1"[^>]* xr:uid="${id}"`));
    expect(text).toContain("[Threaded comment]");
    expect(links).toContain('Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"');
  });

  test("getItemByCell, getItemByReplyId, getItemOrNullObject, getCount", async () => {
    await addThread();
    const found = await booted.run(async (context) => {
      const { comments } = context.workbook;
      const byCell = comments.getItemByCell("Sheet1!B2");
      byCell.load("id,content,authorName,creationDate");
      byCell.replies.load("items/id");
      const missing = comments.getItemOrNullObject("none");
      missing.load("id");
      const count = firstSheet(context).comments.getCount();
      await context.sync();
      const byReply = comments.getItemByReplyId(byCell.replies.items[1]?.id ?? "");
      byReply.load("id");
      await context.sync();
      const { authorName, creationDate } = byCell;
      return [
        byReply.id === byCell.id,
        missing.isNullObject,
        answerOf(count),
        authorName,
        creationDate instanceof Date,
      ];
    });
    expect(found).toEqual([true, true, 2, "用户", expect.anything()]);
  });

  test("a comment follows its cell, and goes with it", async () => {
    await addThread();
    await booted.run(async (context) => {
      firstSheet(context).getRange("1:3").insert("Down");
      firstSheet(context).getRange("8:8").delete("Up");
      await context.sync();
    });
    expect(await booted.run(threadsOf)).toEqual([["Sheet1!B5", "请核对 <案件数>", true, ["已核对", "再看一次"]]]);
    const reopened = await openWorkbook(await booted.workbook.save());
    expect(reopened.sheets[0]?.comments).toHaveLength(1);
  });

  test("a comment that is deleted leaves no note behind", async () => {
    await addThread();
    await booted.workbook.save();
    await booted.run(async (context) => {
      context.workbook.comments.getItemByCell("Sheet1!B2").delete();
      context.workbook.comments.getItemByCell("Sheet1!C5").delete();
      await context.sync();
    });
    const saved = await JSZip.loadAsync(await booted.workbook.save());
    expect(Object.keys(saved.files).filter((name) => /omments|vml/.test(name))).toEqual([]);
  });

  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ["more than one cell", (context) => context.workbook.comments.add("Sheet1!A1:A2", "x"), "InvalidArgument"],
    ["an address without a sheet", (context) => context.workbook.comments.add("A1", "x"), "InvalidArgument"],
    ["a cell without one", (context) => context.workbook.comments.getItemByCell("Sheet1!A1").load("id"), "ItemNotFound"],
  ])("%s is refused", async (_name, work, code) => {
    expect((await booted.failure(work)).code).toBe(code);
  }); // prettier-ignore

  test("onAdded, onChanged and onDeleted are raised with the ids", async () => {
    const heard: string[] = [];
    await booted.run(async (context) => {
      const { comments } = context.workbook;
      const note = (name: string) => (details: { commentDetails: Excel.CommentDetail[] }) =>
        Promise.resolve(void heard.push(`${name} ${String(details.commentDetails[0]?.replyIds.length ?? 0)}`));
      comments.onAdded.add(note("added"));
      comments.onChanged.add((details) => {
        heard.push(details.changeType);
        return Promise.resolve();
      });
      comments.onDeleted.add(note("deleted"));
      await context.sync();
      const comment = comments.add("Sheet1!A1", "x");
      comment.replies.add("y");
      comment.content = "z";
      comment.delete();
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(heard).toEqual(["added 0", "ReplyAdded", "CommentEdited", "deleted 1"]);
  });
});
