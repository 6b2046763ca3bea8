import tokens from '../src/theme/tokens.json';
import icons from '../src/components/Icon/icons.json';

type Palette = Record<string, Record<string, string>>;

/** `{ bg: { page } }` → `--bg-page: …;` lines; camelCase becomes kebab-case, prose notes are left out. */
function variables(palette: Palette): string {
  return Object.entries(palette)
    .flatMap(([group, roles]) =>
      Object.entries(roles)
        .filter(([role]) => role !== 'note')
        .map(([role, value]) => `--${group}-${kebab(role)}: ${value};`),
    )
    .join(' ');
}

const kebab = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** The four card looks by their names in the contract. */
const looks = ['green', 'apricot', 'persimmon', 'ink'];

/** Dark mode overrides only what the tokens override. */
function tierVariables(tiers: Record<string, Record<string, string> | string>): string {
  return looks
    .map((look, index) => [look, tiers[String(index + 1)]] as const)
    .flatMap(([look, tier]) =>
      tier === undefined || typeof tier === 'string'
        ? []
        : (['bg', 'motif', 'fg', 'fg2'] as const).map((role) => `--tier-${look}-${role}: ${String(tier[role])};`),
    )
    .join(' ');
}

/** `$type: (body: (16px, 22px, 400), …)` in px of a 375 wide screen, which Taro turns into rpx or rem. */
const typeMap = (styles: Record<string, { rpx: number; lineHeightRpx: number; weight: number }>): string =>
  Object.entries(styles)
    .map(([name, { rpx, lineHeightRpx, weight }]) => `${kebab(name)}: (${rpx / 2}px, ${lineHeightRpx / 2}px, ${weight})`)
    .join(', ');

const svgUri = (attributes: string, body: string): string =>
  'data:image/svg+xml,' +
  encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`).replace(
    /[()']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

const line = 'viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"';
const iconUri = (body: string): string => svgUri(line, body);

/** The persimmon's calyx, four petals turned by 45°: the only ornament there is. Drawn on a 100 × 100 grid. */
const petal = 'M50 45C41 40 34 32 34 23 34 14 44 13 50 4 56 13 66 14 66 23 66 32 59 40 50 45Z';
const calyxUri = svgUri(
  'viewBox="0 0 100 100"',
  [45, 135, 225, 315].map((degrees) => `<path d="${petal}" transform="rotate(${degrees} 50 50)"/>`).join(''),
);

const radius = Object.entries(tokens.radius)
  .map(([name, value]) => `${kebab(name)}: ${typeof value === 'string' ? value : `${value.px}px`}`)
  .join(', ');

const motion = Object.entries(tokens.motion.duration)
  .map(([name, ms]) => `${kebab(name)}: ${ms}ms`)
  .join(', ');

/**
 * What every stylesheet may use: maps and mixins made from src/theme/tokens.json and the icon drawings, so that no colour,
 * size or duration is written twice. Put before each file by the build; it emits no CSS of its own.
 */
export const themeScss = `
@use "sass:list";
@use "sass:map";
$type: (${typeMap({ ...tokens.type.mini, ...tokens.type.staff })});
$radius: (${radius});
$motion: (${motion});
$easing: ${tokens.motion.easing.standard};
$pine-band: ${tokens.color.light.pine.default};
$danger-band: ${tokens.color.light.danger.default};
$font-family: ${tokens.font.family};
$calyx: "${calyxUri}";
$icons: (${Object.entries(icons)
  .map(([name, body]) => `"${name}": "${iconUri(body)}"`)
  .join(', ')});
@mixin light-variables { ${variables(tokens.color.light)} ${tierVariables(tokens.color.tier.light)}
  --shadow-card: ${tokens.shadow.card}; --shadow-float: ${tokens.shadow.float}; --shadow-overlay: ${tokens.shadow.overlay}; }
@mixin dark-variables { ${variables(tokens.color.dark)} ${tierVariables(tokens.color.tier.dark)}
  --shadow-card: none; --shadow-float: none; --shadow-overlay: none; }
@mixin care-variables { --type-scale: ${tokens.type.care.scale}; --text-tertiary: var(--text-secondary); }
@mixin type($name) { $style: map.get($type, $name); font-size: calc(#{list.nth($style, 1)} * var(--type-scale, 1)); line-height: calc(#{list.nth($style, 2)} * var(--type-scale, 1)); font-weight: list.nth($style, 3); }
@mixin mask($uri) { -webkit-mask: url($uri) center / contain no-repeat; mask: url($uri) center / contain no-repeat; }
@mixin tier-looks { @each $look in (${looks.map((look) => `"${look}"`).join(', ')}) { &--#{$look} {
  background: var(--tier-#{$look}-bg); color: var(--tier-#{$look}-fg);
  --card-motif: var(--tier-#{$look}-motif); --card-note: var(--tier-#{$look}-fg2); } } }
@mixin calyx($size) { position: absolute; width: $size; height: $size; background: var(--card-motif); @include mask($calyx); }
@mixin level-mark { padding: 0 7px; border: 1px solid currentColor; border-radius: radius(pill);
  font-size: 12px; line-height: 17px; font-weight: 600; white-space: nowrap; }
@mixin band-mark { display: flex; align-items: center; justify-content: center; width: 56px; height: 56px;
  border-radius: radius(pill); background: #fff; }
@mixin hairline($side) { border-#{$side}: 0.5PX solid var(--line-default); }
@mixin plate { border-radius: radius(card); background: var(--bg-surface); box-shadow: var(--shadow-card); }
@mixin row-line($left, $right: 16px) { content: ""; position: absolute; top: 0; left: $left; right: $right; @include hairline(top); }
@mixin digits { font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
@function radius($name) { @return map.get($radius, $name); }
@function motion($name) { @return map.get($motion, $name); }
`;
