import type { CommandOptions, CommandResult, UseCases } from "../app";

/** Commands that a script or the batch command may start, by the names that the batch command has for them. */
export type CommandName =
  | "validate"
  | "colour"
  | "clear-colours"
  | "build-annexes"
  | "new-workbook"
  | "report"
  | "check-notice"
  | "draft-notice";

/** What a script tells a command: `notice` is the text that `check-notice` is about. */
export interface AutomationOptions extends CommandOptions {
  readonly notice?: string;
}

/** What `window.enforcementLedger` offers. */
export interface Automation {
  /**
   * Runs a command without asking anything.
   * @throws HostError (rejects) when Excel fails: `code`, `location`, `message`. RangeError for an unknown command.
   */
  run(command: CommandName, options: AutomationOptions): Promise<CommandResult>;
}

/**
 * The entry for scripts: the same use-cases as behind the buttons.
 * @example await window.enforcementLedger.run("validate", { language: "zh-CN", now: "2024-04-10" })
 */
export function createAutomation(useCases: UseCases): Automation {
  const commands: Readonly<Record<CommandName, (options: AutomationOptions) => Promise<CommandResult>>> = {
    validate: (options) => useCases.validate(options),
    colour: (options) => useCases.colour(options),
    "clear-colours": (options) => useCases.clearColours(options),
    "build-annexes": (options) => useCases.buildAnnexes(options),
    report: (options) => useCases.report(options),
    "new-workbook": (options) => useCases.createTrackingWorkbook(options),
    "check-notice": ({ notice = "", ...options }) => useCases.checkNotice(notice, options),
    "draft-notice": (options) => useCases.draftNotice(options),
  };
  return {
    run: async (command, options) => {
      if (!Object.hasOwn(commands, command)) throw new RangeError(`unknown command: ${command}`);
      return commands[command](options);
    },
  };
}
