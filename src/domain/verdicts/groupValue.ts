import type { Finding } from "../findings/Finding";
import { shown } from "../findings/shown";

const SHOWN_MEMBERS = 8;

function memberText({ unit, column, actual, expected }: Finding): string {
  const place = [unit, column].filter((part) => part !== null && part !== "").join(" ");
  const said = [shown(actual), shown(expected)].filter((part) => part !== "").join(" ≠ ");
  return [place, said].filter((part) => part !== "").join(" ");
}

/** The first few in the order of their texts; 100,000 need not be sorted for that. */
function firstOf(texts: readonly string[]): readonly string[] {
  const first: string[] = [];
  for (const text of texts) {
    if (first.length === SHOWN_MEMBERS && text >= (first.at(-1) ?? "")) continue;
    first.push(text);
    first.sort();
    if (first.length > SHOWN_MEMBERS) first.pop();
  }
  return first;
}

/** A sum over the members, which their order does not change: a thousand of them cannot be quoted. */
function checksum(texts: readonly string[]): string {
  let sum = 0;
  for (const text of texts) {
    let hash = 0;
    for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
    sum = (sum + hash) | 0;
  }
  return (sum >>> 0).toString(36);
}

/**
 * What the findings of a group say, in an order of its own.
 * Shape: at least one finding → text; of more than eight the first eight, their number, and a checksum of all.
 * @example groupValue([b, a]) // "果洛州 工作简报 收悉 ≠ √、×；海北州 工作简报 收悉 ≠ √、×"
 */
export function groupValue(members: readonly Finding[]): string {
  const texts = members.map(memberText);
  if (texts.length <= SHOWN_MEMBERS) return texts.sort().join("；");
  return `${firstOf(texts).join("；")}…（${String(texts.length)} #${checksum(texts)}）`;
}
