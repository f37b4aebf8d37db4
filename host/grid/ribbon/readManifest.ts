/** The add-in's own buttons, as its manifest has them. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Size in pixels → address of the picture. */
  readonly icons: Readonly<Record<number, string>>;
  /** The function that the button runs; null for the one that opens the pane. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/**
 * The groups of the ribbon, in Chinese, which is the manifest's default language.
 * @param addinFolder where this server has the files of the address that the manifest names
 */
export function readManifest(xml: string, addinFolder: string): RibbonGroup[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (manifest.querySelector("parsererror")) throw new Error("manifest.xml 不是完整的 XML");
  const resources = resourcesOf(manifest);
  const home = new URL(".", elements(manifest, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "https://localhost/"); // prettier-ignore
  const local = (address: string): string => address.replace(home.href, addinFolder);
  return elements(manifest, "Group").map((group) => ({
    label: labelOf(group, resources),
    buttons: elements(group, "Control").map((control) => buttonOf(control, resources, local)),
  }));
}

type Resources = ReadonlyMap<string, string>;

function resourcesOf(manifest: Document): Resources {
  const named = ["Image", "Url", "String"].flatMap((kind) => elements(manifest, kind));
  return new Map(named.map((item) => [item.getAttribute("id") ?? "", item.getAttribute("DefaultValue") ?? ""]));
}

function buttonOf(control: Element, resources: Resources, local: (address: string) => string): RibbonButton {
  const tip = elements(control, "Description")[0];
  const icons = elements(control, "Image").map((image): [number, string] => [
    Number(image.getAttribute("size")),
    local(resourceOf(image, resources)),
  ]);
  return {
    id: control.getAttribute("id") ?? "",
    label: labelOf(control, resources),
    tip: tip === undefined ? "" : resourceOf(tip, resources),
    icons: Object.fromEntries(icons),
    functionName: elements(control, "FunctionName")[0]?.textContent ?? null,
  };
}

/** The element's own label; a group has those of its buttons below it as well. */
function labelOf(element: Element, resources: Resources): string {
  const label = [...element.children].find((child) => child.localName === "Label");
  return label === undefined ? "" : resourceOf(label, resources);
}

const resourceOf = (element: Element, resources: Resources): string =>
  resources.get(element.getAttribute("resid") ?? "") ?? "";

const elements = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS("*", name)];
