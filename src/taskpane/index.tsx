import { createRoot } from "react-dom/client";
import { shared } from "../app";
import { openReader } from "../import/openReader";
import { App } from "./App";
import { isDark, isoDateOf, languageOf } from "./environment";

const today = (): string => isoDateOf(new Date());

/** Waits for Office, then shows the pane. `taskpane.html` watches over Office that never answers. */
async function start(): Promise<void> {
  await Office.onReady();
  const container = document.getElementById("root");
  if (container === null) throw new Error("taskpane.html has no #root");
  const { useCases, lastResult } = shared();
  const language = languageOf(Office.context);
  document.documentElement.lang = language;
  createRoot(container).render(
    <App
      useCases={useCases}
      results={lastResult}
      language={language}
      dark={isDark(Office.context)}
      today={today}
      openReader={openReader}
    />,
  );
}

void start();
