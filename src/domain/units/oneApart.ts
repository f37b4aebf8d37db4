/**
 * Whether one text becomes the other by one slip: a character replaced, left out, added, or two neighbours swapped.
 * Shape: two texts that differ → true or false; equal ones are not apart.
 * @example isOneApart("海北洲", "海北州") // true
 * @example isOneApart("海北州", "海北州") // false
 */
export function isOneApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short === long || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest(short, 1) === rest(long, 1) || (isSwap && rest(short, 2) === rest(long, 2));
}
