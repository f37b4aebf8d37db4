import { Button, Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef, useState, type JSX } from "react";
import type { ReportedClaim } from "../../app/CommandResult";
import type { Verdict } from "../../domain/notice/Notice";
import { VERDICTS } from "./claimSegments";
import type { NoticeStrings } from "./noticeStrings";
import { useVerdictStyles } from "./verdictStyles";

const PAGE = 100;
const CELLS = 12;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 60px",
  },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  main: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  numbers: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  cells: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    "& button": { fontSize: tokens.fontSizeBase200, textAlign: "left" },
  },
  more: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Shared {
  readonly strings: NoticeStrings;
  readonly select: (claim: number) => void;
  readonly goTo: (sheet: string, address: string) => void;
}

interface ItemProps extends Shared {
  readonly index: number;
  readonly claim: ReportedClaim;
  readonly isCurrent: boolean;
}

function Cells({ claim, strings, goTo }: Pick<ItemProps, "claim" | "strings" | "goTo">): JSX.Element {
  const styles = useStyles();
  const { cells } = claim;
  return (
    <ul className={styles.cells} aria-label={strings.cellsLabel}>
      {cells.slice(0, CELLS).map((cell, at) => {
        const { sheet, address } = cell;
        const text = strings.cell(cell);
        return (
          <li key={at}>
            {sheet === null || address === null ? (
              text
            ) : (
              <Link
                as="button"
                onClick={() => {
                  goTo(sheet, address);
                }}
              >
                {text}
              </Link>
            )}
          </li>
        );
      })}
      {cells.length > CELLS && <li>{strings.moreCells(cells.length - CELLS)}</li>}
    </ul>
  );
}

const ClaimItem = memo(function ClaimItem({ index, claim, isCurrent, strings, select, goTo }: ItemProps): JSX.Element {
  const styles = useStyles();
  const verdictStyles = useVerdictStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { verdict, text, said, found } = claim;
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent}
      data-testid="claim"
      data-verdict={verdict}
    >
      <button
        type="button"
        className={styles.main}
        onClick={() => {
          select(index);
        }}
      >
        <span className={mergeClasses(styles.verdict, verdictStyles.mark, verdictStyles[verdict])}>
          {strings.verdicts[verdict].label}
        </span>{" "}
        {strings.quoted(text)}
        {said !== null && found !== null && verdict !== "not-assessable" && (
          <span className={styles.numbers}>{strings.numbers(said, found)}</span>
        )}
      </button>
      {(verdict !== "agrees" || isCurrent) && claim.cells.length > 0 && (
        <Cells claim={claim} strings={strings} goTo={goTo} />
      )}
    </li>
  );
});

interface ClaimListProps extends Shared {
  readonly claims: readonly ReportedClaim[];
  readonly filter: Verdict | null;
  readonly current: number | null;
}

/** The claims that the filter lets through, the gravest first. A limit is announced; the chosen one is always there. */
export function ClaimList({ claims, filter, current, ...shared }: ClaimListProps): JSX.Element {
  const styles = useStyles();
  const { strings } = shared;
  const [limit, setLimit] = useState(PAGE);
  const order = claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => filter === null || claim.verdict === filter); // prettier-ignore
  order.sort((left, right) => VERDICTS.indexOf(left.claim.verdict) - VERDICTS.indexOf(right.claim.verdict));
  const shown = order.filter(({ index }, at) => at < limit || index === current);
  return (
    <>
      <ul className={styles.list} aria-label={strings.claimsLabel} data-testid="claims">
        {shown.map(({ claim, index }) => (
          <ClaimItem key={index} index={index} claim={claim} isCurrent={index === current} {...shared} />
        ))}
      </ul>
      {shown.length < order.length && (
        <div className={styles.more}>
          <Text size={200}>{strings.limited(shown.length, order.length)}</Text>
          <Button
            size="small"
            onClick={() => {
              setLimit(limit + PAGE);
            }}
          >
            {strings.showMore}
          </Button>
        </div>
      )}
    </>
  );
}
