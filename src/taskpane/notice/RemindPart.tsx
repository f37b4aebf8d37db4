import { Button, Checkbox, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState, type JSX } from "react";
import type { Reminder } from "../../domain/notice/reminders";
import type { NoticeStrings } from "./noticeStrings";
import { useNoticeStyles } from "./noticeStyles";
import type { Notice } from "./useNotice";

const useStyles = makeStyles({
  item: {
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  copy: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  form: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    "& > *": { minWidth: 0 },
  },
  input: { minWidth: 0, width: "100%" },
});

interface PartProps {
  readonly notice: Notice;
  readonly strings: NoticeStrings;
  /** ISO date. */
  readonly today: () => string;
}

interface ItemProps extends Pick<PartProps, "notice" | "strings"> {
  readonly reminder: Reminder;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function ReminderItem({ reminder, isChosen, choose, notice, strings }: ItemProps): JSX.Element {
  const styles = useStyles();
  const { unit, times, contact, text } = reminder;
  return (
    <li className={styles.item} data-testid="reminder">
      <div className={styles.head}>
        <Checkbox
          checked={isChosen}
          aria-label={strings.chosen(unit)}
          label={`${unit}（${strings.times(times)}）`}
          onChange={(_event, { checked }) => {
            choose(checked === true);
          }}
        />
        <Button
          size="small"
          className={styles.copy}
          icon={<CopyRegular />}
          data-testid="btn-copy-reminder"
          onClick={() => void notice.copy(text)}
        >
          {strings.copyOne}
        </Button>
      </div>
      {contact !== "" && <Text size={200}>{contact}</Text>}
      <Text as="p" style={{ margin: 0 }}>
        {text}
      </Text>
    </li>
  );
}

/** Who was reminded, when, how and by whom: into 催办记录. */
function LogForm({ notice, strings, today, units }: PartProps & { readonly units: readonly string[] }): JSX.Element {
  const styles = useStyles();
  const shared = useNoticeStyles();
  const [date, setDate] = useState(today);
  const [way, setWay] = useState(strings.ways[0] ?? "");
  const [person, setPerson] = useState("");
  const busy = notice.state.running !== null;
  return (
    <>
      <div className={styles.form}>
        <Field label={strings.date} size="small">
          <Input
            className={styles.input}
            type="date"
            size="small"
            value={date}
            data-testid="remind-date"
            onChange={(_event, data) => {
              setDate(data.value);
            }}
          />
        </Field>
        <Field label={strings.way} size="small">
          <Select
            size="small"
            value={way}
            data-testid="remind-way"
            onChange={(_event, data) => {
              setWay(data.value);
            }}
          >
            {strings.ways.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label={strings.person} size="small">
          <Input
            className={styles.input}
            size="small"
            value={person}
            data-testid="remind-person"
            onChange={(_event, data) => {
              setPerson(data.value);
            }}
          />
        </Field>
      </div>
      <div className={shared.tools}>
        <Button
          appearance="primary"
          size="small"
          data-testid="btn-remind-log"
          disabledFocusable={busy || units.length === 0}
          onClick={() => {
            if (units.length > 0) void notice.log({ units, date, way, person });
          }}
        >
          {strings.log(units.length)}
        </Button>
        <Button
          size="small"
          data-testid="btn-remind-save"
          disabledFocusable={busy}
          onClick={() => void notice.saveReminders(date)}
        >
          {strings.saveLetters}
        </Button>
      </div>
    </>
  );
}

/** 催办: what each unit owes, ready to be pasted; and the log. */
export function RemindPart({ notice, strings, today }: PartProps): JSX.Element {
  const shared = useNoticeStyles();
  const { reminders: result, running } = notice.state;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const reminders = result?.reminders ?? [];
  const chosen = reminders.map(({ unit }) => unit).filter((unit) => !left.has(unit));
  return (
    <div data-testid="notice-remind">
      <Text size={200} className={shared.intro}>
        {result !== null && reminders.length === 0 ? strings.nobodyOwes : strings.remindIntro}
      </Text>
      <div className={shared.tools}>
        <Button
          appearance={result === null ? "primary" : "secondary"}
          size="small"
          data-testid="btn-remind"
          disabledFocusable={running !== null}
          onClick={() => void notice.remind()}
        >
          {strings.remind}
        </Button>
        {reminders.length > 0 && (
          <Button
            size="small"
            icon={<CopyRegular />}
            data-testid="btn-copy-reminders"
            onClick={() => void notice.copy(reminders.map(({ text }) => text).join("\n\n"))}
          >
            {strings.copyAll}
          </Button>
        )}
      </div>
      <ul className={shared.list}>
        {reminders.map((reminder) => (
          <ReminderItem
            key={reminder.unit}
            reminder={reminder}
            isChosen={!left.has(reminder.unit)}
            choose={(isChosen) => {
              const others = [...left].filter((unit) => unit !== reminder.unit);
              setLeft(new Set(isChosen ? others : [...others, reminder.unit]));
            }}
            notice={notice}
            strings={strings}
          />
        ))}
      </ul>
      {reminders.length > 0 && <LogForm notice={notice} strings={strings} today={today} units={chosen} />}
    </div>
  );
}
