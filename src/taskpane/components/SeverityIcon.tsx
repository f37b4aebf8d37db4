import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import type { JSX } from "react";
import type { Severity } from "../../domain/findings/Finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px" },
  hard: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
});

const ICONS = { hard: ErrorCircleFilled, query: QuestionCircleFilled, hint: InfoFilled };

/** Always stands beside the word: neither colour nor shape speaks alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}
