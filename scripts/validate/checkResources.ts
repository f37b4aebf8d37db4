import type { Manifest } from "./Manifest";

const MAX_ID_LENGTH = 32;
/** Resource groups and the longest text that each takes. */
const MAX_TEXT_LENGTH: Readonly<Record<string, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

/** References to resources that are not there, ids that are too long or stand twice, and texts that are too long. */
export function checkResources(manifest: Manifest): string[] {
  const resources = Object.keys(MAX_TEXT_LENGTH).flatMap((group) =>
    manifest.all(group).flatMap((list) => [...list.children].map((element) => ({ group, element }))),
  );
  const ids = resources.map(({ element }) => element.getAttribute("id") ?? "");
  const referring = [...manifest.root.querySelectorAll("[resid]")];
  const references = new Set(referring.map((element) => element.getAttribute("resid") ?? ""));
  return [
    ...[...references].filter((id) => !ids.includes(id)).map((id) => `resid“${id}”在 Resources 中没有定义`),
    ...[...new Set([...ids, ...references])]
      .filter((id) => id.length > MAX_ID_LENGTH)
      .map((id) => `resid“${id}”有 ${String(id.length)} 个字符，不能超过 ${String(MAX_ID_LENGTH)} 个`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Resources 中“${id}”定义了不止一次`),
    ...ids.filter((id) => !references.has(id)).map((id) => `Resources 中“${id}”没有被引用`),
    ...resources.flatMap(({ group, element }) => tooLong(element, MAX_TEXT_LENGTH[group] ?? 0)),
  ];
}

function tooLong(element: Element, limit: number): string[] {
  const texts = [
    element.getAttribute("DefaultValue"),
    ...[...element.children].map((one) => one.getAttribute("Value")),
  ];
  return texts
    .filter((text) => (text ?? "").length > limit)
    .map(() => `Resources 中“${element.getAttribute("id") ?? ""}”的内容超过 ${String(limit)} 个字符`);
}
