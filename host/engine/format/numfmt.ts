/**
 * The package states `require: ./dist/index.cjs` but does not contain that file, so its name cannot be loaded in Node
 * (4.0.1, the newest). The path of the file that it does contain works in Node and in bundles.
 */
export { format, parseDate, parseNumber, parseTime, tokenize } from "../../../node_modules/numfmt/dist/index.js";
