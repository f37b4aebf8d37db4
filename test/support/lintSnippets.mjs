/*
 * stdin: [[file, code], …] → stdout: [[message, …], …]: what ESLint says of each snippet in the place of that file. A process
 * of its own, because ESLint imports its configuration, which jest's modules cannot. Without the rules that need types: for
 * each snippet they would check the whole project again.
 */
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
const answers = [];
for (const [filePath, code] of JSON.parse(input)) {
  const [result] = await eslint.lintText(code, { filePath });
  answers.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message.replace(/\s+/g, " ")}`));
}
process.stdout.write(JSON.stringify(answers));
