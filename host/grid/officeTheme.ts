/** Excel's black and white themes, as `Office.context.officeTheme` gives them; the pane follows. */
const DARK = {
  primaryBackgroundColor: 0x262626,
  primaryForegroundColor: 0xffffff,
  secondaryBackgroundColor: 0x1f1f1f,
  secondaryForegroundColor: 0xd6d6d6,
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x262626,
  controlForegroundColor: 0xffffff,
};
const LIGHT = {
  primaryBackgroundColor: 0xffffff,
  primaryForegroundColor: 0x242424,
  secondaryBackgroundColor: 0xf5f5f5,
  secondaryForegroundColor: 0x424242,
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x242424,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x242424,
};

export const officeTheme = (): Readonly<Record<string, number>> =>
  window.matchMedia("(prefers-color-scheme: dark)").matches ? DARK : LIGHT;
