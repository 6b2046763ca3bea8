import iconTheme from '../theme.json';
import tokens from './tokens.json';
import { themeScss } from '../../config/theme.ts';

type Hex = string;
const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: Hex): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** WCAG 2.1, relative luminance. */
const contrast = (one: Hex, other: Hex): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the theme', () => {
  it.each(tokens.contrast.pairs)('keeps $use readable ($theme)', ({ fg, bg, need }) => {
    expect(contrast(fg, bg)).toBeGreaterThanOrEqual(need);
  });

  it.each(['light', 'dark'] as const)("gives WeChat's own bars the colours of the tokens (%s)", (theme) => {
    const { bg, text, brand } = tokens.color[theme];
    expect(iconTheme[theme]).toMatchObject({
      page: bg.page,
      tabText: text.tertiary,
      tabTextOn: brand.default,
      tabBackground: bg.surface,
    });
  });

  it('turns every token into a variable for both themes, and every size into px of a 375 wide screen', () => {
    expect(themeScss).toContain(`--brand-default: ${tokens.color.light.brand.default};`);
    expect(themeScss).toContain(`--brand-default: ${tokens.color.dark.brand.default};`);
    expect(themeScss).toContain(`--tier-ink-bg: ${tokens.color.tier.light[4].bg};`);
    expect(themeScss).toContain('amount-xl: (44px, 52px, 600)');
    expect(themeScss).not.toContain('undefined');
  });
});
