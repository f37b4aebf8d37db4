import { shared, type CommandOptions, type Language } from "../app";
import { createAutomation, type Automation } from "./automation";
import { createRibbon } from "./ribbon";

declare global {
  interface Window {
    /**
     * The automation entry: for scripts, tests and the batch command. Not for the pane, which asks before it writes.
     */
    enforcementLedger: Automation;
  }
}

/** Chinese unless Excel says that it speaks another language. */
const languageOf = (displayLanguage: string | undefined): Language =>
  displayLanguage === undefined || displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const isoDateOf = (date: Date): string =>
  `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

const optionsNow = (): CommandOptions => ({
  language: languageOf(Office.context.displayLanguage),
  now: isoDateOf(new Date()),
});

/** SharedRuntime 1.1; where it is missing the user opens the pane by its own button. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

const { useCases, lastResult } = shared();

window.enforcementLedger = createAutomation(useCases);

void Office.onReady(() => {
  const ribbon = createRibbon({ useCases, lastResult, options: optionsNow, showPane });
  for (const [id, command] of Object.entries(ribbon)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void command(event);
    });
  }
});
