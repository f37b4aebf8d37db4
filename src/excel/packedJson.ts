/**
 * JSON in which what occurs often stands once. What is kept for one step back holds the format of every cell, and most
 * cells look alike: written plainly it would be many times as long.
 *
 * Form: an array of nodes, the root last. Inside a node `[n]` stands for node n, `[-1]` for `undefined`, which a list may
 * hold and JSON would turn into `null`; everything else is itself.
 */
type Item = string | number | boolean | null | readonly [number];
type Node = readonly Item[] | Readonly<Record<string, Item>>;

const UNDEFINED = [-1] as const;

/** Packs plain data: no cycles, no dates, no functions. */
export function packed(value: object): string {
  const nodes: string[] = [];
  const known = new Map<string, number>();
  const itemOf = (each: unknown): Item => {
    if (each === undefined) return UNDEFINED;
    return typeof each === "object" && each !== null ? ([nodeOf(each)] as const) : (each as Item);
  };
  const nodeOf = (each: object): number => {
    const node: Node = Array.isArray(each)
      ? each.map(itemOf)
      : Object.fromEntries(
          Object.entries(each).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, itemOf(entry)] as const])),
        );
    const text = JSON.stringify(node);
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, nodes.length);
    return nodes.push(text) - 1;
  };
  const root = nodeOf(value);
  // A root that equals one of its parts would not be the last node.
  if (root !== nodes.length - 1) nodes.push(nodes[root] ?? "null");
  return `[${nodes.join(",")}]`;
}

const isReference = (item: unknown): item is readonly [number] => Array.isArray(item);

/**
 * What was packed; equal parts are one object.
 * @throws SyntaxError for a text that is no packed JSON.
 */
export function unpacked(text: string): unknown {
  const nodes = JSON.parse(text) as unknown;
  if (!Array.isArray(nodes)) throw new SyntaxError("not packed JSON");
  const made: unknown[] = [];
  const valueOf = (item: Item): unknown => {
    if (!isReference(item)) return item;
    const [at] = item;
    if (at === -1) return undefined;
    // A node stands after its parts, so that a text with a cycle is no packed JSON.
    if (!Number.isInteger(at) || at < 0 || at >= made.length) throw new SyntaxError("not packed JSON");
    return made[at];
  };
  for (const node of nodes as readonly unknown[]) {
    if (typeof node !== "object" || node === null) throw new SyntaxError("not packed JSON");
    made.push(
      Array.isArray(node)
        ? (node as Item[]).map(valueOf)
        : Object.fromEntries(Object.entries(node).map(([key, item]) => [key, valueOf(item as Item)])),
    );
  }
  return made.at(-1);
}
