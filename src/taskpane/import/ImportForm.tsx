import { Checkbox, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ImportKind } from "../../domain/import/ImportKind";
import type { ImportPreview, ImportWish } from "../../import/ImportSession";
import { ImportSummary } from "./ImportSummary";
import type { ImportStrings } from "./importStrings";
import { MappingTable } from "./MappingTable";

/** What the columns of each kind can be taken for; the domain's list, which the pane does not load. */
export const FIELDS: Readonly<Record<ImportKind, readonly string[]>> = {
  cases: ["number", "unit", "kind", "filed", "closed", "party"],
  exams: ["unit", "date", "person", "result", "certificate", "exams"],
  officers: ["unit", "person", "certificate", "officers"],
};

interface FormProps {
  readonly preview: ImportPreview;
  readonly wish: ImportWish;
  readonly isCounting: boolean;
  readonly strings: ImportStrings;
  readonly change: (wish: ImportWish) => void;
}

function Choice({ preview, wish, isCounting, strings, change }: FormProps): JSX.Element {
  const { plan, counts } = preview;
  const { choice } = wish;
  const doubledRows = counts.repeatedRows + (choice.mode === "append" ? counts.rowsInSheet : 0);
  return (
    <>
      {plan.kind !== "figures" && (
        <Field label={strings.modeLabel}>
          <RadioGroup
            value={choice.mode}
            disabled={isCounting}
            onChange={(_event, { value }) => {
              change({ ...wish, choice: { ...choice, mode: value === "replace" ? "replace" : "append" } });
            }}
          >
            <Radio value="append" label={strings.append} data-testid="import-append" />
            <Radio value="replace" label={strings.replace} data-testid="import-replace" />
          </RadioGroup>
        </Field>
      )}
      {doubledRows > 0 && (
        <Checkbox
          label={strings.skipDoubled(doubledRows)}
          checked={choice.doubled === "skip"}
          disabled={isCounting}
          data-testid="import-skip"
          onChange={(_event, { checked }) => {
            change({ ...wish, choice: { ...choice, doubled: checked === true ? "skip" : "add" } });
          }}
        />
      )}
    </>
  );
}

/** What the file was taken for and what its import will do, to be corrected before it is confirmed. */
export function ImportForm(props: FormProps): JSX.Element {
  const { preview, wish, isCounting, strings, change } = props;
  const { kind, isRecognised } = preview.head;
  return (
    <>
      <Field label={strings.kindLabel}>
        <Select
          value={kind}
          disabled={isCounting}
          data-testid="import-kind"
          onChange={(_event, { value }) => {
            change({ ...wish, kind: value as ImportKind, mapping: {} });
          }}
        >
          {Object.entries(strings.kinds).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {!isRecognised && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.unknownHead}</MessageBarBody>
        </MessageBar>
      )}
      <Choice {...props} />
      <ImportSummary preview={preview} strings={strings} />
      <MappingTable
        preview={preview}
        wish={wish}
        fields={FIELDS[kind]}
        strings={strings}
        isDisabled={isCounting}
        change={change}
      />
    </>
  );
}
