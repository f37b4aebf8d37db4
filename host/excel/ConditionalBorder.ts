import { invalidArgument } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject } from "../bridge/members";
import { dxfBorder, withDxfBorder, type DxfSide } from "../engine/document/dxf";
import type { ConditionalFormatObject } from "./ConditionalFormats";
import { argb, type ConditionalPart } from "./ConditionalPart";
import { words } from "./apiValues";

export class ConditionalBorderObject implements HostObject {
  readonly className = "ConditionalRangeBorder";

  constructor(
    readonly owner: ConditionalFormatObject,
    readonly side: DxfSide,
  ) {}

  get theme(): readonly string[] {
    return this.owner.session.workbook.theme;
  }
}

const BORDER_STYLES = words({
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
});
const SIDE_NAMES: Readonly<Record<string, DxfSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

export const CONDITIONAL_BORDER: ClassMembers<ConditionalBorderObject> = {
  className: "ConditionalRangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => Object.keys(SIDE_NAMES).find((name) => SIDE_NAMES[name] === side) },
    style: {
      get: ({ owner, side, theme }) => BORDER_STYLES.toApi(dxfBorder(owner.rule.dxf, side, theme).style),
      set: ({ owner, side, theme }, value) => {
        const { color } = dxfBorder(owner.rule.dxf, side, theme);
        owner.rule.dxf = withDxfBorder(owner.rule.dxf, side, BORDER_STYLES.toFile(value), argb(color ?? "#000000"));
      },
    },
    color: {
      get: ({ owner, side, theme }) => dxfBorder(owner.rule.dxf, side, theme).color ?? "#000000",
      set: ({ owner, side, theme }, value) => {
        const { style } = dxfBorder(owner.rule.dxf, side, theme);
        owner.rule.dxf = withDxfBorder(owner.rule.dxf, side, style === "none" ? "thin" : style, argb(value));
      },
    },
  },
};

const border =
  (side: DxfSide) =>
  ({ owner }: ConditionalPart) =>
    new ConditionalBorderObject(owner, side);

export const CONDITIONAL_BORDERS: ClassMembers<ConditionalPart> = {
  className: "ConditionalRangeBorderCollection",
  scalars: { count: { get: () => 4 } },
  items: ({ owner }) => Object.values(SIDE_NAMES).map((side) => new ConditionalBorderObject(owner, side)),
  item: ({ owner }, key) => {
    const side = SIDE_NAMES[String(key)];
    if (!side) throw invalidArgument();
    return new ConditionalBorderObject(owner, side);
  },
  methods: {
    getItemAt: read(({ owner }, [index]) => {
      const side = Object.values(SIDE_NAMES)[Number(index)];
      if (!side) throw invalidArgument();
      return new ConditionalBorderObject(owner, side);
    }),
  },
  objects: { top: border("top"), bottom: border("bottom"), left: border("left"), right: border("right") },
};
