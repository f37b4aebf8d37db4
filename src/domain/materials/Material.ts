/** A kind of material 资料 that units send in. */
export interface Material {
  /** As 附件1 prints it in its head. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Sent once for the whole campaign: what came in an earlier 期 counts. */
  readonly isOnce: boolean;
  /** Position in 附件1, from 1. */
  readonly order: number;
}

/**
 * The materials of the form, for a workbook that has no 资料目录.
 * Source: 附件1, head; the notice's own words for them.
 */
export const BUILTIN_MATERIALS: readonly Material[] = [
  { name: "“三年行动”实施方案", aliases: ["实施方案", "工作方案", "三年行动工作方案"], isOnce: true, order: 1 },
  { name: "工作简报", aliases: ["简报"], isOnce: false, order: 2 },
  { name: "照片视频", aliases: ["印证资料", "照片资料", "相关印证资料"], isOnce: false, order: 3 },
  { name: "工作调度表", aliases: ["调度表"], isOnce: false, order: 4 },
  {
    name: "“执法信息系统”推广应用方案",
    aliases: ["推广应用方案", "推广方案", "推广执法综合管理信息系统实施方案"],
    isOnce: true,
    order: 5,
  },
];
