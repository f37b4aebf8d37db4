import type { FunctionLibrary } from "../functions/FunctionDefinition";
import { walk, type Node } from "../syntax/Node";
import { Area } from "./Area";
import type { Book } from "./Book";
import type { SheetStore } from "./SheetStore";

export interface Precedents {
  readonly areas: readonly Area[];
  readonly isVolatile: boolean;
}

/** The cells that a formula reads, as far as its text tells; `isVolatile` when the text does not tell all. */
export function precedentsOf(node: Node, own: SheetStore, book: Book, library: FunctionLibrary): Precedents {
  const areas: Area[] = [];
  const namesSeen = new Set<string>();
  let isVolatile = false;
  const visit = (part: Node): boolean => {
    if (part.kind === "reference") {
      const sheet = part.sheet === null ? own : book.sheet(part.sheet);
      if (sheet) areas.push(Area.of(sheet, part));
    } else if (part.kind === "name") visitName(part.name);
    else if (part.kind === "join") isVolatile ||= part.operator === ":";
    else if (part.kind === "call") return visitCall(part.name, part.args);
    return true;
  };
  const visitName = (name: string): void => {
    const defined = book.name(name);
    if (!defined || namesSeen.has(name)) return;
    namesSeen.add(name);
    walk(defined, visit);
  };
  const visitCall = (name: string, args: readonly Node[]): boolean => {
    const definition = library.get(name);
    if (definition?.isVolatile === true) isVolatile = true;
    if (!definition) visitName(name);
    // =ROW(A5) in A5 is no circle: the function asks where the cell is, not what it holds.
    if (definition?.takesPlace !== true) return true;
    args.forEach((arg) => {
      if (arg.kind !== "reference") walk(arg, visit);
    });
    return false;
  };
  walk(node, visit);
  return { areas, isVolatile };
}
