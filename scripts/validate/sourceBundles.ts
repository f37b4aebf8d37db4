import { readFile } from "node:fs/promises";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { build, type BuildOptions } from "esbuild";

export interface SourceBundles {
  readonly functionIds: readonly string[];
  readonly scripts: readonly string[];
}

/**
 * What a build would put out, without one: the function ids, and the two scripts with the calls that the metadata plugin
 * appends.
 * @throws Error with what the metadata generator, or the bundler, has against the sources
 */
export async function sourceBundles(root: string): Promise<SourceBundles> {
  const functionsFile = path.join(root, "src", "functions", "functions.ts");
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(functionsFile);
  if (errors.length > 0) throw new Error(errors.join("；"));
  const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
  const calls = associate.map(({ id, functionName }) => `CustomFunctions.associate("${id}", ${functionName});`);
  const contents = [await readFile(functionsFile, "utf8"), ...calls].join("\n");
  const scripts = await Promise.all([
    bundle({ stdin: { contents, resolveDir: path.dirname(functionsFile), loader: "ts" } }),
    bundle({ entryPoints: [path.join(root, "src", "commands", "commands.ts")] }),
  ]);
  return { functionIds: functions.map(({ id }) => id), scripts };
}

async function bundle(input: BuildOptions): Promise<string> {
  const options = { bundle: true, write: false, format: "iife", logLevel: "silent" } as const;
  const { outputFiles } = await build({ ...input, ...options });
  return outputFiles[0]?.text ?? "";
}
