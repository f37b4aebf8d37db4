import { Button, Text, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useCallback, useRef, type JSX } from "react";
import { ClaimList } from "./ClaimList";
import type { NoticeStrings } from "./noticeStrings";
import type { CheckedNotice } from "./noticeState";
import { NoticeText } from "./NoticeText";
import { reviewNote } from "./reviewNote";
import { useFileDrop } from "./useFileDrop";
import type { Notice } from "./useNotice";
import { useNoticeStyles } from "./noticeStyles";
import { VerdictFilter } from "./VerdictFilter";

const ACCEPTED = ".docx,.txt";

const useStyles = makeStyles({
  textarea: { width: "100%", "& textarea": { minHeight: "200px", maxHeight: "45vh" } },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "2px" },
  hint: { color: tokens.colorNeutralForeground2 },
  coverage: { display: "block", margin: `${tokens.spacingVerticalS} 0` },
  filter: { marginBottom: tokens.spacingVerticalS },
});

interface PartProps {
  readonly notice: Notice;
  readonly strings: NoticeStrings;
}

function OpenButton({ notice, strings }: PartProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon={<DocumentRegular />}
        data-testid="btn-notice-open"
        disabledFocusable={notice.state.running !== null}
        onClick={() => input.current?.click()}
      >
        {strings.open}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        data-testid="notice-input"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void notice.open(file);
          // The same file, chosen again, is to be read again.
          event.target.value = "";
        }}
      />
    </>
  );
}

/** The text, while it can be changed. */
function Entry({ notice, strings }: PartProps): JSX.Element {
  const styles = useStyles();
  const shared = useNoticeStyles();
  const { text, running } = notice.state;
  return (
    <>
      <Textarea
        className={styles.textarea}
        aria-label={strings.textLabel}
        placeholder={strings.textHint}
        resize="vertical"
        data-testid="notice-entry"
        value={text}
        onChange={(_event, data) => {
          notice.type(data.value);
        }}
      />
      <div className={shared.tools}>
        <Button
          appearance="primary"
          size="small"
          data-testid="btn-notice-check"
          disabledFocusable={running !== null || text.trim() === ""}
          onClick={() => {
            if (text.trim() !== "") void notice.check();
          }}
        >
          {strings.check}
        </Button>
        <OpenButton notice={notice} strings={strings} />
        <Text size={200} className={styles.hint}>
          {strings.drop}
        </Text>
      </div>
    </>
  );
}

/** The text with its marks, and the list of claims. */
function Checked({ notice, strings, checked }: PartProps & { readonly checked: CheckedNotice }): JSX.Element {
  const styles = useStyles();
  const shared = useNoticeStyles();
  const { state, select, goTo } = notice;
  const { text, claims, coverage } = checked;
  const choose = useCallback((claim: number) => void select(claim), [select]);
  const jump = useCallback((sheet: string, address: string) => void goTo(sheet, address), [goTo]);
  return (
    <>
      <div className={shared.tools}>
        <Button size="small" icon={<EditRegular />} data-testid="btn-notice-edit" onClick={notice.edit}>
          {strings.edit}
        </Button>
        <OpenButton notice={notice} strings={strings} />
        <Button
          size="small"
          icon={<CopyRegular />}
          data-testid="btn-notice-copy"
          onClick={() => void notice.copy(reviewNote(checked, strings))}
        >
          {strings.copyNote}
        </Button>
      </div>
      <Text size={200} className={styles.coverage} data-testid="notice-coverage">
        {claims.length === 0 ? strings.nothingStated : strings.coverage(coverage)}
      </Text>
      <div className={styles.filter}>
        <VerdictFilter claims={claims} filter={state.filter} strings={strings} choose={notice.filter} />
      </div>
      <NoticeText
        text={text}
        claims={claims}
        filter={state.filter}
        current={state.current}
        select={choose}
        strings={strings}
      />
      <ClaimList
        claims={claims}
        filter={state.filter}
        current={state.current}
        select={choose}
        goTo={jump}
        strings={strings}
      />
    </>
  );
}

/** 核对: the notice against the annexes. */
export function CheckPart({ notice, strings }: PartProps): JSX.Element {
  const styles = useStyles();
  const { checked } = notice.state;
  const { isOver, handlers } = useFileDrop((file) => void notice.open(file));
  return (
    <div className={mergeClasses(isOver && styles.over)} data-testid="notice-check" {...handlers}>
      {checked === null ? (
        <Entry notice={notice} strings={strings} />
      ) : (
        <Checked notice={notice} strings={strings} checked={checked} />
      )}
    </div>
  );
}
