import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import { arrows } from "./eslint.arrows.mjs";

const TYPESCRIPT = ["**/*.{ts,tsx}"];
/** Of the plugin only its rules: its own configs bring their parser, and leave .tsx out. */
const OFFICE_RULES = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "coverage/",
      "node_modules/",
      "test/validate/fixtures/",
      "test/validate/apiLevel/",
      "test/golden/**/*.js",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // By code point is how text is split on purpose here: 海北州 or an emoji, never half a character.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Says the same as the compiler's noUnusedLocals, but an underscore is allowed to mean "on purpose".
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-console": "error",
      ...Object.fromEntries(OFFICE_RULES.map((rule) => [`office-addins/${rule}`, "error"])),
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, FunctionExpression: true },
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["FunctionDeclaration", "ArrowFunctionExpression"] }],
    },
  },
  ...arrows,
  {
    files: ["*.js", "webpack/**/*.js", "test/support/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        URL: "readonly",
      },
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    // Inline in taskpane.html, for the browsers that read nothing newer.
    files: ["src/taskpane/unsupported.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { window: "readonly", document: "readonly" } },
    rules: {
      "no-var": "off",
      "no-unused-vars": ["error", { varsIgnorePattern: "^unsupported$", caughtErrors: "none" }],
    },
  },
  {
    files: ["host/grid/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { window: "readonly", parent: "readonly", document: "readonly" },
    },
  },
);
