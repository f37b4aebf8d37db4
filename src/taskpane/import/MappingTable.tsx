import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ImportColumn } from "../../domain/import/importHead";
import type { ImportPreview, ImportWish } from "../../import/ImportSession";
import type { ImportStrings } from "./importStrings";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    overflowWrap: "anywhere",
    verticalAlign: "middle",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  example: { color: tokens.colorNeutralForeground2, display: "block" },
});

interface MappingProps {
  readonly preview: ImportPreview;
  readonly wish: ImportWish;
  readonly fields: readonly string[];
  readonly strings: ImportStrings;
  readonly isDisabled: boolean;
  readonly change: (wish: ImportWish) => void;
}

/** The mapping that has one column changed; a field that another column had goes over. */
export function mappingWith(columns: readonly ImportColumn[], key: string, field: string): ImportWish["mapping"] {
  const entries = columns.map((column): [string, string] => {
    if (column.key === key) return [key, field];
    const own = column.field ?? "none";
    return [column.key, own === field ? "none" : own];
  });
  return Object.fromEntries(entries);
}

/** Which column of the file is taken for what, to be corrected. */
export function MappingTable({ preview, wish, fields, strings, isDisabled, change }: MappingProps): JSX.Element {
  const styles = useStyles();
  const { columns, kind } = preview.head;
  const [first] = preview.sample;
  return (
    <table className={styles.table} aria-label={strings.mappingTitle} data-testid="import-mapping">
      <thead>
        <tr>
          <th className={styles.cell}>{strings.fileColumn}</th>
          <th className={styles.cell}>{strings.takenFor}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, header, field, columnIndex }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell}>
              {header}
              <Text size={200} className={styles.example}>
                {strings.firstRow} {(first?.[columnIndex] ?? "").slice(0, 30)}
              </Text>
            </th>
            <td className={styles.cell}>
              <Select
                size="small"
                aria-label={header}
                data-testid={`import-field-${key}`}
                value={field ?? "none"}
                disabled={isDisabled}
                onChange={(_event, data) => {
                  change({ ...wish, kind, mapping: mappingWith(columns, key, data.value) });
                }}
              >
                <option value="none">{strings.notMapped}</option>
                {fields.map((name) => (
                  <option key={name} value={name}>
                    {strings.fields[name] ?? name}
                  </option>
                ))}
              </Select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
