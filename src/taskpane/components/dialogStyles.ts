import { makeStyles, tokens } from "@fluentui/react-components";

export const useDialogStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalXL, width: "calc(100vw - 24px)", boxSizing: "border-box" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** Fluent stacks them below 480 px, where the pane always is; two short words fit side by side. */
  actions: {
    "@media screen and (max-width: 480px)": { flexDirection: "row", "& > *": { flexGrow: 1, flexBasis: 0 } },
  },
});
