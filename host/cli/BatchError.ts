import type { MessageKey } from "./batchMessages";

/** Bad input or usage: exit 2, one line on stderr. The line is looked up late, in the user's language. */
export class BatchError extends Error {
  override readonly name = "BatchError";

  constructor(
    readonly key: MessageKey,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(key);
  }
}
