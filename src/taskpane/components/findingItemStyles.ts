import { makeStyles, tokens } from "@fluentui/react-components";

export const useFindingItemStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: "hidden",
    // Hundreds of items off screen cost no layout.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 110px",
  },
  hard: { borderLeft: `3px solid ${tokens.colorStatusDangerBackground3}` },
  query: { borderLeft: `3px solid ${tokens.colorStatusWarningBackground3}` },
  hint: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  main: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
  },
  clickable: {
    cursor: "pointer",
    // Not the usual hover grey: on it the link colour of the dark theme falls below 4.5 : 1.
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":active": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink },
  placeless: { color: tokens.colorNeutralForeground2 },
  message: { display: "block", marginTop: tokens.spacingVerticalXXS },
  whatToDo: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  also: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
});
