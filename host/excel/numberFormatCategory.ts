/** The category under which Excel's dialog lists a number format. */
const EXACT: Readonly<Record<string, string>> = {
  General: "General",
  "@": "Text",
  "00000": "Special",
  "00000-0000": "Special",
};

/** Quoted texts, escaped characters, colours and conditions tell nothing about the kind of the number. */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"|\\./g, "")
    .replace(/\[(?!\$|h|m|s)[^\]]*\]/gi, "")
    .split(";")[0] ?? ""; // prettier-ignore
}

/** @example numberFormatCategory("0.00%") // "Percentage" */
export function numberFormatCategory(format: string): string {
  const exact = EXACT[format];
  if (exact !== undefined) return exact;
  const code = bare(format);
  if (/^_[^#0]*[*]?.*[#0]/.test(code) && code.includes("*")) return "Accounting";
  if (/\[\$-|[yde]|m{3,}/i.test(code.replace(/E[+-]/gi, ""))) return "Date";
  if (/[hs]|\[[hms]+\]/i.test(code)) return "Time";
  if (/^m+\/|\/m+/i.test(code)) return "Date";
  if (/^[#0,.]*%$/.test(code)) return "Percentage";
  if (/^[#0,.]+E[+-][#0]+$/i.test(code)) return "Scientific";
  if (/^#? ?\?+\/[?\d]+$/.test(code)) return "Fraction";
  if (/^(?:\[\$[^\]]*\]|[¥￥$€£])\s?[#0,.]+_?\)?$/.test(code)) return "Currency";
  return /^[#0,.]+(?:_\)|_ )?$/.test(code) ? "Number" : "Custom";
}
