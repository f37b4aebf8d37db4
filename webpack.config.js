/*
 * Three bundles for one shared runtime: functions.js (no React), commands.js (use-cases), taskpane.js (React).
 *   OFFICE_JS=cdn|cn|local   where the page gets office.js from (webpack/officeJs.js)
 *   ADDIN_URL=https://…/     where the add-in will be served: writes dist/manifest.xml with that address throughout
 */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { addinUrl, rewriteManifest } = require("./webpack/addinUrl");
const { EnglishMetadataPlugin } = require("./webpack/EnglishMetadataPlugin");
const { localOfficeFiles, officeJs } = require("./webpack/officeJs");

const FUNCTIONS = path.resolve(__dirname, "src/functions/functions.ts");
const ENGLISH = path.resolve(__dirname, "src/functions/descriptions.en-US.json");
const UNSUPPORTED = path.resolve(__dirname, "src/taskpane/unsupported.js");
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

/** What taskpane.html puts in: the script in old JavaScript as it stands, since no tool may make it newer on the way. */
function pageParts(compilation, officeJsUrl) {
  compilation.fileDependencies.add(UNSUPPORTED);
  return { officeJs: officeJsUrl, unsupported: readFileSync(UNSUPPORTED, "utf8") };
}

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
    output: {
      path: path.resolve(__dirname, "dist"),
      // Office keeps scripts in its cache for days: a new content must be asked for by a new address.
      filename: isProduction ? "[name].js?v=[contenthash:8]" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    devtool: isProduction ? false : "source-map",
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc(isProduction) }],
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
        minify: false,
        templateParameters: (compilation) => pageParts(compilation, office.url),
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
      // The page stays as it is written: what it says to the oldest browsers must not be made newer on the way. One pass over
      // the scripts gives what two give, in half the time.
      minimize: isProduction && { html: false, javascript: { compress: { passes: 1 } } },
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
