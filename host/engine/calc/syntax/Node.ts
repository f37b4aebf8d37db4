import type { Matrix, Scalar } from "../values";

export type BinaryOperator = "=" | "<>" | "<" | "<=" | ">" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

export interface ReferenceNode {
  readonly kind: "reference";
  /** As written; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A parsed formula. */
export type Node =
  | { readonly kind: "constant"; readonly value: Scalar }
  | { readonly kind: "array"; readonly value: Matrix }
  | { readonly kind: "missing" }
  | ReferenceNode
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  /** A lambda called where it stands: `LAMBDA(x,x+1)(2)`. */
  | { readonly kind: "apply"; readonly target: Node; readonly args: readonly Node[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%" | "@" | "#"; readonly operand: Node }
  /** References put together: `A1:INDEX(…)`, `A:A 3:3`, `(A1,B2)`. */
  | { readonly kind: "join"; readonly operator: ":" | " " | ","; readonly left: Node; readonly right: Node };

/** Calls `visit` for a node and everything below it; `visit` returns false to stay out of a node. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  switch (node.kind) {
    case "call":
      node.args.forEach((arg) => {
        walk(arg, visit);
      });
      return;
    case "apply":
      [node.target, ...node.args].forEach((part) => {
        walk(part, visit);
      });
      return;
    case "binary":
    case "join":
      walk(node.left, visit);
      walk(node.right, visit);
      return;
    case "unary":
      walk(node.operand, visit);
      return;
    default:
  }
}

/** The same formula after a sheet got another name. */
export function renameSheetIn(node: Node, isBefore: (sheet: string) => boolean, after: string): Node {
  const again = (part: Node): Node => renameSheetIn(part, isBefore, after);
  switch (node.kind) {
    case "reference":
      return node.sheet !== null && isBefore(node.sheet) ? { ...node, sheet: after } : node;
    case "call":
      return { ...node, args: node.args.map(again) };
    case "apply":
      return { ...node, target: again(node.target), args: node.args.map(again) };
    case "binary":
    case "join":
      return { ...node, left: again(node.left), right: again(node.right) };
    case "unary":
      return { ...node, operand: again(node.operand) };
    default:
      return node;
  }
}
