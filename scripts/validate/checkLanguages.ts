import { child, nameOf, type Manifest } from "./Manifest";

const ENGLISH = "en-us";
const NAMED = ["DisplayName", "Description"];

/** Texts and addresses without an English one. Excel would show Chinese in the middle of an English ribbon. */
export function checkLanguages(manifest: Manifest): string[] {
  const base = NAMED.flatMap((name) => child(manifest.root, name) ?? []);
  const resources = ["Url", "String"].flatMap((name) => manifest.all(name));
  return [...base, ...resources]
    .filter((element) => !hasEnglish(element))
    .map((element) => `${nameOf(element)} 缺少 en-US`);
}

const hasEnglish = (element: Element): boolean =>
  [...element.children].some(
    (one) =>
      one.localName === "Override" &&
      one.getAttribute("Locale")?.toLowerCase() === ENGLISH &&
      (one.getAttribute("Value") ?? "") !== "",
  );
