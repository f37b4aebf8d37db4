import { child, kindOf, resid, type Manifest } from "./Manifest";

/** A shared runtime is one page under one resid. Where they differ, Excel starts two runtimes that know nothing of each other. */
export function checkRuntime(manifest: Manifest): string[] {
  const places: [string, string | null][] = [
    ...manifest.all("Runtime").map((element): [string, string | null] => ["Runtime", resid(element)]),
    ...manifest
      .all("Page")
      .map((element): [string, string | null] => ["Page", resid(child(element, "SourceLocation"))]),
    ...manifest.all("FunctionFile").map((element): [string, string | null] => ["FunctionFile", resid(element)]),
    ...manifest
      .all("Action")
      .filter((element) => kindOf(element) === "ShowTaskpane")
      .map((element): [string, string | null] => ["ShowTaskpane", resid(child(element, "SourceLocation"))]),
  ];
  const missing = ["Runtime", "Page", "FunctionFile"].filter((name) => !places.some(([place]) => place === name));
  const used = new Set(places.map(([, id]) => id));
  const listed = places.map(([place, id]) => `${place}=${id ?? "（无）"}`).join("，");
  return [
    ...missing.map((name) => `共享运行时缺少 ${name}`),
    ...(used.size > 1 ? [`共享运行时的 resid 应当相同：${listed}`] : []),
  ];
}

/** With a namespace a cell would have to say =NAMESPACE.PERCAPITA_CASES(…), and workbooks made without it would break. */
export const checkNamespace = (manifest: Manifest): string[] =>
  manifest.all("Namespace").map(() => "不能有 <Namespace>：函数名前不加前缀");

/** A task pane id ties the pane to one document window; with a shared runtime it opens a second pane. */
export const checkTaskpaneId = (manifest: Manifest): string[] =>
  manifest.all("TaskpaneId").map(() => "不能有 <TaskpaneId>：共享运行时只有一个面板");
