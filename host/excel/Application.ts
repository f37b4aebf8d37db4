import { invalidArgument } from "../bridge/ApiError";
import { view, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { flag, finite } from "./apiValues";
import { integer } from "./RangeObject";
import type { Session } from "./Session";
import { WorkbookPart } from "./Workbook";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const APPLICATION: ClassMembers<WorkbookPart> = {
  className: "Application",
  scalars: {
    calculationMode: {
      get: ({ session }) => session.calculationMode,
      set: ({ session }, value) => {
        const mode = MODES.find((name) => name === value);
        if (!mode) throw invalidArgument();
        session.calculationMode = mode;
      },
    },
    calculationState: { get: ({ session }) => (session.calculation.isDirty ? "Pending" : "Done") },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  objects: {
    iterativeCalculation: ({ session }) => new WorkbookPart("IterativeCalculation", session),
    cultureInfo: ({ session }) => new CulturePart("CultureInfo", session),
  },
  methods: {
    calculate: view(({ session }, [type]) => {
      if (type !== "Recalculate" && type !== "Full" && type !== "FullRebuild") throw invalidArgument();
      if (type === "FullRebuild") session.calculation.restructured();
      session.calculation.requestAll();
      return null;
    }),
    suspendScreenUpdatingUntilNextSync: view(() => null),
    suspendApiCalculationUntilNextSync: view(() => null),
  },
};

/** An attribute of the workbook's `<calcPr>`. */
function calcScalar(
  name: string,
  read: (stored: string | undefined) => unknown,
  write: (value: unknown) => string | null,
): Scalar<WorkbookPart> {
  return {
    get: ({ session }) => read(session.workbook.elements.get("calcPr")?.attributes[name]),
    set: ({ session }, value) => {
      const stored = write(value);
      const { attributes } = session.calculationSettings;
      if (stored === null) Reflect.deleteProperty(attributes, name);
      else attributes[name] = stored;
    },
  };
}

function within(number: number, least: number, most: number): string {
  if (number < least || number > most) throw invalidArgument();
  return String(number);
}

/** Kept in the file; the host's engine gives a formula that runs in a circle 0, whatever is set here. */
export const ITERATIVE_CALCULATION: ClassMembers<WorkbookPart> = {
  className: "IterativeCalculation",
  scalars: {
    enabled: calcScalar("iterate", (stored) => stored === "1", (value) => (flag(value) ? "1" : null)),
    maxIteration: calcScalar("iterateCount", (stored) => Number(stored ?? 100), (value) => within(integer(value), 1, 32_767)),
    maxChange: calcScalar("iterateDelta", (stored) => Number(stored ?? 0.001), (value) => within(finite(value), 0, Infinity)),
  },
}; // prettier-ignore

/** What the system says about numbers and dates: this host stands for a Chinese Windows. */
class CulturePart implements HostObject {
  constructor(
    readonly className: "CultureInfo" | "NumberFormatInfo" | "DatetimeFormatInfo",
    readonly session: Session,
  ) {}
}

const fixed = (values: Readonly<Record<string, string>>): Record<string, Scalar<CulturePart>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { get: () => value }]));

export const CULTURE: readonly ClassMembers<CulturePart>[] = [
  {
    className: "CultureInfo",
    scalars: fixed({ name: "zh-CN" }),
    objects: {
      numberFormat: ({ session }) => new CulturePart("NumberFormatInfo", session),
      datetimeFormat: ({ session }) => new CulturePart("DatetimeFormatInfo", session),
    },
  },
  {
    className: "NumberFormatInfo",
    scalars: fixed({ currencySymbol: "¥", numberDecimalSeparator: ".", numberGroupSeparator: "," }),
  },
  {
    className: "DatetimeFormatInfo",
    scalars: fixed({
      dateSeparator: "/",
      longDatePattern: "yyyy'年'M'月'd'日'",
      longTimePattern: "H:mm:ss",
      shortDatePattern: "yyyy/M/d",
      timeSeparator: ":",
    }),
  },
];
