import { apiNotFound } from "./ApiError";

/** What an object path of a request stands for. */
export interface HostObject {
  readonly className: string;
}

/** `undoClear` writes and makes Excel forget its undo stack (DESIGN §9). `view` changes only what the user sees. */
export type Effect = "read" | "view" | "write" | "undoClear";

export interface Scalar<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  readonly effect?: Effect | ((target: T) => Effect);
}

export interface Method<T> {
  readonly effect: Effect;
  /** Looks at calculated values: formulas must be up to date before it runs. */
  readonly needsValues?: boolean;
  /** Gives a HostObject, null for a null object, or a bare value. */
  readonly call: (target: T, args: readonly unknown[]) => unknown;
}

/** One class of the object model, as a table. Names as in JavaScript; the wire's capitals make no difference. */
export interface ClassMembers<T extends HostObject> {
  readonly className: string;
  /** What later requests address the object by: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Events by their names in JavaScript; the wire registers them by methods of other names. */
  readonly events?: readonly string[];
  readonly items?: (target: T) => readonly HostObject[];
  /** `getItem(key)`. */
  readonly item?: (target: T, key: unknown) => HostObject;
}

export function read<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "read", call };
}

/** Gives an object that depends on calculated values, such as the first cell with a text. */
export function readValues<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "read", needsValues: true, call };
}

/** Writes what it makes of calculated values. */
export function writeFromValues<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "write", needsValues: true, call };
}

export function view<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "view", call };
}

export function write<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "write", call };
}

export function undoClear<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "undoClear", call };
}

/** The tables without their types: the wire names things by text. */
export type AnyMembers = ClassMembers<HostObject>;

/** Whether a member may be used; says no for what is newer than the Excel that the host stands for. */
export type MemberFilter = (className: string, member: string) => boolean;

export class Registry {
  private readonly lowerNames = new WeakMap<object, Map<string, string>>();
  private readonly valueReaders = new Set<string>();

  constructor(
    private readonly classes = new Map<string, AnyMembers>(),
    private readonly allows: MemberFilter = () => true,
  ) {}

  add<T extends HostObject>(...tables: readonly ClassMembers<T>[]): this {
    for (const table of tables) {
      this.classes.set(table.className, table as unknown as AnyMembers);
      this.noteValueReaders(table.methods ?? {});
    }
    return this;
  }

  /** The same classes, without the members that the filter does not allow. */
  limitedTo(allows: MemberFilter): Registry {
    const limited = new Registry(this.classes, allows);
    for (const table of this.classes.values()) limited.noteValueReaders(table.methods ?? {});
    return limited;
  }

  of(target: HostObject): AnyMembers {
    const table = this.classes.get(target.className);
    if (!table) throw apiNotFound(target.className, "*");
    return table;
  }

  scalar(target: HostObject, name: string): Scalar<HostObject> | undefined {
    return this.find(target, this.of(target).scalars, name);
  }

  object(target: HostObject, name: string): ((target: HostObject) => HostObject | null) | undefined {
    return this.find(target, this.of(target).objects, name);
  }

  method(target: HostObject, name: string): Method<HostObject> | undefined {
    return this.find(target, this.of(target).methods, name);
  }

  /** Whether a method of that name, of any class, looks at calculated values. */
  needsValues(name: string): boolean {
    return this.valueReaders.has(name.toLowerCase());
  }

  scalarNames(target: HostObject): string[] {
    return Object.keys(this.of(target).scalars ?? {}).filter((name) => this.allows(target.className, name));
  }

  /** Whether the class has such a property, object, method, or event. */
  implements(className: string, name: string): boolean {
    const table = this.classes.get(className);
    if (!table) return false;
    if (name === "getItem" && table.item) return true;
    if (table.events?.includes(name)) return true;
    return [table.scalars, table.objects, table.methods].some((members) => members && name in members);
  }

  private noteValueReaders(methods: Readonly<Record<string, { readonly needsValues?: boolean }>>): void {
    for (const [name, { needsValues }] of Object.entries(methods))
      if (needsValues === true) this.valueReaders.add(name.toLowerCase());
  }

  private find<V>(target: HostObject, table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
    if (!table) return undefined;
    let names = this.lowerNames.get(table);
    if (!names) {
      names = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
      this.lowerNames.set(table, names);
    }
    const key = names.get(name.toLowerCase());
    return key === undefined || !this.allows(target.className, key) ? undefined : table[key];
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value;
}

/** @example javaScriptName("GetRange") // "getRange" */
export function javaScriptName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** @example wireName("rowIndex") // "RowIndex" */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
