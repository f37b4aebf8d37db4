import { importFields } from "../../../src/domain/import/ImportKind";
import { readerOver } from "../../../src/import/openReader";
import type { ReaderAnswer } from "../../../src/import/protocol";
import { serveRequests } from "../../../src/import/serveRequests";
import { createImportActions, keptMapping } from "../../../src/taskpane/import/importActions";
import { FIELDS } from "../../../src/taskpane/import/ImportForm";
import type { ImportState, ImportSurroundings } from "../../../src/taskpane/import/importState";
import { importStringsOf } from "../../../src/taskpane/import/importStrings";
import { noticesOf } from "../../../src/taskpane/import/ImportSummary";
import { mappingWith } from "../../../src/taskpane/import/MappingTable";
import { csvOf, HEAD, preview, targetWith } from "../import/importFixtures";
import { OPTIONS, result } from "./fixtures";

const openReader: ImportSurroundings["openReader"] = (file, target) => {
  const worker: Parameters<typeof readerOver>[0] = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void serve(message),
    terminate: () => undefined,
  };
  const serve = serveRequests((data) => worker.onmessage?.({ data } as MessageEvent<ReaderAnswer>));
  return readerOver(worker, file, target);
};

function started(over: Partial<ImportSurroundings["useCases"]> = {}) {
  const states: ImportState[] = [];
  const results: string[] = [];
  const actions = createImportActions({
    openReader,
    useCases: {
      readImportTarget: () => Promise.resolve({ ...result(), target: targetWith() }),
      importExport: () => Promise.resolve(result({ message: "已导入" })),
      ...over,
    },
    options: () => OPTIONS,
    received: ({ message }) => results.push(message),
    show: (state) => states.push(state),
  });
  return { actions, results, phases: () => states.map(({ phase }) => phase), last: () => states.at(-1) };
}

const FILE = new File([csvOf([HEAD, ["D1", "海北州", "实际", "2024-03-01", ""]])], "导出.csv");

it("reads, shows, writes what was confirmed, and passes the result on", async () => {
  let kept: unknown;
  const { actions, results, phases } = started({
    importExport: async (order) => {
      kept = [order.plan.kind, order.mapping.fields, await order.rows(0, 9)];
      return result({ message: "已导入" });
    },
  });
  await actions.choose(FILE);
  expect([phases()[0], phases().at(-1)]).toEqual(["reading", "preview"]);
  await actions.confirm();
  expect(kept).toEqual([
    "rows",
    { 案号: "number", 单位: "unit", 案件性质: "kind", 立案日期: "filed", 结案日期: "closed" },
    [["D1", "海北州", "实际", 45_352, null]],
  ]);
  expect([results, phases().at(-1)]).toEqual([["已导入"], "closed"]);
});

it("a workbook that cannot be read, a file that cannot, and a failure of Excel each say so", async () => {
  const refused = started({
    readImportTarget: () => Promise.resolve({ ...result({ message: "太大" }), target: null }),
  });
  await refused.actions.choose(FILE);
  expect([refused.results, refused.phases().at(-1)]).toEqual([["太大"], "closed"]);
  const broken = started();
  await broken.actions.choose(new File([new Uint8Array([0xff, 0xff])], "x.csv"));
  expect(broken.last()).toMatchObject({ phase: "problem", problem: { code: "notText" } });
  const failing = started({ importExport: () => Promise.reject(new Error("locked")) });
  await failing.actions.choose(FILE);
  await failing.actions.confirm();
  expect(failing.last()).toMatchObject({ phase: "problem", failure: { technical: "locked" } });
});

it("cancelled while it reads, it shows nothing more; while it writes, it asks to stop", async () => {
  const reading = started();
  const choosing = reading.actions.choose(FILE);
  reading.actions.cancel();
  await choosing;
  expect(reading.phases().at(-1)).toBe("closed");
  let stops: boolean[] = [];
  const writing = started({
    importExport: ({ isCancelled }) => {
      stops = [isCancelled()];
      writing.actions.cancel();
      stops.push(isCancelled());
      return Promise.resolve(result({ message: "已取消" }));
    },
  });
  await writing.actions.choose(FILE);
  await writing.actions.confirm();
  expect([stops, writing.results]).toEqual([[false, true], ["已取消"]]);
});

it("a field that goes to another column leaves the one that had it", async () => {
  const { head } = await preview(csvOf([HEAD, ["D1", "海北州", "实际", "2024-03-01", ""]]));
  const mapping = mappingWith(head.columns, "案件性质", "unit");
  expect(mapping).toEqual({ 案号: "number", 单位: "none", 案件性质: "unit", 立案日期: "filed", 结案日期: "closed" });
  expect(keptMapping(head).headers.split("\n")).toEqual([...HEAD].sort());
});

it("offers the fields that the domain knows", () => {
  for (const kind of ["cases", "exams", "officers"] as const) expect(FIELDS[kind]).toEqual(importFields(kind));
});

it("says what is doubled, unknown and left out", async () => {
  const shown = await preview(
    csvOf([
      [...HEAD, "备用"],
      ["A1", "不知道", "实际", "", "", ""],
      ["A1", "海北", "实际", "", "", ""],
    ]),
  );
  expect(noticesOf(shown, importStringsOf("zh-CN"))).toEqual([
    "文件内重复 1 行：A1×2",
    "表中已有 1 行：A1",
    "单位不在名册中 1 行，照样写入，导入后列为问题：不知道×1",
    "以下列不写入：备用",
  ]);
});

/** Answers every question with itself, a form with csv, and text with 2. */
const ANYTHING: unknown = new Proxy(Object.create(null) as object, {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return () => "2";
    if (name === "form") return "csv";
    return name === "emptied" ? null : ANYTHING;
  },
});

/** Every text with its path; functions are asked with anything. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "function") {
    return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  }
  const speak = value as (...given: unknown[]) => unknown;
  return [[path, String(speak(ANYTHING, ANYTHING, ANYTHING, ANYTHING))]];
}

it("says the same things in both languages", () => {
  const [zh, en] = [texts(importStringsOf("zh-CN")), texts(importStringsOf("en-US"))];
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect([...zh, ...en].filter(([, text]) => text.trim() === "")).toEqual([]);
});
