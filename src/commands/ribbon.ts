import type { CommandOptions, CommandResult, ResultStore, UseCases } from "../app";
import { failureResult } from "./failureResult";

/** Opens the pane; it shows what the store holds. */
export type ShowPane = () => Promise<void>;

interface Surroundings {
  readonly useCases: UseCases;
  readonly lastResult: ResultStore;
  readonly options: () => CommandOptions;
  readonly showPane: ShowPane;
}

/** The part of a ribbon event that matters: Excel holds the button until it is completed. */
export interface RibbonEvent {
  completed(): void;
}

type RibbonCommand = (event: RibbonEvent) => Promise<void>;

/**
 * The ribbon buttons by the ids that the manifest gives them. Each completes its event whatever happens, and shows its
 * result in the pane. Building shows its preview there first: the pane asks, and applies.
 */
export function createRibbon({
  useCases,
  lastResult,
  options,
  showPane,
}: Surroundings): Readonly<Record<string, RibbonCommand>> {
  const withResult =
    (command: string, work: (options: CommandOptions) => Promise<CommandResult>): RibbonCommand =>
    async (event) => {
      try {
        lastResult.publish(await answered(command, options(), work));
        await showPane();
      } finally {
        event.completed();
      }
    };

  return {
    showPane: async (event) => {
      try {
        await showPane();
      } finally {
        event.completed();
      }
    },
    validate: withResult("validate", (given) => useCases.validate(given)),
    colour: withResult("colour", (given) => useCases.colour(given)),
    clearColours: withResult("clear-colours", (given) => useCases.clearColours(given)),
    buildAnnexes: withResult("build-annexes", (given) => useCases.previewAnnexes(given)),
  };
}

/** What is thrown below is caught here, once: a ribbon button has no place of its own for a message. */
async function answered(
  command: string,
  options: CommandOptions,
  work: (options: CommandOptions) => Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    return await work(options);
  } catch (thrown) {
    return failureResult(command, options.language, thrown);
  }
}
