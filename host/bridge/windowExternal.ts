import type { NativeBridge } from "./protocol";

/** What office.js asks of the window that it runs in, before it talks over the bridge. */

export interface WindowExternalOptions {
  readonly language: string;
  /** Requirement sets that this host claims. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: Map<string, string>;
  readonly bridge: NativeBridge;
  /** Asked for a selection as text: `Office.context.document.getSelectedDataAsync`. */
  readonly selectedText: () => string;
  /** Name of the colour → 0xRRGGBB. */
  readonly officeTheme: Readonly<Record<string, number>>;
}

/** Shared runtime (1) and custom functions (2). */
const FLAGS = 3;
const UNSUPPORTED = 5_001;
const EVENT_DISPATCH = { selectionChanged: 2, executeCommand: 39 } as const;
const DISPATCH = { getSelectedData: 64, loadSettings: 75, saveSettings: 76, commandCompleted: 94 } as const;

type Callback = (result: unknown) => void;
type EventHandler = (dispatchId: number, args: unknown) => void;

/** office.js expects a VBArray. */
function vbArray(items: readonly unknown[]): { toArray(): unknown[] } {
  return { toArray: () => [...items] };
}

export class WindowExternal {
  private readonly handlers = new Map<number, EventHandler>();

  constructor(private readonly options: WindowExternalOptions) {}

  /** Must run before office.js does. */
  attach(window: Window): void {
    const value = this.external();
    Object.defineProperty(window, "external", { value, configurable: true, writable: true });
    (window as Window & { _richApiNativeBridge?: NativeBridge })._richApiNativeBridge = this.options.bridge;
  }

  /** Presses a ribbon button: false when the add-in has not registered for it. */
  pressButton(functionName: string, controlId: string): boolean {
    const handler = this.handlers.get(EVENT_DISPATCH.executeCommand);
    if (!handler) return false;
    const args = JSON.stringify({ source: { id: controlId } });
    handler(EVENT_DISPATCH.executeCommand, vbArray([`${functionName}-1`, functionName, args]));
    return true;
  }

  selectionChanged(): void {
    this.handlers.get(EVENT_DISPATCH.selectionChanged)?.(EVENT_DISPATCH.selectionChanged, vbArray([]));
  }

  private external(): object {
    const { language } = this.options;
    return {
      GetContext: () => this.context(),
      GetHostInfo: () => `Excel$Win32$16.01$${language}$$$disableLogging$${String(FLAGS)}`,
      GetLoggingAllowed: () => false,
      Execute: (dispatchId: number, _parameters: unknown, callback?: Callback) => {
        callback?.(this.execute(dispatchId));
      },
      RegisterEvent: (dispatchId: number, _targetId: string, handler: EventHandler, callback?: Callback) => {
        this.handlers.set(dispatchId, handler);
        callback?.(0);
      },
      UnregisterEvent: (dispatchId: number, _targetId: string, callback?: Callback) => {
        this.handlers.delete(dispatchId);
        callback?.(0);
      },
      MessageParent: () => undefined,
      MessageParent2: () => undefined,
      MessageChild2: () => undefined,
    };
  }

  private execute(dispatchId: number): unknown {
    if (dispatchId === DISPATCH.getSelectedData) return vbArray([0, this.options.selectedText()]);
    const accepted: readonly number[] = [DISPATCH.commandCompleted, DISPATCH.loadSettings, DISPATCH.saveSettings];
    return accepted.includes(dispatchId) ? vbArray([0]) : UNSUPPORTED;
  }

  private context(): object {
    const { language, requirementSets, officeTheme } = this.options;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "embedded-host",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => language,
      GetAppDataLocale: () => language,
      GetDocUrl: () => "",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "",
      GetInstanceId: () => "1",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetHostCustomMessage: () => "",
      GetHostFullVersion: () => "16.0.17928.20000",
      GetSupportedMatrix: () => JSON.stringify(requirementSets),
      GetInitialDisplayMode: () => 0,
      GetFeaturesForSolution: () => "{}",
      GetOfficeThemeInfo: () => JSON.stringify(officeTheme),
      GetSettings: () => this.settings(),
    };
  }

  private settings(): object {
    const { settings } = this.options;
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? "null"));
      },
    };
  }
}
