import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { legendColours, legendText, PALETTE } from "../../../src/domain/colour/palette";
import { COLOURED_STATES } from "../../../src/domain/plan/ColourPlan";

const colourOf = (hex: string): Color => parse(hex) ?? { mode: "rgb", r: 0, g: 0, b: 0 };
const lightness = (hex: string): number => converter("lab65")(colourOf(hex)).l;
const distance = differenceCiede2000();
/** A cell without a colour is one of them. */
const FILLS = [...PALETTE.map(({ fillColor }) => fillColor), "#FFFFFF"];
const pairs = FILLS.flatMap((first, at) => FILLS.slice(at + 1).map((second) => [first, second] as const));

test("every state has a colour, in a fixed order", () => {
  expect(PALETTE.map(({ state }) => state)).toEqual([...COLOURED_STATES]);
});

/** 10 is seen at a glance, 2.3 by looking closely. */
test.each([
  ["everyone", (colour: Color) => colour],
  ["eyes that do not see red", filterDeficiencyProt(1)],
  ["eyes that do not see green", filterDeficiencyDeuter(1)],
  ["eyes that do not see blue", filterDeficiencyTrit(1)],
])("fills stay apart for %s", (_eyes, seen) => {
  for (const [first, second] of pairs) {
    expect(distance(seen(colourOf(first)), seen(colourOf(second)))).toBeGreaterThan(8);
  }
});

test("fills stay apart in grey print", () => {
  const greys = FILLS.map(lightness).sort((left, right) => left - right);
  greys.slice(1).forEach((grey, at) => {
    expect(grey - (greys[at] ?? 0)).toBeGreaterThan(5);
  });
});

test.each(PALETTE.map(({ label, fillColor, fontColor }) => [label, fillColor, fontColor]))(
  "%s can be read: contrast of WCAG AA at least",
  (_label, fill = "", font = "") => {
    expect(wcagContrast(fill, font)).toBeGreaterThan(4.5);
  },
);

test("the legend names the states in use", () => {
  expect(legendText(["notDue", "missing"])).toBe("底色：红—未报送，灰—未到期");
  expect(legendColours([])).toEqual([]);
});
