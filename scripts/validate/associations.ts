import { JSDOM } from "jsdom";

export interface Associations {
  readonly functions: readonly string[];
  readonly commands: readonly string[];
}

/**
 * What the bundles associate, found by running them where Office would: `CustomFunctions.associate` and
 * `Office.actions.associate` only write down the ids. A search in the text would miss ids that are put together in a loop.
 * @param scripts the texts of functions.js and commands.js
 * @throws Error of the bundle
 */
export async function readAssociations(scripts: readonly string[]): Promise<Associations> {
  const functions: string[] = [];
  const commands: string[] = [];
  const info = { host: "Excel", platform: "PC" };
  const { window } = new JSDOM("", { runScripts: "outside-only", url: "https://addin.invalid/" });
  Object.assign(window, {
    CustomFunctions: { associate: (id: string) => functions.push(id), Error: class extends Error {} },
    Office: {
      actions: { associate: (id: string) => commands.push(id) },
      onReady: (callback?: (given: typeof info) => void) =>
        Promise.resolve(info).then((given) => {
          callback?.(given);
          return given;
        }),
      context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } },
    },
  });
  try {
    for (const script of scripts) window.eval(script);
    // onReady answers in a later microtask, and what it calls may wait for another.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } finally {
    window.close();
  }
  return { functions, commands };
}
