import type { Associations } from "./associations";
import { child, kindOf, type Manifest } from "./Manifest";

/** Ids that a button or a cell would call in vain. */
export function checkAssociations(
  manifest: Manifest,
  functionIds: readonly string[],
  { commands, functions }: Associations,
): string[] {
  const wanted = manifest
    .all("Action")
    .filter((action) => kindOf(action) === "ExecuteFunction")
    .map((action) => (child(action, "FunctionName")?.textContent ?? "").trim());
  return [
    ...wanted
      .filter((id) => !commands.includes(id))
      .map((id) => `按钮调用的 ${id} 没有用 Office.actions.associate 关联`),
    ...functionIds
      .filter((id) => !functions.includes(id))
      .map((id) => `函数 ${id} 没有用 CustomFunctions.associate 关联`),
    ...functions.filter((id) => !functionIds.includes(id)).map((id) => `functions.json 中没有函数 ${id}`),
  ];
}
