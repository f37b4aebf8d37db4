import { HostError } from "../../../src/excel/HostError";
import { failureOf } from "../../../src/taskpane/failureOf";

it("lets a HostError speak, in the user's language", () => {
  const error = new HostError("AccessDenied", "denied", "Range.values");
  expect(failureOf(error, "zh-CN")).toEqual({
    sentence: error.sentence("zh-CN"),
    code: "AccessDenied",
    location: "Range.values",
    technical: "denied",
  });
  expect(failureOf(error, "en-US").sentence).toBe(error.sentence("en-US"));
});

it.each<[string, unknown, ReturnType<typeof failureOf>]>([
  [
    "an error of Office.js",
    { code: "GeneralException", message: "m", debugInfo: { errorLocation: "Worksheet.name" } },
    { sentence: null, code: "GeneralException", location: "Worksheet.name", technical: "m" },
  ],
  [
    "a bug",
    new TypeError("x is undefined"),
    { sentence: null, code: "TypeError", location: null, technical: "x is undefined" },
  ],
  ["a thrown text", "no", { sentence: null, code: "Unknown", location: null, technical: "no" }],
  ["nothing", undefined, { sentence: null, code: "Unknown", location: null, technical: "undefined" }],
])("reads %s", (_name, thrown, failure) => {
  expect(failureOf(thrown, "zh-CN")).toEqual(failure);
});
