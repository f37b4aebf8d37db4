import { HostError, hostErrorOf } from "../../../src/excel/HostError";

const officeError = Object.assign(new Error("busy"), {
  code: "InvalidOperationInCellEditMode",
  debugInfo: { errorLocation: "Range.values" },
});

describe("hostErrorOf", () => {
  it("keeps what support needs", () => {
    const error = hostErrorOf(officeError);
    expect([error.code, error.location, error.message]).toEqual([
      "InvalidOperationInCellEditMode",
      "Range.values",
      "busy",
    ]);
  });

  it("lets its own kind through and takes anything", () => {
    const own = new HostError("SheetHidden", "hidden", "附件1");
    expect(hostErrorOf(own)).toBe(own);
    expect(hostErrorOf("oops")).toMatchObject({ code: "Unknown", message: "oops", location: null });
    expect(hostErrorOf(undefined).code).toBe("Unknown");
  });

  it("says what to do in both languages, also for a code that it does not know", () => {
    expect(hostErrorOf(officeError).sentence("zh-CN")).toContain("回车");
    expect(hostErrorOf(officeError).sentence("en-US")).toContain("Enter");
    expect(new HostError("Whatever", "x").sentence("zh-CN")).toContain("没有完成");
  });
});
