/*
 * Where the pane gets office.js from. `cdn` and `cn` name Microsoft's own servers (the second is the one of Microsoft 365
 * operated by 21Vianet). `local` copies Microsoft's files, as they are, out of the npm package for offices without
 * internet; they are never committed.
 */
const path = require("node:path");

const SOURCES = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/** Of 60 MB what Excel asks for: the loader, one file for each platform, the texts and the logger. */
const LOCAL_FILES = {
  // The mapping table is what office.js asks for where there is no Office: without it onReady never answers.
  "": ["office.js", "o15apptofilemappingtable.js", "excel-{win32,mac,web,ios,winrt}-16.0?.js"],
  "zh-cn/": ["office_strings.js"],
  "en-us/": ["office_strings.js"],
  "telemetry/": ["oteljs_agave.js"],
};

/**
 * @param {string | undefined} wanted the environment's OFFICE_JS
 * @returns {{ mode: "cdn" | "cn" | "local", url: string }}
 */
function officeJs(wanted) {
  const mode = wanted === undefined || wanted === "" ? "cdn" : wanted;
  if (!Object.hasOwn(SOURCES, mode))
    throw new Error(`OFFICE_JS=${mode}：只能是 ${Object.keys(SOURCES).join("、")} 之一`);
  return { mode, url: SOURCES[mode] };
}

/** Patterns for copy-webpack-plugin. `minimized` keeps the minimizer away from files that must stay as they are. */
function localOfficeFiles() {
  const root = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const info = { minimized: true };
  const files = Object.entries(LOCAL_FILES).flatMap(([folder, names]) =>
    names.map((name) => ({ from: `${folder}${name}`, to: `office-js/${folder}[name][ext]` })),
  );
  return [
    ...files.map((file) => ({ ...file, context: path.join(root, "dist"), info })),
    { from: "LICENSE.md", to: "office-js/LICENSE.md", context: root, info },
  ];
}

module.exports = { officeJs, localOfficeFiles, SOURCES };
