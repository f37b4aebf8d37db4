const WILD = /[*?]/;
const SPECIAL = /[\\^$.|+()[\]{}]/g;

/** A pattern with `*`, `?` and `~` as Excel reads them, for a whole text; null when the text has nothing wild in it. */
export function wildcard(text: string, wholeText = true): RegExp | null {
  if (!WILD.test(text)) return null;
  let source = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    if (character === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next}`;
      index += 1;
    } else if (character === "*") source += "[\\s\\S]*";
    else if (character === "?") source += "[\\s\\S]";
    else source += character.replace(SPECIAL, "\\$&");
  }
  return new RegExp(wholeText ? `^${source}$` : source, "i");
}

/** The text with its `~` taken away: what is meant when nothing in it is wild. */
export function unescaped(text: string): string {
  return text.replace(/~([*?~])/g, "$1");
}
