/*
 * Three bundles for one shared runtime: functions.js (no React), commands.js (use-cases), taskpane.js (React).
 *   OFFICE_JS=cdn|cn|local   where the page gets office.js from (webpack/officeJs.js)
 *   ADDIN_URL=https://…/     where the add-in will be served: writes dist/manifest.xml with that address throughout
 */
const { readdirSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { addinUrl, rewriteManifest } = require("./webpack/addinUrl");
const { EnglishMetadataPlugin } = require("./webpack/EnglishMetadataPlugin");
const { localOfficeFiles, officeJs } = require("./webpack/officeJs");

const FUNCTIONS = path.resolve(__dirname, "src/functions/functions.ts");
const ENGLISH = path.resolve(__dirname, "src/functions/descriptions.en-US.json");
const HELPERS = path.resolve(__dirname, "webpack");
const CACHE = path.resolve(__dirname, "node_modules/.cache/webpack");
const PORT = Number(process.env.npm_package_config_dev_server_port ?? 3000);

const swc = (isProduction) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2020",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development: !isProduction } },
    },
  },
});

/** Without ADDIN_URL there is no dist/manifest.xml: one that points to localhost must not be handed out by mistake. */
const manifestCopy = (url) => ({
  from: "manifest.xml",
  to: "manifest.xml",
  transform: (content) => rewriteManifest(content.toString(), url),
});

async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: PORT,
    hot: false,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
  };
}

module.exports = async (_environment, { mode = "production" }) => {
  const isProduction = mode === "production";
  const office = officeJs(process.env.OFFICE_JS);
  const url = addinUrl(process.env.ADDIN_URL);
  return {
    mode,
    target: ["web", "es2020"],
    entry: { functions: FUNCTIONS, commands: "./src/commands/commands.ts", taskpane: "./src/taskpane/index.tsx" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    devtool: isProduction ? false : "source-map",
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc(isProduction) },
        // `require("./unsupported.js?source")` in taskpane.html: the file's text, as it stands.
        { resourceQuery: /source/, type: "asset/source" },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: FUNCTIONS }),
      new EnglishMetadataPlugin({ metadata: "functions.json", texts: ENGLISH, output: "functions.en-US.json" }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        // After office.js, which stands at the end of the body, and in this order.
        inject: "body",
        scriptLoading: "blocking",
        // Office keeps pages and scripts in its cache for days; a new build must look like a new address.
        hash: true,
        minify: false,
        templateParameters: { officeJs: office.url },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/help.html", to: "help.html" },
          ...(office.mode === "local" ? localOfficeFiles() : []),
          ...(isProduction && url !== null ? [manifestCopy(url)] : []),
        ],
      }),
    ],
    optimization: {
      splitChunks: false,
    },
    performance: { hints: false },
    stats: "errors-warnings",
    cache: {
      type: "filesystem",
      cacheDirectory: CACHE,
      name: `${mode}-${office.mode}`,
      buildDependencies: { config: [__filename, ...readdirSync(HELPERS).map((file) => path.join(HELPERS, file))] },
    },
    ...(process.env.WEBPACK_SERVE === "true" ? { devServer: await devServer() } : {}),
  };
};
