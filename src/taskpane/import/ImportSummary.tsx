import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FiguresPlan, ImportPlan, RowsPlan } from "../../domain/import/ImportPlan";
import type { ImportPreview } from "../../import/ImportSession";
import type { ImportStrings } from "./importStrings";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** How many examples fit into a sentence. */
const EXAMPLES = 5;

interface SummaryProps {
  readonly preview: ImportPreview;
  readonly strings: ImportStrings;
}

const joined = (texts: readonly string[], { separator }: ImportStrings): string =>
  texts.slice(0, EXAMPLES).join(separator) + (texts.length > EXAMPLES ? "…" : "");

/** What is doubled, unknown or left out, a line each. */
export function noticesOf({ counts, plan }: ImportPreview, strings: ImportStrings): readonly string[] {
  const { repeatedRows, repeated, rowsInSheet, inSheet, unknownUnitRows, unknownUnits } = counts;
  const named = (texts: readonly string[], say: (text: string) => string): string[] =>
    texts.length === 0 ? [] : [say(texts.join(strings.separator))];
  const examples = (list: readonly { text: string; count: number }[]): string =>
    joined(
      list.map(({ text, count }) => `${text}×${String(count)}`),
      strings,
    );
  return [
    ...(repeatedRows > 0 ? [strings.doubledInFile(repeatedRows, examples(repeated))] : []),
    ...(rowsInSheet > 0 ? [strings.doubledInSheet(rowsInSheet, joined(inSheet, strings))] : []),
    ...(unknownUnitRows > 0 ? [strings.unknownUnits(unknownUnitRows, examples(unknownUnits))] : []),
    ...(plan.kind === "rows" ? named(plan.unmapped, strings.unmapped) : []),
    ...(plan.kind === "rows" ? named(plan.lost, strings.lost) : []),
    ...(plan.kind === "rows" ? named(plan.calculated, strings.calculated) : []),
    ...(plan.kind === "figures" ? named(plan.unitsWithoutRow, strings.unitsWithoutRow) : []),
  ];
}

function Written({ plan, strings }: { readonly plan: RowsPlan | FiguresPlan; readonly strings: ImportStrings }) {
  const styles = useStyles();
  if (plan.kind === "rows") return <Text data-testid="import-plan">{strings.willWrite(plan)}</Text>;
  const changed = plan.figures.filter(({ before, after }) => before !== String(after));
  return (
    <>
      <MessageBar intent={plan.reason === "tooManyRows" ? "warning" : "info"} layout="multiline">
        <MessageBarBody data-testid="import-plan">{strings.willCount(plan)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {changed.map(({ unit, header, before, after }) => (
          <li key={`${unit} ${header}`}>{strings.figure(unit, header, before, after)}</li>
        ))}
      </ul>
    </>
  );
}

function Refused({
  plan,
  strings,
}: {
  readonly plan: Extract<ImportPlan, { kind: "refused" }>;
  readonly strings: ImportStrings;
}) {
  const { code, details } = plan.refusal;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody data-testid="import-refused">{strings.refusals[code](details)}</MessageBarBody>
    </MessageBar>
  );
}

/** How the file was read, what will be written, and what the user should know before. */
export function ImportSummary({ preview, strings }: SummaryProps): JSX.Element {
  const styles = useStyles();
  const { reading, counts, plan } = preview;
  const notices = noticesOf(preview, strings);
  return (
    <div className={styles.summary}>
      <Text size={200} data-testid="import-reading">
        {strings.readAs(reading)}
      </Text>
      <Text size={200} data-testid="import-rows">
        {strings.rowsFound(counts)}
      </Text>
      {plan.kind === "refused" ? <Refused plan={plan} strings={strings} /> : <Written plan={plan} strings={strings} />}
      {notices.length > 0 && (
        <ul className={styles.list} data-testid="import-notices">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
