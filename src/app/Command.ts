import type { CommandOptions } from "./CommandResult";
import type { Session } from "./Session";
import type { Stopwatch } from "./Stopwatch";

/** What every use-case is given: who asks, what is remembered, and a watch that started with the command. */
export interface Command {
  readonly options: CommandOptions;
  readonly session: Session;
  readonly watch: Stopwatch;
}
