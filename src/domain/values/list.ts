/**
 * A list as Chinese writes it.
 * Shape: items in order, blank ones left out → one text, `""` for none.
 * @example joinChinese(["海北州", "果洛州", "玉树州"]) // "海北州、果洛州、玉树州"
 */
export function joinChinese(items: readonly string[], separator = "、"): string {
  return items.filter((item) => item.trim() !== "").join(separator);
}
