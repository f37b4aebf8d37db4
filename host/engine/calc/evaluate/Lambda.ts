import type { Node } from "../syntax/Node";
import type { Value } from "../values";

/** Names bound by LET and LAMBDA, innermost first. */
export interface Scope {
  readonly name: string;
  readonly value: Value | undefined;
  readonly outer: Scope | null;
}

export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope | null,
  ) {}
}

export function findInScope(scope: Scope | null, name: string): Scope | null {
  for (let entry = scope; entry; entry = entry.outer) if (entry.name === name) return entry;
  return null;
}
