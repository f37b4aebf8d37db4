import { bootAddin, type AddinWindow } from "../../../host/cli/bootAddin";
import { createCalcEngine } from "../../../host/engine/calc";
import { createHost, createWorkbook, type Host, type HostOptions, type HostWorkbook } from "../../../host/index";

/** The global that office.js puts on its window. */
interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly CustomFunctions: {
    associate(id: string, run: (...args: never[]) => unknown): void;
    Error: new (code: string, message?: string) => Error;
    ErrorCode: Readonly<Record<string, string>>;
  };
}

export interface ApiFailure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** Microsoft's office.js in a window, over a host with one workbook. */
export interface BootedHost {
  readonly host: Host;
  readonly workbook: HostWorkbook;
  readonly window: OfficeWindow;
  /** `Excel.run`. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** What a batch fails with; fails itself when the batch succeeds. */
  failure(work: (context: Excel.RequestContext) => unknown): Promise<ApiFailure>;
  close(): void;
}

export async function bootHost(
  workbook: HostWorkbook = createWorkbook(),
  functions: unknown = null,
  options: Pick<HostOptions, "profile" | "faults" | "isReadOnly"> = {},
): Promise<BootedHost> {
  const today = (): Date => new Date(2024, 3, 10);
  const engine = createCalcEngine({ now: today });
  const host = createHost({ workbook, engine, functions, language: "zh-CN", today, ...options });
  const addin: AddinWindow = await bootAddin(host, { distDirectory: "", language: "zh-CN", scripts: [] });
  const window = addin.window as unknown as OfficeWindow;
  const run: BootedHost["run"] = (work) => window.Excel.run(work);
  return {
    host,
    workbook,
    window,
    run,
    failure: async (work) => {
      try {
        await run(async (context) => {
          work(context);
          await context.sync();
        });
      } catch (error) {
        const { code, message, debugInfo } = error as {
          code: string;
          message: string;
          debugInfo: { errorLocation: string };
        };
        return { code, message, location: debugInfo.errorLocation };
      }
      throw new Error("The batch succeeded.");
    },
    close: () => {
      addin.close();
    },
  };
}

/** The same window over an empty workbook, without booting anew: one sheet, Sheet1, and no names. */
export async function emptied(booted: BootedHost): Promise<void> {
  await booted.run(async (context) => {
    const { worksheets, names, application } = context.workbook;
    application.calculationMode = "Automatic";
    worksheets.load("items/name");
    names.load("items/name");
    const fresh = worksheets.add("fresh");
    await context.sync();
    for (const name of names.items) name.delete();
    for (const sheet of worksheets.items) sheet.delete();
    fresh.name = "Sheet1";
    fresh.activate();
    await context.sync();
  });
  booted.host.resetTraffic();
}

/** What a method such as getCount answered; call after the sync. */
export function answerOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

/** The first sheet of the workbook. */
export function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getFirst();
}
