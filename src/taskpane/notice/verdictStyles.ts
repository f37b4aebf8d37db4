import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * How verdicts look in the text: each has a line of its own kind below it besides its colour, so that they can be told
 * apart in grey and by colour-blind eyes.
 */
export const useVerdictStyles = makeStyles({
  mark: {
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
    borderRadius: tokens.borderRadiusSmall,
  },
  contradicts: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "double",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textDecorationThickness: "2px",
  },
  doubtful: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  "not-assessable": {
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralForeground2,
    textDecorationThickness: "2px",
  },
  agrees: {
    textDecorationLine: "underline",
    textDecorationStyle: "solid",
    textDecorationColor: tokens.colorStatusSuccessForeground1,
  },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});
