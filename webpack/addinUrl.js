/** What manifest.xml names as the add-in's address; right for `npm run dev-server` and `npm run start:excel`. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * The address that the add-in will be served from, with a slash at its end.
 * @param {string | undefined} wanted the environment's ADDIN_URL
 * @returns {string | null} null when it is not set
 */
function addinUrl(wanted) {
  if (wanted === undefined || wanted === "") return null;
  if (!URL.canParse(wanted)) throw new Error(`ADDIN_URL=${wanted}：不是网址`);
  const url = new URL(wanted);
  if (url.protocol !== "https:") throw new Error(`ADDIN_URL=${wanted}：Office 只接受 https 网址`);
  if (url.search !== "" || url.hash !== "") throw new Error(`ADDIN_URL=${wanted}：网址中不能有 ? 或 #`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * Every address in the manifest, not the first one: a single one left on localhost breaks one button, unseen.
 * @param {string} manifest its XML
 * @param {string} url where the add-in will be served from
 * @returns {string}
 */
const rewriteManifest = (manifest, url) => manifest.replaceAll(DEVELOPMENT_URL, () => escapeXml(url));

/** @type {(text: string) => string} */
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

module.exports = { addinUrl, rewriteManifest, DEVELOPMENT_URL };
