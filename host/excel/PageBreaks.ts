import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { rect } from "../engine/document/a1";
import { childElements, element, type XmlElement } from "../engine/document/xml";
import { areaOf, integer, RangeObject } from "./RangeObject";
import { SheetPart } from "./WorksheetObject";

/** Manual page breaks; each stands before a row or a column, whose number from 0 the file calls its id. */
export class PageBreaksObject extends SheetPart {
  constructor(
    owner: SheetPart,
    readonly axis: "row" | "column",
  ) {
    super("PageBreakCollection", owner.session, owner.sheet);
  }

  get element(): "rowBreaks" | "colBreaks" {
    return this.axis === "row" ? "rowBreaks" : "colBreaks";
  }

  get lines(): number[] {
    const list = this.sheet.elements.get(this.element);
    return (list ? childElements(list, "brk") : []).map(({ attributes }) => Number(attributes.id));
  }

  write(lines: readonly number[]): void {
    const before = new Map(
      childElements(this.sheet.elements.get(this.element) ?? element(this.element)).map((node) => [Number(node.attributes.id), node]),
    ); // prettier-ignore
    const max = this.axis === "row" ? "16383" : "1048575";
    const nodes = [...new Set(lines)]
      .sort((a, b) => a - b)
      .map((line): XmlElement => before.get(line) ?? element("brk", { id: String(line), max, man: "1" }));
    const count = String(nodes.length);
    if (nodes.length === 0) this.sheet.elements.delete(this.element);
    else this.sheet.elements.set(this.element, element(this.element, { count, manualBreakCount: count }, nodes));
  }
}

class PageBreakObject implements HostObject {
  readonly className = "PageBreak";

  constructor(
    readonly owner: PageBreaksObject,
    readonly line: number,
  ) {}

  get cell(): RangeObject {
    if (!this.owner.lines.includes(this.line)) throw itemNotFound();
    const area = this.owner.axis === "row" ? rect(this.line, 0) : rect(0, this.line);
    return new RangeObject(this.owner.session, this.owner.sheet, area);
  }
}

export const PAGE_BREAKS: ClassMembers<PageBreaksObject> = {
  className: "PageBreakCollection",
  items: (target) => target.lines.map((line) => new PageBreakObject(target, line)),
  // By position in the collection; what the client got before, by its identifier.
  item: (target, key) => {
    const line = typeof key === "string" ? Number(key.slice(1)) : target.lines[integer(key)];
    if (line === undefined || !target.lines.includes(line)) throw itemNotFound();
    return new PageBreakObject(target, line);
  },
  methods: {
    add: write((target, [given]) => {
      const area = given instanceof RangeObject ? given.area : areaOf(target.session, target.sheet, given);
      const line = target.axis === "row" ? area.rowIndex : area.columnIndex;
      // Before the first row or column there is no page.
      if (line === 0) throw invalidArgument();
      target.write([...target.lines, line]);
      return new PageBreakObject(target, line);
    }),
    getCount: read(({ lines }) => lines.length),
    removePageBreaks: write((target) => {
      target.write([]);
      return null;
    }),
  },
};

export const PAGE_BREAK: ClassMembers<PageBreakObject> = {
  className: "PageBreak",
  identity: ({ line }) => ({ _Id: `L${String(line)}` }),
  scalars: {
    rowIndex: { get: ({ cell }) => cell.area.rowIndex },
    columnIndex: { get: ({ cell }) => cell.area.columnIndex },
  },
  methods: {
    getCellAfterBreak: read(({ cell }) => cell),
    delete: write(({ owner, line }) => {
      owner.write(owner.lines.filter((other) => other !== line));
      return null;
    }),
  },
};
