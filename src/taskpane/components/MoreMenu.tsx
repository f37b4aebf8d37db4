import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { JSX } from "react";
import { useStrings } from "../StringsContext";
import type { ButtonAction, RunningAction } from "../ledgerState";

/** What is wanted once in a while. */
const ACTIONS: readonly ButtonAction[] = [
  "overview",
  "toValues",
  "selectionToValues",
  "workbookToValues",
  "markIssued",
  "unmarkIssued",
  "newIssue",
];

interface MoreMenuProps {
  readonly running: RunningAction | null;
  readonly run: (action: ButtonAction) => Promise<void>;
}

/** 更多: the commands that are wanted once an issue, each with what it does. */
export function MoreMenu({ running, run }: MoreMenuProps): JSX.Element {
  const { actions, more } = useStrings();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={more} relationship="label" positioning="below" withArrow>
          <MenuButton
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            data-testid="btn-more-commands"
            disabledFocusable={running !== null}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ACTIONS.map((action) => (
            <MenuItem
              key={action}
              data-testid={`menu-${action}`}
              subText={actions[action].tip}
              onClick={() => {
                void run(action);
              }}
            >
              {actions[action].label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
