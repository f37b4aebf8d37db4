import { Button, Spinner, Tooltip, useRestoreFocusTarget, type ButtonProps } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { useStrings } from "../StringsContext";
import type { ButtonAction, RunningAction } from "../ledgerState";

interface ActionButtonProps {
  readonly action: ButtonAction;
  readonly testId: string;
  readonly icon: JSX.Element;
  readonly running: RunningAction | null;
  readonly run: (action: ButtonAction) => Promise<void>;
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly className?: string;
  /** Why the button cannot be pressed although nothing runs; stands in the tooltip. */
  readonly unavailable?: string | undefined;
}

/** A command's button. While something runs it stays focusable, so that the keyboard does not lose its place. */
export function ActionButton(props: ActionButtonProps): JSX.Element {
  const {
    action,
    testId,
    icon,
    running,
    run,
    appearance = "secondary",
    size = "medium",
    className = "",
    unavailable,
  } = props;
  const strings = useStrings().actions[action];
  const focusAfterDialog = useRestoreFocusTarget();
  const [tipVisible, setTipVisible] = useState(false);
  // After a click the tip would lie over the answer for as long as the mouse rests on the button.
  const [tipSilent, setTipSilent] = useState(false);
  const isRunning = running?.action === action && running.slow;
  return (
    <Tooltip
      content={unavailable ?? strings.tip}
      relationship="description"
      positioning="below"
      visible={tipVisible && !tipSilent}
      onVisibleChange={(_event, data) => {
        setTipVisible(data.visible);
      }}
      withArrow
    >
      <Button
        {...focusAfterDialog}
        appearance={appearance}
        size={size}
        className={className}
        data-testid={testId}
        disabledFocusable={running !== null || unavailable !== undefined}
        icon={isRunning ? <Spinner size="extra-tiny" aria-hidden /> : icon}
        onPointerLeave={() => {
          setTipVisible(false);
          setTipSilent(false);
        }}
        onClick={() => {
          setTipSilent(true);
          void run(action);
        }}
      >
        {strings.label}
      </Button>
    </Tooltip>
  );
}
