import { ApiError } from "../bridge/ApiError";
import type { HostObject } from "../bridge/members";

/** Objects that the add-in holds on to between requests (`_KeepReference`), and the host for its events. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;
  /** Objects of the request that is running: they too follow their cells. */
  private readonly passing = new Set<HostObject>();

  track(target: HostObject): void {
    this.passing.add(target);
  }

  endRequest(): void {
    this.passing.clear();
  }

  /** Everything that must follow its cells. */
  live(): HostObject[] {
    return [...new Set([...this.objects.values(), ...this.passing])];
  }

  keep(target: HostObject, prefix = "r"): string {
    const known = this.ids.get(target);
    if (known !== undefined && this.objects.has(known)) return known;
    const id = `${prefix}${String(this.next)}`;
    this.next += 1;
    this.objects.set(id, target);
    this.ids.set(target, id);
    return id;
  }

  idOf(target: HostObject): string | undefined {
    const id = this.ids.get(target);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }

  get(id: string): HostObject {
    const target = this.objects.get(id);
    if (!target) throw new ApiError("InvalidReference", `The reference ${id} is no longer valid.`);
    return target;
  }

  find(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  releaseAll(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}
