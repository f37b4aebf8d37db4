import { makeStyles, tokens } from "@fluentui/react-components";

/** What the three parts share. */
export const useNoticeStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    "& > button": { whiteSpace: "nowrap" },
  },
  intro: { display: "block", color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  item: { overflowWrap: "anywhere" },
  wide: { width: "100%" },
});
