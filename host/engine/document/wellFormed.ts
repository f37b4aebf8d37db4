/** Whether a text is one XML element with all that is opened closed: what Excel takes for a custom XML part. */
export function isWellFormed(text: string): boolean {
  const body = text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, "").replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const match of body.matchAll(/<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu)) {
    if (!isPlainText(body.slice(end, match.index), open.length > 0)) return false;
    end = match.index + match[0].length;
    const [, closing, name = "", , selfClosing] = match;
    if (closing === "/" && open.pop() !== name) return false;
    if (closing === "/") continue;
    if (open.length === 0) roots += 1;
    if (selfClosing !== "/") open.push(name);
  }
  return open.length === 0 && roots === 1 && isPlainText(body.slice(end), false);
} // prettier-ignore

function isPlainText(text: string, isInside: boolean): boolean {
  if (!isInside) return text.trim() === "";
  return !text.includes("<") && !/&(?!#?\w+;)/.test(text);
}
