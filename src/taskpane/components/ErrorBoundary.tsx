import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type JSX, type ReactNode } from "react";
import { useStrings } from "../StringsContext";
import { failureOf, type Failure } from "../failureOf";
import { SupportDetails } from "./SupportDetails";

const useStyles = makeStyles({
  crash: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
});

function Crash({ failure }: { readonly failure: Failure }): JSX.Element {
  const styles = useStyles();
  const strings = useStrings().crash;
  return (
    <div role="alert" className={styles.crash} data-testid="crash">
      <Text as="h1" size={400} weight="semibold" style={{ margin: 0 }}>
        {strings.title}
      </Text>
      <Text>{strings.body}</Text>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {strings.reload}
      </Button>
      <SupportDetails failure={failure} />
    </div>
  );
}

/** A bug in a component leaves a sentence, not a white pane. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(thrown: unknown): { readonly failure: Failure } {
    return { failure: failureOf(thrown, "zh-CN") };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <Crash failure={this.state.failure} />;
  }
}
