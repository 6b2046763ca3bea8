import tokens from './theme/tokens.json';

const { light } = tokens.color;
const weapp = process.env.TARO_ENV === 'weapp';

/** In WeChat the system bars follow the dark mode through src/theme.json; on the web app.scss colours them. */
const themed = (name: string, lightValue: string): string => (weapp ? `@${name}` : lightValue);

const tab = (pagePath: string, text: string, icon: string) => ({
  pagePath,
  text,
  iconPath: themed(`${icon}Icon`, `assets/${icon}.png`),
  selectedIconPath: themed(`${icon}IconOn`, `assets/${icon}-on.png`),
});

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/history/index',
    'pages/code/index',
    'pages/join/index',
    'pages/wallet/index',
    'pages/topup/index',
    'pages/topups/index',
    'pages/claim/index',
    'pages/family/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/profile/index',
    'pages/devices/index',
    'pages/mydata/index',
  ],
  subPackages: [
    {
      root: 'staff',
      name: 'staff',
      pages: [
        'pages/home/index',
        'pages/signin/index',
        'pages/scan/index',
        'pages/member/index',
        'pages/keypad/index',
        'pages/receipt/index',
        'pages/slip/index',
        'pages/approvals/index',
        'pages/shift/index',
        'pages/team/index',
        'pages/wishes/index',
        'pages/companies/index',
        'pages/walkin/index',
        'pages/offline/index',
        'pages/join/index',
      ],
    },
  ],
  tabBar: {
    color: themed('tabText', light.text.tertiary),
    selectedColor: themed('tabTextOn', light.brand.default),
    backgroundColor: themed('tabBackground', light.bg.surface),
    // Taro's type knows only the two colours, WeChat also a name of theme.json.
    borderStyle: weapp ? ('@tabBorder' as 'black') : 'black',
    list: [
      tab('pages/home/index', '会员卡', 'card'),
      tab('pages/history/index', '明细', 'receipt'),
      tab('pages/me/index', '我的', 'user'),
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '会员卡',
    navigationBarBackgroundColor: themed('page', light.bg.page),
    navigationBarTextStyle: weapp ? '@pageText' : 'black',
    backgroundColor: themed('page', light.bg.page),
    backgroundTextStyle: weapp ? '@pullText' : 'dark',
  },
  ...(weapp ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  lazyCodeLoading: 'requiredComponents',
});
