import { view, type Method } from "../bridge/members";
import type { Session } from "./Session";

/** `_Register…` and `_Unregister…` of the events that this host raises. */
export function eventMethods<T>(
  targetId: (target: T) => string,
  sessionOf: (target: T) => Session,
  events: readonly string[],
  /** Tables and comments share their names on the wire with sheets, and are told apart here. */
  prefix = "",
): Record<string, Method<T>> {
  const count = (event: string, step: 1 | -1): Method<T> =>
    view((target) => {
      sessionOf(target).events.register(prefix + event, targetId(target), step);
      return null;
    });
  return Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}`, count(event, 1)],
      [`_Unregister${event}`, count(event, -1)],
    ]),
  );
}
