import { headerKey } from "../reading/headers";

/** Other words that offices use for a setting, none of which says anything else. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  期次: ["期数", "本期期次"],
  报送截至日期: ["报送截止日期", "报送截至时间", "报送截止时间", "资料报送截止日期", "资料报送截至日期"],
  案件统计起: ["案件统计开始日期", "案件统计起始日期", "案件统计起日"],
  案件统计止: ["案件统计结束日期", "案件统计截止日期", "案件统计截至日期", "案件统计止日"],
  考试统计起: ["考试统计开始日期", "考试统计起始日期", "考试统计起日"],
  考试统计止: ["考试统计结束日期", "考试统计截止日期", "考试统计截至日期", "考试统计止日"],
  行动开始日期: ["行动起始日期", "行动启动日期"],
};

const CANONICAL = new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) =>
    others.map((other) => [headerKey(other), headerKey(name)] as const),
  ),
);

/**
 * The key under which a setting is known, whichever of its names stands in the cell.
 * @example settingKey("报送截止日期") === settingKey("报送截至日期")
 */
export function settingKey(text: string): string {
  const key = headerKey(text);
  return CANONICAL.get(key) ?? key;
}
