/**
 * The spelling that the rest of the host reads: UTF-8 without a mark, the transitional name spaces, no prefix on the main
 * name space, `r:` for relationships, booleans as 1 and 0. Excel reads all the others as well.
 */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Where elements are written without a prefix. */
const UNPREFIXED: readonly string[] = [
  MAIN,
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://schemas.openxmlformats.org/package/2006/content-types",
];

/** @returns the text of a part, whatever it is encoded in */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  // The decoder takes a byte order mark away.
  return new TextDecoder(encoding).decode(bytes);
}

export function plainXml(text: string): string {
  const transitional = toTransitional(text);
  const root = /<[A-Za-z_][^>]*>/.exec(transitional)?.[0] ?? "";
  const unprefixed = withPrefixes(transitional, root);
  return root.includes(MAIN) ? numericBooleans(doubleQuoted(unprefixed)) : unprefixed;
}

function doubleQuoted(xml: string): string {
  if (!/<[^<>]*='[^<>]*>/.test(xml.slice(0, 4_000))) return xml;
  return xml.replace(/<[A-Za-z?][^<>]*='[^<>]*>/g, (tag) => tag.replace(/=\s*'([^'"]*)'/g, '="$1"'));
}

/** Strict Open XML says the same under other names. Source: ISO/IEC 29500-1 and -4, annex A. */
const STRICT: readonly (readonly [string, string])[] = [
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS],
  ["http://purl.oclc.org/ooxml/officeDocument/extendedProperties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"],
  ["http://purl.oclc.org/ooxml/officeDocument/customProperties", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"],
  ["http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"],
  ["http://purl.oclc.org/ooxml/officeDocument/customXml", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"],
  ["http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"],
  ["/2006/relationships/extendedProperties", "/2006/relationships/extended-properties"],
  ["/2006/relationships/customProperties", "/2006/relationships/custom-properties"],
]; // prettier-ignore

function toTransitional(text: string): string {
  if (!text.slice(0, 4_000).includes("http://purl.oclc.org/ooxml/") && !text.includes("http://purl.oclc.org/ooxml/"))
    return text;
  return STRICT.reduce((xml, [strict, transitional]) => xml.replaceAll(strict, transitional), text).replace(
    ' conformance="strict"',
    "",
  );
}

function withPrefixes(text: string, root: string): string {
  let xml = text;
  for (const [, prefix = "", uri = ""] of root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)) {
    if (UNPREFIXED.includes(uri) && isUsedByRoot(root, prefix)) xml = withoutPrefix(xml, prefix);
    else if (uri === RELATIONSHIPS && prefix !== "r") xml = renamedPrefix(xml, prefix);
  }
  return xml;
}

function isUsedByRoot(root: string, prefix: string): boolean {
  return root.startsWith(`<${prefix}:`) && !/\sxmlns\s*=/.test(root);
}

function withoutPrefix(xml: string, prefix: string): string {
  return xml
    .replaceAll(`<${prefix}:`, "<")
    .replaceAll(`</${prefix}:`, "</")
    .replace(new RegExp(`\\sxmlns:${prefix}(\\s*=)`), " xmlns$1");
}

function renamedPrefix(xml: string, prefix: string): string {
  return xml
    .replace(new RegExp(`\\sxmlns:${prefix}(\\s*=)`), " xmlns:r$1")
    .replace(new RegExp(`(<[^<>]*\\s)${prefix}:(\\w+\\s*=)`, "g"), "$1r:$2");
}

/** Attributes that hold somebody's text, in which "true" is a word. */
const TEXT_ATTRIBUTE = /\b(?:name|displayName|uniqueName|totalsRowLabel|defaultValue|prompt|promptTitle|error|errorTitle|display|tooltip|location|text)="$/; // prettier-ignore
const FILTER_VALUE = /^<(?:filter|customFilter)\b/;

/** LibreOffice writes booleans as words, which ExcelJS reads as off. */
function numericBooleans(xml: string): string {
  if (!/="(?:true|false)"/.test(xml)) return xml;
  return xml.replace(/<[^<>]*="(?:true|false)"[^<>]*>/g, (tag) =>
    FILTER_VALUE.test(tag)
      ? tag
      : tag.replace(/([\w:]+=")(true|false)"/g, (whole, start: string, word: string) =>
          TEXT_ATTRIBUTE.test(start) ? whole : `${start}${word === "true" ? "1" : "0"}"`,
        ),
  );
}
