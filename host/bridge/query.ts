import { apiNotFound } from "./ApiError";
import { javaScriptName, wireName, type HostObject, type Registry } from "./members";
import { located } from "./PathResolver";
import type { QueryInfo } from "./protocol";

/** What is asked of an object: names, each with what is asked below it. */
type Selection = Map<string, Selection>;

const IGNORED = new Set(["isnullobject", "isnull", "_referenceid"]);

export function selectionOf(info: QueryInfo | undefined): Selection {
  const root: Selection = new Map();
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let level = root;
    for (const name of path.split(/[/.]/)) {
      if (name === "" || name === "items") continue;
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

/** The answer to `load`: an object with the wire's capitals, `_Items` for a collection. */
export function queryObject(registry: Registry, target: HostObject, info: QueryInfo | undefined): unknown {
  return answer(registry, target, selectionOf(info), info);
}

function answer(registry: Registry, target: HostObject, selection: Selection, info?: QueryInfo): unknown {
  const { items, identity } = registry.of(target);
  if (items) {
    const all = items(target);
    const skip = info?.Skip ?? 0;
    const page = info?.Top === undefined ? all.slice(skip) : all.slice(skip, skip + info.Top);
    const own = ownSelection(registry, target, selection);
    return {
      ...scalars(registry, target, own),
      _Items: page.map((item) => answer(registry, item, withoutKeys(selection, own))),
    };
  }
  return { ...identity?.(target), ...scalars(registry, target, selection) };
}

/** A collection has a few properties of its own, such as `count`. */
function ownSelection(registry: Registry, target: HostObject, selection: Selection): Selection {
  return new Map([...selection].filter(([name]) => registry.scalar(target, name) !== undefined));
}

function withoutKeys(selection: Selection, other: Selection): Selection {
  return new Map([...selection].filter(([name]) => !other.has(name)));
}

function scalars(registry: Registry, target: HostObject, selection: Selection): Record<string, unknown> {
  const table = registry.of(target);
  const result: Record<string, unknown> = {};
  const wantsAll = table.items ? false : selection.size === 0 || selection.has("*");
  const names = wantsAll ? registry.scalarNames(target) : [];
  for (const name of new Set([...names, ...selection.keys()])) {
    if (name === "*" || IGNORED.has(name.toLowerCase())) continue;
    result[wireName(name)] = member(registry, target, name, selection.get(name) ?? new Map<string, Selection>());
  }
  return result;
}

function member(registry: Registry, target: HostObject, name: string, below: Selection): unknown {
  const scalar = registry.scalar(target, name);
  if (scalar) return located(target, name, () => scalar.get(target));
  const child = registry.object(target, name);
  if (!child) throw apiNotFound(target.className, javaScriptName(name));
  const object = located(target, name, () => child(target));
  return object === null ? null : answer(registry, object, below);
}

/** `retrieve()` and `toJSON` speak JavaScript's names. */
export function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== "object" || value === null) return value;
  if ("_Items" in value) return { items: camelCased(value._Items) };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith("_") ? key : javaScriptName(key), camelCased(item)]),
  );
}
