/** ExcelJS reads texts without the readings that Excel keeps beside them (拼音 above the characters). */

const ENTRY = /<si\b[^>]*>[\s\S]*?<\/si>/g;
const READINGS = /<rPh\b[\s\S]*?<\/rPh>|<phoneticPr\b[^>]*\/>/g;

const textIn = (entry: string): string =>
  [...entry.replace(READINGS, "").matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join("");

/** sharedStrings.xml with the readings that the opened file had for the same texts. */
export function withPhonetics(written: string, original: string | null): string {
  if (original === null || !/<rPh\b/.test(original)) return written;
  const readings = new Map<string, string>();
  for (const [entry] of original.matchAll(ENTRY)) {
    const found = entry.match(READINGS);
    if (found) readings.set(textIn(entry), found.join(""));
  }
  return written.replace(ENTRY, (entry) => entry.replace("</si>", `${readings.get(textIn(entry)) ?? ""}</si>`));
}
