import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { addinUrl, rewriteManifest } from "../../../webpack/addinUrl";
import { englishMetadata } from "../../../webpack/englishMetadata";
import { localOfficeFiles, officeJs, SOURCES } from "../../../webpack/officeJs";

const ROOT = path.resolve(__dirname, "..", "..", "..");
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

describe("OFFICE_JS", () => {
  test("names Microsoft's servers, or the folder beside the page", () => {
    expect(officeJs("cdn").url).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(officeJs("cn").url).toMatch(/^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\/.*\/office\.js$/);
    expect(officeJs("local").url).toBe("office-js/office.js");
    expect(officeJs(undefined)).toEqual({ mode: "cdn", url: SOURCES.cdn });
  });

  test("refuses anything else, with what it takes", () => {
    expect(() => officeJs("beta")).toThrow("OFFICE_JS=beta：只能是 cdn、cn、local 之一");
  });

  test("local: every platform's file, both languages and the licence, untouched", () => {
    const patterns = localOfficeFiles();
    expect(patterns.every(({ info }) => info.minimized)).toBe(true);
    const places = patterns.map(({ to }) => to);
    expect(places).toContain("office-js/telemetry/[name][ext]");
    expect(places).toContain("office-js/zh-cn/[name][ext]");
    for (const { context, from } of patterns.filter((pattern) => !pattern.from.includes("{"))) {
      expect(existsSync(path.join(context, from))).toBe(true);
    }
  });
});

describe("ADDIN_URL", () => {
  test.each([
    ["https://intranet.example/taizhang", "https://intranet.example/taizhang/"],
    ["https://intranet.example:8443/", "https://intranet.example:8443/"],
  ])("%s → %s", (given, expected) => {
    expect(addinUrl(given)).toBe(expected);
  });

  test("is not needed", () => {
    expect(addinUrl(undefined)).toBeNull();
    expect(addinUrl("")).toBeNull();
  });

  test.each([
    ["http://intranet.example/", "Office 只接受 https 网址"],
    ["intranet", "不是网址"],
    ["https://intranet.example/?a=1", "网址中不能有 ? 或 #"],
  ])("%s is refused", (given, why) => {
    expect(() => addinUrl(given)).toThrow(why);
  });

  test("replaces every address of the manifest, whatever is in it", () => {
    const manifest = read("manifest.xml");
    const built = rewriteManifest(manifest, "https://addin.example/$&/");
    expect(built).not.toContain("https://localhost:3000/assets");
    expect(built.match(/https:\/\/addin\.example\/\$&amp;\//g)).toHaveLength(
      manifest.match(/https:\/\/localhost:3000\//g)?.length ?? 0,
    );
  });
});

describe("functions.en-US.json", () => {
  const metadata = JSON.stringify({
    functions: [
      {
        id: "ADD",
        name: "ADD",
        description: "相加",
        parameters: [{ name: "first", description: "加数", type: "any" }],
      },
    ],
  });
  const texts = { ADD: { description: "Adds", parameters: { first: "A number" } } };

  test("has the English texts in the places of the Chinese ones, and nothing else changes", () => {
    expect(JSON.parse(englishMetadata(metadata, texts))).toEqual({
      functions: [
        {
          id: "ADD",
          name: "ADD",
          description: "Adds",
          parameters: [{ name: "first", description: "A number", type: "any" }],
        },
      ],
    });
  });

  test.each([
    ["a function without a text", {}, "ADD：没有英文说明"],
    ["a parameter without a text", { ADD: { description: "Adds", parameters: {} } }, "ADD：参数 first 没有英文说明"],
    ["a text without a function", { ...texts, SUB: { description: "x", parameters: {} } }, "SUB：没有这个函数"],
  ])("%s stops the build", (_, given, why) => {
    expect(() => englishMetadata(metadata, given)).toThrow(why);
  });
});

test("the lock file names no registry, and the pictures come from SVGs of the same name", () => {
  expect(read("package-lock.json")).not.toContain('"resolved"');
  const names = (folder: string, ending: string): string[] =>
    readdirSync(path.join(ROOT, folder))
      .filter((file) => file.endsWith(ending))
      .map((file) => path.basename(file, ending));
  expect(names("assets", "-80.png").sort()).toEqual(names("assets/icons", ".svg").sort());
});
