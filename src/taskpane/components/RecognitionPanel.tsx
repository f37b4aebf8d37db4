import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CellRef } from "../../domain/findings/Finding";
import type { Recognition, SeenUnit } from "../../domain/recognition/Recognition";
import type { MarkState } from "../../domain/marks/marks";
import { useStrings } from "../StringsContext";
import type { Ledger } from "../useLedger";
import { ChoiceRow, type Choice } from "./ChoiceRow";
import { useRecognitionStyles } from "./recognitionStyles";
import { SheetCard } from "./SheetCard";

interface RecognitionPanelProps {
  readonly recognition: Recognition;
  readonly ledger: Ledger;
}

const jump =
  (ledger: Ledger) =>
  ({ sheet, address }: CellRef): void =>
    void ledger.goTo("", sheet, address);

/** What comes near first. */
function unitChoices(
  { suggestions }: Pick<SeenUnit, "suggestions">,
  unitNames: readonly string[],
  near: string,
): readonly Choice[] {
  const others = unitNames.filter((name) => !suggestions.includes(name));
  return [
    ...suggestions.map((name) => ({ value: name, label: `${name}（${near}）` })),
    ...others.map((name) => ({ value: name, label: name })),
  ];
}

function Units({ recognition: { units, unitNames }, ledger }: RecognitionPanelProps): JSX.Element | null {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  if (units.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{strings.units}</h2>
      <Text className={styles.note}>{strings.unitsIntro}</Text>
      <ul className={styles.list}>
        {units.map(({ key, ...unit }) => (
          <ChoiceRow
            key={`${key} ${unit.given ?? ""}`}
            testId={`unit-${key}`}
            {...unit}
            choices={unitChoices(unit, unitNames, strings.near)}
            apply={(name) => void ledger.correct({ units: { [key]: name } })}
            drop={() => void ledger.forget({ part: "unit", key })}
            goTo={jump(ledger)}
          />
        ))}
      </ul>
    </section>
  );
}

function Marks({ recognition: { marks }, ledger }: RecognitionPanelProps): JSX.Element | null {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  if (marks.length === 0) return null;
  const choices = Object.entries(strings.states).map(([value, label]) => ({ value, label }));
  return (
    <section>
      <h2 className={styles.heading}>{strings.marks}</h2>
      <Text className={styles.note}>{strings.marksIntro}</Text>
      <ul className={styles.list}>
        {marks.map(({ key, ...mark }) => (
          <ChoiceRow
            key={`${key} ${mark.given ?? ""}`}
            testId={`mark-${key}`}
            {...mark}
            choices={choices}
            apply={(state) => void ledger.correct({ marks: { [key]: state as MarkState } })}
            drop={() => void ledger.forget({ part: "mark", key })}
            goTo={jump(ledger)}
          />
        ))}
      </ul>
    </section>
  );
}

/** 识别结果: what was taken for what. What wants a person's word stands first. */
export function RecognitionPanel({ recognition, ledger }: RecognitionPanelProps): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  const { sheets, units, marks, fields } = recognition;
  const isCorrected =
    sheets.some((sheet) => sheet.isCorrected) || [...units, ...marks].some(({ given }) => given !== null);
  return (
    <div className={styles.panel} data-testid="recognition">
      <Text className={styles.note}>{strings.intro}</Text>
      <Units recognition={recognition} ledger={ledger} />
      <Marks recognition={recognition} ledger={ledger} />
      <section>
        <h2 className={styles.heading}>{strings.sheets}</h2>
        <ul className={styles.list}>
          {sheets.map((seen) => (
            <SheetCard key={seen.sheet} seen={seen} fields={fields} ledger={ledger} />
          ))}
        </ul>
      </section>
      {isCorrected && (
        <Button data-testid="reset-all" onClick={() => void ledger.forget({ part: "all" })}>
          {strings.resetAll}
        </Button>
      )}
    </div>
  );
}
