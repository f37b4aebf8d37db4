/*
 * The arrows of docs/architecture.md, as lint rules: which room may import from which, and a sentence that says why.
 *
 *     domain   ←  functions
 *       ↑   ↖
 *     excel  ←  app  ←  taskpane, commands          host: types only
 *
 * import reads the files that the user chooses, in a worker: it knows the domain, and only the pane knows it.
 *     notice-file (.txt, .docx: knows no room)  ←  taskpane, host
 */
const into = (...rooms) => `^\\.{1,2}/(?:.*/)?(?:${rooms.join("|")})(?:/|$)`;
const PACKAGES = "^[^.]";

const forbid = (regex, message, allowTypeImports = false) => ({ regex, message, allowTypeImports });

const room = (files, patterns, extra = {}) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }], ...extra },
});

const NO_PACKAGES = forbid(
  PACKAGES,
  "Nothing from npm here: this code is loaded with the custom functions and must stay small.",
);
const NO_HOST = "The add-in does not know the embedded host: it never asks whether it runs there.";
const NAMES_EXCEL = "Only src/excel names Excel: everything else works on its snapshots and plans.";
const NO_EXCEL_GLOBAL = {
  "no-restricted-globals": ["error", { name: "Excel", message: NAMES_EXCEL }],
  // A type is no global to the rule above.
  "no-restricted-syntax": ["error", { selector: "TSQualifiedName[left.name='Excel']", message: NAMES_EXCEL }],
};

const OUTWARD_OF_DOMAIN = forbid(
  into("excel", "app", "functions", "taskpane", "commands", "host"),
  "Arrows point inward: the domain knows no other room. Hand in what it needs as an argument.",
);

export const arrows = [
  room(
    ["src/domain/**/*.ts"],
    [
      forbid(
        PACKAGES,
        "The domain is pure: it imports nothing but itself, so that it runs in a cell, a pane and a test alike.",
      ),
      OUTWARD_OF_DOMAIN,
    ],
    {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The domain has no clock: the date comes in as an argument." },
        { object: "Math", property: "random", message: "The domain gives the same answer to the same question." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The domain has no clock: the date comes in as an argument.",
        },
      ],
    },
  ),
  room(
    ["src/domain/ownRules/parseExpression.ts"],
    [
      forbid(
        "^(?!\\.|jsep$)",
        "Only the parser of the office's own rules has a package, jsep, which makes a tree of a text and runs nothing (docs/decisions/0002).",
      ),
      OUTWARD_OF_DOMAIN,
    ],
  ),
  room(
    ["src/excel/**/*.ts"],
    [
      NO_PACKAGES,
      forbid(
        into("app", "functions", "taskpane", "commands"),
        "The adapter serves the use-cases and does not know them.",
      ),
      forbid(into("host"), NO_HOST),
    ],
  ),
  room(
    ["src/functions/**/*.ts"],
    [
      NO_PACKAGES,
      forbid(
        into("excel", "app", "taskpane", "commands", "host"),
        "A custom function is pure: it may use the domain, but never Excel, the use-cases or the pane.",
      ),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["src/app/**/*.ts"],
    [
      NO_PACKAGES,
      forbid(into("functions", "taskpane", "commands"), "The use-cases do not know who calls them."),
      forbid(into("host"), NO_HOST),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["src/commands/**/*.ts"],
    [
      NO_PACKAGES,
      forbid(
        into("domain", "excel", "functions", "taskpane"),
        "A ribbon command starts a use-case and does nothing else.",
      ),
      forbid(into("host"), NO_HOST),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["src/import/**/*.ts"],
    [
      forbid(
        into("excel", "app", "functions", "taskpane", "commands"),
        "Files are read in a worker, where there is neither Excel nor a pane: only the domain is known there.",
      ),
      forbid(into("host"), NO_HOST),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["src/taskpane/**/*.{ts,tsx}"],
    [
      forbid(into("excel"), "The pane never sees Excel: use-cases arrive as props, and they go through src/app."),
      forbid(into("functions", "commands"), "Each of the three bundles stands alone; what they share lies in src/app."),
      forbid(into("app"), "Use-cases arrive as props; only their types are imported (index.tsx puts them in).", true),
      forbid(into("domain"), "The pane shows what the use-cases answer; it takes only types from the domain.", true),
      forbid(into("host"), NO_HOST),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["src/taskpane/index.tsx"],
    [
      forbid(
        into("excel", "domain", "functions", "commands"),
        "index.tsx puts the use-cases of src/app into the pane; it needs no other room.",
      ),
      forbid(into("host"), NO_HOST),
    ],
  ),
  room(
    ["src/notice-file/**/*.ts"],
    [
      forbid(
        into("domain", "excel", "app", "functions", "taskpane", "commands", "host"),
        "A notice's file is read and written here, whoever asks: this room knows no other; types say what it lays out.",
        true,
      ),
    ],
    NO_EXCEL_GLOBAL,
  ),
  room(
    ["host/**/*.ts"],
    [
      forbid(
        "^\\.{1,2}/(?:.*/)?src(?:/(?!notice-file/)|$)",
        "The host stands apart: it serves the built add-in and shares nothing with it but the types of its answers.",
        true,
      ),
    ],
  ),
];
