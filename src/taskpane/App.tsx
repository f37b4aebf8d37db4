import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { Language } from "../app/CommandResult";
import { StringsProvider } from "./StringsContext";
import type { UseCases } from "../app/UseCases";
import type { OpenReader } from "../import/openReader";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Pane } from "./components/Pane";
import { ImportPart } from "./import/ImportPart";
import { noticeFiles, type NoticeFiles } from "./notice/noticeFiles";
import { NoticePanel } from "./notice/NoticePanel";
import { noticeStringsOf } from "./notice/noticeStrings";
import { useNotice } from "./notice/useNotice";
import { stringsOf } from "./strings";
import { DARK_THEME, LIGHT_THEME } from "./theme";
import { useLedger, type ResultSource } from "./useLedger";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
});

export interface AppProps {
  readonly useCases: UseCases;
  readonly results: ResultSource;
  readonly language: Language;
  readonly dark: boolean;
  /** ISO date; only for the head of a report. */
  readonly today: () => string;
  /** Reads the files that are imported; without it there is no 导入. */
  readonly openReader?: OpenReader;
  /** What 通报 does with files and the clipboard. */
  readonly files?: NoticeFiles;
}

function LedgerPane({
  useCases,
  results,
  language,
  today,
  openReader,
  files = noticeFiles,
}: Omit<AppProps, "dark">): JSX.Element {
  const options = useCallback(() => ({ language, now: today() }), [language, today]);
  const ledger = useLedger(useCases, results, options);
  const { dispatch } = ledger;
  const wrote = useCallback(() => {
    const isCutShort = useCases.lastStep.state === "started";
    dispatch({ type: "stepSeen", canRestore: useCases.canRestore, isCutShort });
  }, [dispatch, useCases]);
  const notice = useNotice({ useCases, files, options, wrote });
  const importing = { useCases, options, language, received: ledger.received };
  return (
    <Pane ledger={ledger} notice={<NoticePanel notice={notice} strings={noticeStringsOf(language)} today={today} />}>
      {openReader !== undefined && <ImportPart {...importing} openReader={openReader} />}
    </Pane>
  );
}

export function App({ dark, ...rest }: AppProps): JSX.Element {
  usePageStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={dark ? DARK_THEME : LIGHT_THEME}>
      <StringsProvider value={stringsOf(rest.language)}>
        {/* Not on the provider: its class is copied to every portal, and a tooltip would cover the pane. */}
        <div className={styles.root}>
          <ErrorBoundary>
            <LedgerPane {...rest} />
          </ErrorBoundary>
        </div>
      </StringsProvider>
    </FluentProvider>
  );
}
