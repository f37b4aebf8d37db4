import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Chinese faces of Windows, macOS and Linux, in this order: nothing is fetched. */
const FONT_FAMILY = '"Segoe UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

export const LIGHT_THEME: Theme = { ...webLightTheme, fontFamilyBase: FONT_FAMILY };
export const DARK_THEME: Theme = { ...webDarkTheme, fontFamilyBase: FONT_FAMILY };
