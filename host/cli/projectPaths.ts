import path from "node:path";

/** The folder with package.json, wherever the command was called from. */
export const PROJECT_ROOT = path.resolve(__dirname, "..", "..");
/** What may be thrown away at any time: `npm ci` does. */
export const CACHE_FOLDER = path.join(PROJECT_ROOT, "node_modules", ".cache", "enforcement-ledger");
/** Microsoft's files, served and loaded as they are. */
export const OFFICE_JS_FOLDER = path.join(PROJECT_ROOT, "node_modules", "@microsoft", "office-js", "dist");
export const SAMPLES_FOLDER = path.join(PROJECT_ROOT, "samples");

/**
 * The folder that file names on the command line are relative to. `npm run` changes into the project before it runs the
 * script, and keeps the caller's folder in INIT_CWD.
 */
export function callerFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const calledByNpm = environment.npm_lifecycle_event === "headless";
  return (calledByNpm ? environment.INIT_CWD : undefined) ?? process.cwd();
}
