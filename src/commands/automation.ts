import type { CommandOptions, CommandResult, IssueWishes, UseCases } from "../app";

/** Commands that a script or the batch command may start, by the names that the batch command has for them. */
export type CommandName =
  | "validate"
  | "colour"
  | "clear-colours"
  | "build-annexes"
  | "restore"
  | "new-workbook"
  | "report"
  | "overview"
  | "to-values"
  | "new-issue"
  | "mark-issued"
  | "unmark-issued"
  | "check-notice"
  | "draft-notice"
  | "notice-template"
  | "remind"
  | "log-reminders";

/** What a script tells a command: `scope` says which formulas `to-values` is about, `notice` is the text that `check-notice` is about. */
export interface AutomationOptions extends CommandOptions {
  readonly notice?: string;
  /** What `new-issue` begins; what is left out is as the pane would propose it. */
  readonly issue?: IssueWishes;
  /** What `log-reminders` writes; its date is `now`, and its units are all that owe. */
  readonly reminded?: { readonly way: string; readonly person: string; readonly units?: readonly string[] };
}

/** What `window.enforcementLedger` offers. */
export interface Automation {
  /**
   * Runs a command without asking anything.
   * @throws HostError (rejects) when Excel fails: `code`, `location`, `message`. RangeError for an unknown command or scope.
   */
  run(command: CommandName, options: AutomationOptions): Promise<CommandResult>;
}

const SCOPES: readonly unknown[] = [undefined, "annexes", "selection", "workbook"];

function withKnownScope(options: AutomationOptions): AutomationOptions {
  if (!SCOPES.includes(options.scope)) throw new RangeError(`unknown scope: ${String(options.scope)}`);
  return options;
}

/** Those who owe, unless the script names them. */
async function logAll(useCases: UseCases, { reminded, ...options }: AutomationOptions): Promise<CommandResult> {
  const { way = "", person = "", units } = reminded ?? {};
  if (units !== undefined) return useCases.logReminders({ units, date: options.now, way, person }, options);
  const answer = await useCases.remindUnits(options);
  if (answer.status !== "done") return answer;
  const owing = answer.reminders.map(({ unit }) => unit);
  return useCases.logReminders({ units: owing, date: options.now, way, person }, options);
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
    restore: (options) => useCases.restore(options),
    report: (options) => useCases.report(options),
    overview: (options) => useCases.overview(options),
    "to-values": (options) => useCases.toValues(withKnownScope(options)),
    "mark-issued": (options) => useCases.markIssued(options),
    "unmark-issued": (options) => useCases.unmarkIssued(options),
    "new-workbook": (options) => useCases.createTrackingWorkbook(options),
    "new-issue": ({ issue = {}, ...options }) => useCases.startIssue(issue, options),
    "check-notice": ({ notice = "", ...options }) => useCases.checkNotice(notice, options),
    "draft-notice": (options) => useCases.draftNotice(options),
    "notice-template": (options) => useCases.addWordings(options),
    remind: (options) => useCases.remindUnits(options),
    "log-reminders": (options) => logAll(useCases, options),
  };
  return {
    run: async (command, options) => {
      if (!Object.hasOwn(commands, command)) throw new RangeError(`unknown command: ${command}`);
      return commands[command](options);
    },
  };
}
