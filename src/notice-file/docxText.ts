/** A cell that reaches down leaves its columns blank in the rows below. */
type Reaching = Map<number, number>;

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
const TOKEN = /<(\/?)(\w+)([^>]*)>|[^<]+/gu;

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|amp);/gu, (entity) => ENTITIES[entity] ?? "");

const spanOf = (attributes: string, name: string): number =>
  Math.max(1, Number(new RegExp(`${name}="(\\d{1,3})"`, "u").exec(attributes)?.[1] ?? 1));

/** The cells of a row side by side, each in its column. */
function rowLine(cells: readonly Cell[], reaching: Reaching): string {
  const texts: string[] = [];
  const passReaching = (): void => {
    for (let left = reaching.get(texts.length) ?? 0; left > 0; left = reaching.get(texts.length) ?? 0) {
      reaching.set(texts.length, left - 1);
      texts.push("");
    }
  };
  for (const { text, columns, rows } of cells) {
    passReaching();
    for (let at = 0; at < columns; at += 1) {
      reaching.set(texts.length, rows - 1);
      texts.push(at === 0 ? text.trim() : "");
    }
  }
  passReaching();
  return texts.join("\t");
}

/** Takes the words of a document in order: a paragraph a line; a row of a table a line, its cells behind tabs. */
class TextBuilder {
  readonly lines: string[] = [];
  private paragraph = "";
  private depth = 0;
  private cells: Cell[] = [];
  private reaching: Reaching = new Map();

  text(text: string): void {
    const cell = this.depth > 0 ? this.cells.at(-1) : undefined;
    if (cell === undefined) this.paragraph += text;
    else cell.text += text.replace(/\s+/gu, " ");
  }

  open(name: string, attributes: string): void {
    if (name === "br") this.text("\n");
    if (name === "table") this.openTable();
    if (this.depth !== 1) return;
    if (name === "tr") this.cells = [];
    if (name !== "td" && name !== "th") return;
    this.cells.push({ text: "", columns: spanOf(attributes, "colspan"), rows: spanOf(attributes, "rowspan") });
  }

  close(name: string): void {
    if (name === "p" && this.depth === 0) this.flush();
    if (name === "tr" && this.depth === 1) this.lines.push(rowLine(this.cells, this.reaching));
    if (name === "table") this.depth -= 1;
  }

  flush(): void {
    if (this.paragraph !== "") this.lines.push(this.paragraph);
    this.paragraph = "";
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.flush();
    this.cells = [];
    this.reaching = new Map();
  }
}

/**
 * The text of a document that mammoth has turned into HTML: well-formed, with nothing in it but what the library writes.
 * @example textOfHtml("<p>通报</p><table><tr><td>单位</td><td>简报</td></tr></table>") // "通报\n单位\t简报"
 */
export function textOfHtml(html: string): string {
  const builder = new TextBuilder();
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (name === undefined) builder.text(unescaped(token));
    else if (slash === "/") builder.close(name);
    else builder.open(name, attributes ?? "");
  }
  builder.flush();
  return builder.lines.join("\n");
}
