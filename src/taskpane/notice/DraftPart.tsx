import { Badge, Button, Field, Text, Textarea, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { shownParagraphs, type ShownParagraph } from "./draftView";
import type { NoticeStrings } from "./noticeStrings";
import { useNoticeStyles } from "./noticeStyles";
import type { Notice } from "./useNotice";

const useStyles = makeStyles({
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  generated: { color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  readonly notice: Notice;
  readonly strings: NoticeStrings;
}

/** About 20 characters stand in a line of the narrowest pane. */
const rowsOf = (text: string): number => Math.min(12, Math.max(1, Math.ceil(text.length / 20)));

/** What the check says of the paragraph, and what the data says where a person wrote otherwise. */
function Foot({ shown, notice, strings }: PartProps & { readonly shown: ShownParagraph }): JSX.Element {
  const styles = useStyles();
  const { paragraph, claims } = shown;
  const counts = (["contradicts", "doubtful", "not-assessable", "agrees"] as const)
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  const isWrong = claims.some(({ verdict }) => verdict === "contradicts");
  return (
    <div className={styles.foot} data-testid={`draft-foot-${paragraph.key}`}>
      {counts.map(({ verdict, count }) => (
        <Badge key={verdict} appearance="tint" color={isWrong && verdict === "contradicts" ? "danger" : "informative"}>
          {`${strings.verdicts[verdict].label} ${String(count)}`}
        </Badge>
      ))}
      {paragraph.generated !== null && (
        <>
          <Badge appearance="outline">{paragraph.isStale ? strings.stale : strings.edited}</Badge>
          <Button
            size="small"
            appearance="transparent"
            data-testid={`draft-regenerate-${paragraph.key}`}
            onClick={() => void notice.regenerate(paragraph.key)}
          >
            {strings.regenerate}
          </Button>
          <Text size={200} className={styles.generated}>
            {`${strings.generated}${paragraph.generated}`}
          </Text>
        </>
      )}
    </div>
  );
}

function Paragraph({ shown, notice, strings }: PartProps & { readonly shown: ShownParagraph }): JSX.Element {
  const shared = useNoticeStyles();
  const { paragraph } = shown;
  const text = notice.state.typed[paragraph.key] ?? paragraph.text;
  return (
    <li className={shared.item}>
      <Field label={strings.kinds[paragraph.kind]} size="small">
        <Textarea
          rows={rowsOf(text)}
          value={text}
          data-testid={`draft-${paragraph.key}`}
          onChange={(_event, data) => {
            notice.typeParagraph(paragraph.key, data.value);
          }}
        />
      </Field>
      <Foot shown={shown} notice={notice} strings={strings} />
    </li>
  );
}

function Tools({ notice, strings, hasTyped }: PartProps & { readonly hasTyped: boolean }): JSX.Element {
  const shared = useNoticeStyles();
  const { draft, running } = notice.state;
  const busy = running !== null;
  return (
    <div className={shared.tools}>
      <Button
        appearance={draft === null ? "primary" : "secondary"}
        size="small"
        data-testid="btn-draft"
        disabledFocusable={busy}
        onClick={() => void notice.draft()}
      >
        {draft === null ? strings.draft : strings.draftAgain}
      </Button>
      {hasTyped && (
        <Tooltip content={strings.keepHint} relationship="description">
          <Button
            appearance="primary"
            size="small"
            data-testid="btn-draft-keep"
            disabledFocusable={busy}
            onClick={() => void notice.keep()}
          >
            {strings.keep}
          </Button>
        </Tooltip>
      )}
      {draft !== null && !hasTyped && (
        <Button
          appearance="primary"
          size="small"
          data-testid="btn-draft-save"
          disabledFocusable={busy}
          onClick={() => void notice.saveDraft()}
        >
          {strings.saveDraft}
        </Button>
      )}
      <Tooltip content={strings.wordingsTip} relationship="description">
        <Button
          size="small"
          data-testid="btn-wordings"
          disabledFocusable={busy}
          onClick={() => void notice.addWordings()}
        >
          {strings.wordings}
        </Button>
      </Tooltip>
    </div>
  );
}

/** 起草: the text first, paragraph by paragraph; then the file. */
export function DraftPart({ notice, strings }: PartProps): JSX.Element {
  const shared = useNoticeStyles();
  const { draft, typed } = notice.state;
  const paragraphs = useMemo(
    () => (draft?.draft == null ? [] : shownParagraphs(draft.draft.paragraphs, draft.text, draft.claims)),
    [draft],
  );
  const hasTyped = paragraphs.some(({ paragraph: { key, text } }) => (typed[key] ?? text) !== text);
  return (
    <div data-testid="notice-draft">
      <Text size={200} className={shared.intro}>
        {hasTyped ? strings.keepHint : strings.draftIntro}
      </Text>
      <Tools notice={notice} strings={strings} hasTyped={hasTyped} />
      <ol className={shared.list}>
        {paragraphs.map((shown) => (
          <Paragraph key={shown.paragraph.key} shown={shown} notice={notice} strings={strings} />
        ))}
      </ol>
    </div>
  );
}
