/** Several jest projects, one run: `jest --selectProjects unit` runs one of them. */
const transform = {
  "\\.(ts|tsx)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

const project = (displayName, folders) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform,
  // What a failing golden case leaves beside its expectation is no test, and neither is a built copy of the add-in.
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/node_modules/.cache/"],
  setupFilesAfterEnv: ["<rootDir>/test/support/timeout.ts"],
  setupFiles: ["<rootDir>/test/support/propertyRuns.js"],
});

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    project("unit", ["unit"]),
    project("notice", ["notice"]),
    project("validate", ["validate"]),
    project("golden", ["golden"]),
    project("property", ["property"]),
    project("host", ["host", "host-adapter", "host-calc"]),
    project("e2e", ["e2e"]),
    project("bench", ["bench"]),
  ],
};
