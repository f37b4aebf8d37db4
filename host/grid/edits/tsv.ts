/** Text as spreadsheets put it on the clipboard: cells apart by tabs, rows by line ends, quotes where needed. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** @example fromTsv("甲\t1\r\n乙\t2\r\n") // [["甲", "1"], ["乙", "2"]] */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  // A quoted cell may hold tabs and line ends; a quote in the middle of one is just a quote.
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    const [, cell = "", end = ""] = match;
    rows[rows.length - 1]?.push(unquoted(cell));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // The last line end closes the last row; it opens no other.
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
