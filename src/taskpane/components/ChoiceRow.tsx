import { Button, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellRef } from "../../domain/findings/Finding";
import { useStrings } from "../StringsContext";

const useStyles = makeStyles({
  row: {
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  places: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  choice: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  select: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 0, flexShrink: 0 },
});

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceRowProps {
  readonly testId: string;
  readonly text: string;
  readonly count: number;
  readonly at: CellRef | null;
  readonly choices: readonly Choice[];
  /** What a person chose before; null for nothing. */
  readonly given: string | null;
  readonly apply: (value: string) => void;
  readonly drop: () => void;
  readonly goTo: (at: CellRef) => void;
}

/** One text that nobody can read, and what it is to be taken for. Adopted by a button: a list moves under the keys. */
export function ChoiceRow(props: ChoiceRowProps): JSX.Element {
  const { testId, text, count, at, choices, given, apply, drop, goTo } = props;
  const styles = useStyles();
  const strings = useStrings().recognition;
  const [chosen, setChosen] = useState(given ?? "");
  const isNew = chosen !== "" && chosen !== given;
  return (
    <li className={styles.row} data-testid={testId}>
      <div className={styles.head}>
        <Text weight="semibold">{text}</Text>
        {count > 0 && (
          <Text size={200} className={styles.places}>
            {strings.places(count)}
          </Text>
        )}
        {at !== null && (
          <Link
            as="button"
            onClick={() => {
              goTo(at);
            }}
          >
            {strings.goTo}
          </Link>
        )}
      </div>
      <div className={styles.choice}>
        <Select
          className={styles.select}
          size="small"
          aria-label={text}
          value={chosen}
          onChange={(_event, data) => {
            setChosen(data.value);
          }}
        >
          <option value="">{strings.choose}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Button
          className={styles.button}
          size="small"
          data-testid={`${testId}-adopt`}
          disabledFocusable={!isNew}
          onClick={() => {
            if (isNew) apply(chosen);
          }}
        >
          {strings.adopt}
        </Button>
        {given !== null && (
          <Button className={styles.button} size="small" data-testid={`${testId}-drop`} onClick={drop}>
            {strings.drop}
          </Button>
        )}
      </div>
    </li>
  );
}
