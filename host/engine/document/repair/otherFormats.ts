import { HostFileError } from "../HostFileError";
import { Package } from "../Package";

/** Files that are given for workbooks and are none, each with what its owner can do about it. */

/** @throws HostFileError when the bytes are no archive of a workbook */
export async function openArchive(bytes: Uint8Array): Promise<Package> {
  if (bytes.length === 0) throw new HostFileError("文件是空的，不是 Excel 工作簿。");
  if (isCompoundFile(bytes)) throw new HostFileError(compoundFileReason(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new HostFileError(textReason(bytes));
  const archive = await Package.open(bytes).catch(() => null);
  if (!archive) throw new HostFileError("文件已损坏，无法作为 .xlsx 工作簿打开。");
  const reason = await archiveReason(archive);
  if (reason !== null) throw new HostFileError(reason);
  return archive;
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function compoundFileReason(bytes: Uint8Array): string {
  if (containsUtf16(bytes, "EncryptedPackage")) return "工作簿设有打开密码，请先在 Excel 里去掉密码再使用。";
  if (containsUtf16(bytes, "WordDocument")) return "这是 Word 文档，不是 Excel 工作簿。";
  return "这是旧格式（.xls）文件，请在 Excel 里另存为 .xlsx 再使用。";
}

/** Systems that export "Excel" often write a web page, or Excel's own XML of 2003, and name it .xls or .xlsx. */
function textReason(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 2_000)).toLowerCase();
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return "这是 XML 表格（2003）文件，请在 Excel 里另存为 .xlsx 再使用。";
  if (/<(?:!doctype html|html|table|meta)\b/.test(start))
    return "文件其实是网页（HTML），请在 Excel 里打开后另存为 .xlsx 再使用。";
  return "文件不是 .xlsx 工作簿。";
}

async function archiveReason(archive: Package): Promise<string | null> {
  if ((await archive.text("mimetype"))?.includes("opendocument") === true)
    return "这是 OpenDocument（.ods）文件，请另存为 .xlsx 再使用。";
  if (archive.has("xl/workbook.bin")) return "这是二进制格式（.xlsb）文件，请在 Excel 里另存为 .xlsx 再使用。";
  if (archive.has("word/document.xml")) return "这是 Word 文档，不是 Excel 工作簿。";
  if (archive.has("ppt/presentation.xml")) return "这是演示文稿，不是 Excel 工作簿。";
  return null;
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const pattern = Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
  return bytes.some((_, start) => pattern.every((byte, index) => bytes[start + index] === byte));
}
