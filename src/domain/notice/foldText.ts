/** Text in one form, each UTF-16 unit with the place in the original that it came from. */
export interface Folded {
  readonly text: string;
  /** Start in the original, one for each unit of `text`. */
  readonly starts: readonly number[];
  /** End in the original, likewise. */
  readonly ends: readonly number[];
}

/** What people cannot see, and the signs of markdown and of quoting, which say nothing here. */
const DROPPED = /[\p{Cf}\p{Variation_Selector}\u034F*#`“”"'‘’「」『』《》〈〉<>_~]/u;
/** A note mark is no digit: NFKC would make 1 of ①. */
const NOTE_MARK = /[\p{No}\u3358-\u3370\u32C0-\u32CB\u33E0-\u33FE]/u;
const SPACE = /[^\S\n\t]/u;
/** One sign for each kind of stop; `,` between digits is a thousands comma and stays. */
const STOPS: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "､": "、",
  "｡": "。",
};

const isDigit = (text: string | undefined): boolean => text !== undefined && /[0-9０-９]/u.test(text);

/** Most of a notice: nothing to fold, drop or look at twice. */
const isPlainHan = (sign: string): boolean => sign >= "\u4E00" && sign <= "\u9FFF" && sign.length === 1;

function foldSign(sign: string, before: string | undefined, after: string | undefined): string {
  if (isPlainHan(sign)) return sign;
  if (NOTE_MARK.test(sign)) return sign;
  if (SPACE.test(sign) || DROPPED.test(sign)) return "";
  const folded = sign.normalize("NFKC");
  const stop = STOPS[folded];
  if (stop === undefined) return folded;
  const isThousands = sign === "," && isDigit(before) && isDigit(after);
  return isThousands || (folded === ":" && isDigit(before) && isDigit(after)) ? folded : stop;
}

/**
 * Text in the form in which the grammar reads it: NFKC sign by sign, without spaces, quotes and markdown, full-width stops.
 * Shape: the decoded text without BOM → folded text; `starts` and `ends` lead back into the original.
 * @example foldText("海北 州**未**报送").text // "海北州未报送"
 * @example foldText("２８％").text // "28%"
 */
export function foldText(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  let before: string | undefined;
  for (const sign of original) {
    const end = at + sign.length;
    // What follows matters to punctuation alone, which is a whole sign by its first unit.
    const folded = foldSign(sign, before, original.charAt(end) || undefined);
    text += folded;
    // One entry a UTF-16 unit: an unfolded sign beyond the BMP takes two.
    while (starts.length < text.length) {
      starts.push(at);
      ends.push(end);
    }
    before = sign;
    at = end;
  }
  return { text, starts, ends };
}

/**
 * A part of a folded text.
 * Shape: from and to in units of the folded text, `to` not counted in.
 */
export function sliceFolded({ text, starts, ends }: Folded, from: number, to: number): Folded {
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
}

/**
 * Folded texts one behind the other.
 */
export function joinFolded(parts: readonly Folded[]): Folded {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  return {
    text: parts.map(({ text }) => text).join(""),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  };
}
