import { BatchError } from "./BatchError";

/** The part of a window that evaluates text in its own realm, where Excel, Office and OfficeExtension are defined. */
interface ScriptWindow {
  eval?(code: string): unknown;
}

type AsyncBody = () => Promise<unknown>;

/**
 * Runs the text as the body of an async function of the add-in's window.
 * @returns what the script returned, as plain data of this realm; undefined when it returned nothing
 * @throws BatchError when it does not compile, throws, or returns what JSON cannot hold
 */
export async function runScript(window: object, body: string): Promise<unknown> {
  const returned = await compileAndRun(window, body);
  if (returned === undefined) return undefined;
  try {
    // A function or a symbol has no text at all, whatever the declared type says.
    const text = JSON.stringify(returned) as string | undefined;
    return text === undefined ? null : (JSON.parse(text) as unknown);
  } catch (error) {
    throw new BatchError("resultNotJson", { reason: reasonOf(error) });
  }
}

async function compileAndRun(window: ScriptWindow, body: string): Promise<unknown> {
  try {
    const AsyncFunction = window.eval?.("(async function () {}).constructor") as new (body: string) => AsyncBody;
    return await new AsyncFunction(body)();
  } catch (error) {
    throw new BatchError("scriptFailed", { reason: reasonOf(error) });
  }
}

/** Errors of the window belong to another realm, so they are told by their shape. Office.js keeps the place apart. */
function reasonOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("message" in error)) return String(error);
  const { name, message, code, debugInfo } = error as {
    readonly name?: string;
    readonly message: string;
    readonly code?: string;
    readonly debugInfo?: { readonly errorLocation?: string };
  };
  const place = debugInfo?.errorLocation === undefined ? "" : ` @ ${debugInfo.errorLocation}`;
  return `${code ?? name ?? "Error"}: ${message}${place}`;
}
