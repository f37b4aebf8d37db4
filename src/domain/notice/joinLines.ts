import { foldText, joinFolded, sliceFolded, type Folded } from "./foldText";

/** A paragraph of running text, or a row of a table with its cells. */
export type NoticeBlock =
  | { readonly kind: "text"; readonly folded: Folded }
  | { readonly kind: "row"; readonly folded: Folded; readonly cells: readonly Folded[] };

/** Where a paragraph begins: numbers, list signs, labels, dates, document numbers. */
const BLOCK_STARTS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[(（][一二三四五六七八九十\d]{1,3}[)）]/u,
  /^[一二三四五六七八九十]是/u,
  /^\d{1,2}[.、)](?!\d)/u,
  /^[\p{No}•·▪●◆■-]/u,
  /^附件/u,
  /^(?:抄送|报|主送|说明|备注|注)：/u,
  /^[^，。；：、]{2,12}：/u,
  /^关于/u,
  // What a draft leaves to be filled in.
  /^【[^【】]+】/u,
  /〔\d{4}〕\d+号$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日/u,
];
/** Lines that are whole by themselves. */
const WHOLE_LINES: readonly RegExp[] = [
  /[。！？：；]$/u,
  /〔\d{4}〕\d+号$/u,
  /\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/u,
  /^[一二三四五六七八九十]{1,3}、[^，。；]{1,30}$/u,
  /^[(（][一二三四五六七八九十]{1,3}[)）][^，。；]{1,30}$/u,
  /^附件\d?$/u,
  // An annex by its title, as the notice lists it.
  /^(?:附件：)?\d\..*(?:统计表|一览表|汇总表|情况表)$/u,
  /^关于.*(?:通报|通知|函|报告)(?:\([^)]*\))?$/u,
];
const HEADING = /^\s*#/u;
const BULLET = /^\s*[-*•·]\s+\S/u;
/** A tab behind something: one in front only indents. */
const ROW = /\S\t/u;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u;

interface Line {
  readonly raw: string;
  readonly folded: Folded;
}

function linesOf(original: string): readonly Line[] {
  const folded = foldText(original);
  const lines: Line[] = [];
  let rawFrom = 0;
  let from = 0;
  for (let at = 0; at <= folded.text.length; at += 1) {
    if (at < folded.text.length && folded.text[at] !== "\n") continue;
    const rawTo = at < folded.text.length ? (folded.starts[at] ?? original.length) : original.length;
    lines.push({ raw: original.slice(rawFrom, rawTo), folded: sliceFolded(folded, from, at) });
    from = at + 1;
    rawFrom = rawTo + 1;
  }
  return lines;
}

function cellsOf({ text, starts, ends }: Folded): readonly Folded[] {
  const cells: Folded[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== "\t") continue;
    cells.push(sliceFolded({ text, starts, ends }, from, at));
    from = at + 1;
  }
  return cells;
}

function startsBlock({ raw, folded }: Line): boolean {
  return HEADING.test(raw) || BULLET.test(raw) || BLOCK_STARTS.some((pattern) => pattern.test(folded.text));
}

function endsBlock({ raw, folded }: Line): boolean {
  return HEADING.test(raw) || WHOLE_LINES.some((pattern) => pattern.test(folded.text));
}

/** A leading list sign is no part of the sentence. */
function withoutBullet(line: Line): Folded {
  const isListed = BULLET.test(line.raw) && line.folded.text.startsWith("-");
  return isListed ? sliceFolded(line.folded, 1, line.folded.text.length) : line.folded;
}

/**
 * The paragraphs of a notice: a line that ends inside a sentence is joined to the next one, over blank lines too (page
 * ends), unless the next one begins something new; a row of a table is a block of its own.
 * Shape: the decoded text without BOM → blocks in the order of the text.
 * Source: the notice 2024-2 breaks 工作调度表 at a page end.
 * @example joinLines("未报送工作调度\n\n表。").map(({ folded }) => folded.text) // ["未报送工作调度表。"]
 */
export function joinLines(original: string): readonly NoticeBlock[] {
  const blocks: NoticeBlock[] = [];
  let open: Folded[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: "text", folded: joinFolded(open) });
    open = [];
  };
  for (const line of linesOf(original)) {
    const { folded, raw } = line;
    if (ROW.test(folded.text)) {
      close();
      blocks.push({ kind: "row", folded, cells: cellsOf(folded) });
      continue;
    }
    if (RULE.test(raw)) close();
    if (folded.text.trim() === "" || RULE.test(raw)) continue;
    if (startsBlock(line)) close();
    open.push(withoutBullet(line));
    if (endsBlock(line)) close();
  }
  close();
  return blocks;
}
