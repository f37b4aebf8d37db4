import { isDark, isoDateOf, languageOf, type OfficeSurroundings } from "../../../src/taskpane/environment";

it.each<[string | undefined, string]>([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["ZH", "zh-CN"],
  ["en-US", "en-US"],
  ["de-DE", "en-US"],
  ["zha-CN", "en-US"],
  ["", "zh-CN"],
  [undefined, "zh-CN"],
])("speaks in Excel's %s with %s", (displayLanguage, language) => {
  expect(languageOf({ displayLanguage })).toBe(language);
});

it.each<[OfficeSurroundings | undefined, boolean]>([
  [undefined, false],
  [{}, false],
  [{ officeTheme: { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" } }, true],
  [{ officeTheme: { isDarkTheme: false, bodyBackgroundColor: "#000000" } }, false],
  [{ officeTheme: { bodyBackgroundColor: "#262626" } }, true],
  [{ officeTheme: { bodyBackgroundColor: "#F3F2F1" } }, false],
  [{ officeTheme: { bodyBackgroundColor: "black" } }, false],
])("with %j is dark: %s", (surroundings, dark) => {
  expect(isDark(surroundings)).toBe(dark);
});

it("dates by the user's own calendar", () => {
  expect(isoDateOf(new Date(2024, 3, 1, 0, 5))).toBe("2024-04-01");
});
