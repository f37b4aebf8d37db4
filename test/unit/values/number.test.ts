import fc from "fast-check";
import { readNumber } from "../../../src/domain/values/number";
import type { CellValue } from "../../../src/domain/snapshot";

test.each<[CellValue, number]>([
  ["324条", 324],
  ["324 条", 324],
  ["324\n条", 324],
  ["１２", 12],
  ["28%", 0.28],
  ["28％", 0.28],
  ["15.7%", 0.157],
  ["5‰", 0.005],
  ["1,057", 1057],
  ["１，０５７", 1057],
  ["1,057,000.5", 1_057_000.5],
  ["1\u00A0057", 1057],
  ["-5", -5],
  ["−5", -5],
  ["+5", 5],
  ["0", 0],
  ["-0", 0],
  ["007", 7],
  [".5", 0.5],
  ["45人次", 45],
  ["1057名", 1057],
])("%p is text that says %p", (value, expected) => {
  expect(readNumber(value)).toEqual({ kind: "number", value: expected, wasText: true });
});

test.each<[CellValue, number]>([
  [324, 324],
  [0, 0],
  [-0, 0],
  [0.28, 0.28],
  [-3, -3],
])("%p is a number", (value, expected) => {
  expect(readNumber(value)).toEqual({ kind: "number", value: expected, wasText: false });
});

test.each<[CellValue]>([[null], [""], [" "], ["　"], ["\u200B"]])("%p is blank", (value) => {
  expect(readNumber(value)).toEqual({ kind: "blank" });
});

test.each<[CellValue, string]>([
  ["/", "/"],
  ["／", "/"],
  ["×", "×"],
  ["无", "无"],
  ["-", "-"],
  ["条", "条"],
  ["%", "%"],
  ["1,05", "1,05"],
  ["1,0570", "1,0570"],
  ["1 057", "1 057"],
  ["约300", "约300"],
  ["300余", "300余"],
  ["1.5万", "1.5万"],
  ["(5)", "(5)"],
  ["1e3", "1e3"],
  ["4.1.2", "4.1.2"],
  ["324①", "324①"],
  ["10²", "10²"],
  ["十二", "十二"],
  ["123456789012345678", "123456789012345678"],
  [true, "TRUE"],
  [{ error: "#DIV/0!" }, "#DIV/0!"],
  [Number.NaN, "NaN"],
])("%p is no number", (value, text) => {
  expect(readNumber(value)).toEqual({ kind: "notNumber", text });
});

test("a whole number reads back from every way of writing it", () => {
  const fullWidth = (text: string) =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.nat(999_999_999), (count) => {
      const plain = String(count);
      const grouped = plain.replace(/\B(?=(\d{3})+$)/gu, ",");
      for (const text of [plain, grouped, fullWidth(grouped), `${plain}条`, `\u3000${plain} `]) {
        expect(readNumber(text)).toEqual({ kind: "number", value: count, wasText: true });
      }
    }),
  );
});

test("text without a digit is never a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/\p{N}/u.test(text.normalize("NFKC")));
      expect(readNumber(text).kind).not.toBe("number");
    }),
  );
});
