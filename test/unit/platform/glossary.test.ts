import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const rows = readFileSync(join(ROOT, "docs/glossary.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, chinese, english, , path] = /^\| (.+?) \| (.+?) \| (`(.+?)`) \|$/u.exec(line) ?? [];
    return chinese === undefined || english === undefined || path === undefined ? [] : [{ chinese, english, path }];
  });

test("every term says where it is in the code", () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("no term stands twice, in either language", () => {
  for (const column of ["chinese", "english"] as const) {
    const terms = rows.map((row) => row[column]);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  }
});
