import { nameOf, type Manifest } from "./Manifest";

const ATTRIBUTES = ["DefaultValue", "Value"];
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

interface Address {
  readonly element: Element;
  readonly text: string;
}

/** Everything in the manifest that is an address. */
const addressesIn = ({ root }: Manifest): Address[] =>
  [root, ...root.querySelectorAll("*")]
    .flatMap((element) => [
      ...ATTRIBUTES.map((name) => ({ element, text: element.getAttribute(name) ?? "" })),
      ...(element.localName === "AppDomain" ? [{ element, text: element.textContent }] : []),
    ])
    .filter(({ text }) => /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()));

/** Office loads nothing over http. */
export const checkHttps = (manifest: Manifest): string[] =>
  addressesIn(manifest)
    .filter(({ text }) => !URL.canParse(text) || new URL(text).protocol !== "https:")
    .map(({ element, text }) => `${nameOf(element)}：地址必须是 https：${text}`);

/** A manifest that is handed out must not point to the machine that it was built on. */
export const checkNoLocalhost = (manifest: Manifest): string[] =>
  addressesIn(manifest)
    .filter(({ text }) => URL.canParse(text) && LOOPBACK.includes(new URL(text).hostname))
    .map(({ element, text }) => `${nameOf(element)}：发布用的清单中还有本机地址：${text}`);
