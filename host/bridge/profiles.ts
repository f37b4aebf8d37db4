import apiSets from "./apiSets.json";
import type { MemberFilter } from "./members";

/** An Excel that the host stands for. */
export interface Profile {
  readonly name: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Bytes of a request and of a response; Excel on the web refuses what is larger. */
  readonly byteLimit: number | null;
}

const EVERYWHERE = {
  CustomFunctions: "1.9",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  Settings: "1.1",
  RichApiRuntime: "1.2",
  AddinCommands: "1.3",
  DelayForCellEdit: "1.1",
};

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/**
 * Source: Microsoft, Excel JavaScript API requirement sets, shared runtime and custom functions requirement sets. The npm
 * runtime of office.js has members up to ExcelApi 1.15: later Excels are no more than that here.
 */
export const PROFILES = {
  ltsc2021: {
    name: "ltsc2021",
    requirementSets: { ...EVERYWHERE, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1" },
    byteLimit: null,
  },
  ltsc2024: {
    name: "ltsc2024",
    requirementSets: { ...EVERYWHERE, ExcelApi: "1.15", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.2" },
    byteLimit: null,
  },
  m365: {
    name: "m365",
    requirementSets: { ...EVERYWHERE, ExcelApi: "1.15", CustomFunctionsRuntime: "1.4", SharedRuntime: "1.2" },
    byteLimit: null,
  },
  web: {
    name: "web",
    requirementSets: { ...EVERYWHERE, ExcelApi: "1.15", CustomFunctionsRuntime: "1.4", SharedRuntime: "1.2" },
    byteLimit: FIVE_MEGABYTES,
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

export const isProfileName = (name: string): name is ProfileName => name in PROFILES;

const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = apiSets;

/** `ExcelApi 1.14` → 14. */
const minor = (version: string): number => Number(version.split(".")[1]);

/**
 * What an Excel of that profile has. Members of sets that are not numbered with ExcelApi (ExcelApiOnline,
 * ExcelApiDesktop) are in none; members that no document names are the host's own business.
 */
export function membersOf({ requirementSets }: Profile): MemberFilter {
  const supported = minor(requirementSets.ExcelApi ?? "1.1");
  return (className, member) => {
    const [set, version] = NEEDED[className]?.[member]?.split(" ") ?? [];
    if (set === undefined || version === undefined) return set === undefined;
    return set === "ExcelApi" && minor(version) <= supported;
  };
}
