import type { FigureField } from "../cases/Cases";

/** The columns of figures as people call them. */
export const COLUMN_NAMES: Readonly<Record<FigureField, string>> = {
  dataRows: "数据条数",
  actual: "实际案件数",
  test: "测试案件数",
  officers: "执法人员",
  rate: "人均办案率",
  exams: "在线考试",
};
