import type { Material } from "../materials/Material";
import { headerKey } from "../reading/headers";
import { foldText } from "./foldText";
import type { Spotted } from "./unitSpotter";

/** What offices also call a material that has one of the names on the left; the workbook's 资料目录 goes first. */
const SYNONYMS: readonly (readonly [anchors: string, words: string])[] = [
  [
    "照片视频 印证资料",
    "照片视频资料 照片、视频 照片、视频资料 照片和视频 照片及视频 照片和视频资料 视频照片 视频资料 影像资料 图片资料 佐证资料 佐证材料 印证材料 相关印证材料 照片 视频",
  ],
  [
    "实施方案 工作方案",
    "三年行动方案 行动方案 三年行动实施方案 三年行动工作方案 工作实施方案 三年行动的工作方案 三年行动的实施方案 三年行动工作实施方案",
  ],
  ["工作简报 简报", "信息简报 简报信息 工作信息简报 简报材料"],
  ["工作调度表 调度表", "工作情况调度表 调度情况表 工作调度情况表 工作进展调度表 调度报表"],
  ["推广应用方案 推广方案", "系统推广方案 推广应用实施方案 系统应用方案 应用方案 应用推广方案 系统推广应用方案"],
];

/** Most specific first: 推广…方案 and 系统…方案 are the plan for the system, whatever stands between (DESIGN §4). */
const SYSTEM_PLAN: readonly RegExp[] = [
  /^推广(?:(?!报送|制定|使用|开展|未|已)[^，。；：、()和及与均都]){0,24}?方案/u,
  /^(?:青海省)?(?:交通运输)?(?:行政)?(?:执法)?(?:综合)?(?:管理)?(?:办案)?(?:信息)?系统(?:(?!报送|制定|使用|开展|未|已)[^，。；：、()和及与均都]){0,16}?方案/u,
];
/** Where one of them can begin. */
const SYSTEM_PLAN_START = /[推青交行执综管办信系]/u;
const PLAN = "方案";

const keysOf = ({ name, aliases }: Material): readonly string[] =>
  [name, ...aliases].map((text) => foldText(headerKey(text)).text).filter((key) => key !== "");

function phrasesOf(materials: readonly Material[]): ReadonlyMap<string, readonly string[]> {
  const phrases = new Map<string, readonly string[]>();
  const add = (phrase: string, name: string) => {
    if (!phrases.has(phrase)) phrases.set(phrase, [name]);
  };
  for (const material of materials) for (const key of keysOf(material)) add(key, material.name);
  for (const material of materials) {
    const keys = keysOf(material);
    const words = SYNONYMS.filter(([anchors]) => anchors.split(" ").some((anchor) => keys.includes(anchor)));
    for (const word of words.flatMap(([, synonyms]) => synonyms.split(" "))) add(word, material.name);
    for (const key of keys) add(key.replace("资料", "材料"), material.name);
  }
  return phrases;
}

/**
 * Makes the function that finds materials in running text.
 * Shape: 资料目录 → (sentence, place → the material there; null for none). A bare 方案 may be any of the plans: all their
 * names are given, and a claim about it is only judged where they agree.
 * @example createMaterialSpotter(BUILTIN_MATERIALS)("调度表", 0)?.length // 3
 */
export function createMaterialSpotter(materials: readonly Material[]): (text: string, at: number) => Spotted | null {
  const phrases = phrasesOf(materials);
  const longestFirst = [...phrases.keys()].sort((left, right) => right.length - left.length);
  const byFirst = new Map<string, string[]>();
  for (const phrase of longestFirst) {
    byFirst.set(phrase.charAt(0), [...(byFirst.get(phrase.charAt(0)) ?? []), phrase]);
  }
  const systemPlan = materials.find((material) => keysOf(material).some((key) => key.includes("推广")));
  const plans = materials.filter((material) => keysOf(material).some((key) => key.endsWith(PLAN)));
  const planNames = plans.map(({ name }) => name);
  return (text, at) => {
    const phrase = byFirst.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    const specific =
      systemPlan === undefined || !SYSTEM_PLAN_START.test(text.charAt(at))
        ? 0
        : Math.max(...SYSTEM_PLAN.map((it) => it.exec(text.slice(at, at + 60))?.[0].length ?? 0));
    if (systemPlan !== undefined && specific > (phrase?.length ?? 0)) {
      return { meaning: { kind: "material", names: [systemPlan.name] }, length: specific };
    }
    if (phrase !== undefined) {
      return { meaning: { kind: "material", names: phrases.get(phrase) ?? [] }, length: phrase.length };
    }
    const isPlan = planNames.length > 0 && text.startsWith(PLAN, at);
    return isPlan ? { meaning: { kind: "material", names: planNames }, length: PLAN.length } : null;
  };
}
