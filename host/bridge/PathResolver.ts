import { ApiError, apiNotFound, invalidArgument } from "./ApiError";
import { isHostObject, javaScriptName, type HostObject, type Registry } from "./members";
import { PathType, type ArgumentInfo, type ObjectPath } from "./protocol";

export interface PathHost {
  readonly root: HostObject;
  service(typeName: string): HostObject;
  reference(id: string): HostObject;
  /** A method that changes something ran. */
  onEffect(effect: "read" | "view" | "write" | "undoClear"): void;
}

/** Object paths of one request. Each is resolved once, at its first use: `worksheets.add` must not run twice. */
export class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly registry: Registry,
    private readonly host: PathHost,
  ) {}

  /** null is a null object. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `There is no object path ${String(id)}.`);
    const object = this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Whether resolving the path will run a method that looks at calculated values. */
  needsValues(id: number): boolean {
    const path = this.resolved.has(id) ? undefined : this.paths[String(id)];
    if (!path) return false;
    if (path.ObjectPathType === PathType.method && this.registry.needsValues(path.Name ?? "")) return true;
    return path.ParentObjectPathId !== undefined && this.needsValues(path.ParentObjectPathId);
  }

  /** The arguments, with paths replaced by the objects that they stand for. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((item, index) => this.argument(item, (reference as readonly unknown[])[index]));
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.argument(item, 0)]));
  }

  private resolvePath(path: ObjectPath): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.globalRoot:
        return this.host.root;
      case PathType.service:
        return this.host.service(name);
      case PathType.reference:
        return this.host.reference(name);
      case PathType.nullObject:
        return null;
      default:
        return this.resolveChild(path, name);
    }
  }

  private resolveChild(path: ObjectPath, name: string): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) {
      const property = this.registry.object(parent, name);
      if (!property) throw apiNotFound(parent.className, javaScriptName(name));
      return located(parent, name, () => property(parent));
    }
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.resolveItem(parent, args[0]);
    const method = this.registry.method(parent, name);
    if (!method) throw apiNotFound(parent.className, javaScriptName(name));
    const result = located(parent, name, () => method.call(parent, args));
    this.host.onEffect(method.effect);
    if (result === null || isHostObject(result)) return result;
    throw invalidArgument(`${parent.className}.${javaScriptName(name)} gives no object.`);
  }

  private resolveItem(parent: HostObject, key: unknown): HostObject {
    const { item } = this.registry.of(parent);
    if (!item) throw apiNotFound(parent.className, "getItem");
    return located(parent, "getItem", () => item(parent, key));
  }
}

/** Errors say where they came from, as Excel's do. */
export function located<T>(target: HostObject, member: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof ApiError ? error.at(`${target.className}.${javaScriptName(member)}`) : error;
  }
}

/** The same for what takes its time, such as checking a password. */
export async function locatedLater(target: HostObject, member: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof ApiError ? error.at(`${target.className}.${javaScriptName(member)}`) : error;
  }
}
