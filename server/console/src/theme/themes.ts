import { theme, type ThemeConfig } from 'antd';
import { colors, type Palette } from './colors.ts';

const font = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

/** Where a control has its own part of the colours. */
const componentsOf = (palette: Palette): NonNullable<ThemeConfig['components']> => ({
  Menu: {
    itemSelectedBg: palette.brandSoft,
    itemSelectedColor: palette.onBrandSoft,
    itemColor: palette.text2,
    subMenuItemBg: 'transparent',
    itemHeight: 36,
    subMenuItemSelectedColor: palette.text,
    activeBarBorderWidth: 0,
  },
  // Text stands on soft grounds of the design, never on a mixture of a colour and grey.
  Alert: {
    colorSuccessBg: palette.pineSoft,
    colorSuccessBorder: palette.pine,
    colorWarningBg: palette.goldSoft,
    colorWarningBorder: palette.gold,
    colorErrorBg: palette.dangerSoft,
    colorErrorBorder: palette.danger,
    colorInfoBg: palette.infoSoft,
    colorInfoBorder: palette.info,
    colorTextHeading: palette.text,
    colorText: palette.text,
  },
  Table: {
    headerBg: palette.head,
    headerColor: palette.text2,
    cellPaddingBlock: 10,
    headerSplitColor: 'transparent',
    rowSelectedBg: palette.brandSoft,
  },
  Switch: { colorPrimary: palette.pine, colorPrimaryHover: palette.pine },
  Checkbox: { colorPrimary: palette.pine, colorPrimaryHover: palette.pine },
  Radio: { colorPrimary: palette.pine },
  Input: { activeBorderColor: palette.pine, hoverBorderColor: palette.pine, activeShadow: '0 0 0 2px rgba(31,95,82,.14)' },
  Select: { activeBorderColor: palette.pine, hoverBorderColor: palette.pine, activeOutlineColor: 'rgba(31,95,82,.14)' },
  Steps: { colorPrimary: palette.pine },
  Tabs: { itemSelectedColor: palette.onBrandSoft, inkBarColor: palette.brand },
  Segmented: { trackBg: palette.sunken },
  Button: {
    colorPrimary: palette.brand,
    colorPrimaryHover: palette.brandPressed,
    colorPrimaryActive: palette.brandPressed,
    primaryShadow: 'none',
    defaultShadow: 'none',
  },
  Tooltip: { colorTextLightSolid: '#FFFFFF' },
});

/** Ant Design in the design's colours and measures. */
const themeOf = (palette: Palette, algorithm: NonNullable<ThemeConfig['algorithm']>): ThemeConfig => ({
  algorithm,
  token: {
    colorPrimary: palette.brand,
    colorLink: palette.pine,
    colorLinkHover: palette.pine,
    colorSuccess: palette.pine,
    colorWarning: palette.gold,
    colorError: palette.danger,
    colorInfo: palette.info,
    colorText: palette.text,
    colorTextSecondary: palette.text2,
    colorTextTertiary: palette.text3,
    colorTextDescription: palette.text3,
    colorTextPlaceholder: palette.text3,
    colorTextLightSolid: palette.onBrand,
    colorBgLayout: palette.page,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.surface,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    borderRadius: 8,
    borderRadiusLG: 12,
    fontSize: 14,
    fontFamily: font,
    controlHeight: 32,
    motionDurationMid: '0.16s',
  },
  components: componentsOf(palette),
});

/** Over before it can be seen. Not none at all: a window gives its field the cursor where its motion begins. */
const unseen = '0.001s';

/** The same for who wants nothing to slide or fade. */
const still = ({ token, ...rest }: ThemeConfig): ThemeConfig => ({
  ...rest,
  token: { ...token, motionDurationFast: unseen, motionDurationMid: unseen, motionDurationSlow: unseen },
});

/** Both looks. */
export const themes = {
  light: themeOf(colors.light, theme.defaultAlgorithm),
  dark: themeOf(colors.dark, theme.darkAlgorithm),
} as const;

/** Both looks without motion that anybody sees. */
export const stillThemes = { light: still(themes.light), dark: still(themes.dark) } as const;
