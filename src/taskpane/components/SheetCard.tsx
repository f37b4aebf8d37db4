import { Badge, Button, Link } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Recognition, SeenSheet, SeenTable } from "../../domain/recognition/Recognition";
import { useStrings } from "../StringsContext";
import type { Ledger } from "../useLedger";
import { useRecognitionStyles } from "./recognitionStyles";
import { SheetEditor } from "./SheetEditor";

interface SheetCardProps {
  readonly seen: SeenSheet;
  readonly fields: Recognition["fields"];
  readonly ledger: Ledger;
}

const BADGES = { corrected: "brand", sure: "success", likely: "informative", unsure: "warning" } as const;

function TableLine({ sheet, table, ledger }: { sheet: string; table: SeenTable; ledger: Ledger }): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  const { role, use, isOffered, address, confidence, reason, rival } = table;
  const why = [strings.reasons[reason], ...(rival === null ? [] : [strings.rival(strings.roles[rival])])].join("；");
  return (
    <div>
      <div className={styles.cardHead}>
        <span>{strings.roles[role]}</span>
        <Link as="button" onClick={() => void ledger.goTo("", sheet, address)}>
          {address}
        </Link>
        <Badge appearance="tint" color={BADGES[confidence]}>
          {strings.confidences[confidence]}
        </Badge>
        {isOffered && (
          <Badge appearance="tint" color="brand">
            {strings.offered}
          </Badge>
        )}
      </div>
      <div className={styles.note}>{use === "used" ? why : strings[use]}</div>
      <div className={styles.note}>
        {table.columns.flatMap(({ column, header, field }) => (field === null ? [] : `${column} ${header}`)).join("、")}
      </div>
    </div>
  );
}

/** A sheet with what it was taken for, and the way to say something else. */
export function SheetCard({ seen, fields, ledger }: SheetCardProps): JSX.Element {
  const styles = useRecognitionStyles();
  const strings = useStrings().recognition;
  const [isEditing, setEditing] = useState(false);
  const { sheet, tables, isEmpty, said } = seen;
  const nothing = isEmpty ? strings.empty : said === "none" ? strings.roles.none : strings.nothing;
  return (
    <li className={styles.card} data-testid={`sheet-${sheet}`}>
      <div className={styles.cardHead}>
        <span className={styles.name}>{sheet}</span>
        {seen.visibility !== "visible" && (
          <Badge appearance="tint" color="subtle">
            {strings.hidden}
          </Badge>
        )}
        {!isEmpty && !isEditing && (
          <Button
            className={styles.correct}
            size="small"
            data-testid={`correct-${sheet}`}
            aria-label={`${strings.correct}: ${sheet}`}
            onClick={() => {
              setEditing(true);
            }}
          >
            {strings.correct}
          </Button>
        )}
      </div>
      {tables.length === 0 && <div className={styles.note}>{nothing}</div>}
      {tables.map((table) => (
        <TableLine key={table.address} sheet={sheet} table={table} ledger={ledger} />
      ))}
      {isEditing && (
        <SheetEditor
          seen={seen}
          fields={fields}
          ledger={ledger}
          close={() => {
            setEditing(false);
          }}
        />
      )}
    </li>
  );
}
