import { formatFen, formatPoints, speakFen } from '@shuke/shared/money';
import { Text, View } from '@tarojs/components';
import { button } from '../../lib/aria.ts';
import { Icon } from '../Icon/Icon.tsx';
import './BalanceTiles.scss';

/** One balance: money in fen, or points with the word that stands after them; `action` says in two signs what a tap does. */
export type Tile = { id: string; label: string; action?: string; onTap?: () => void } & (
  { fen: number } | { points: number; unit?: string }
);

/** Signs a third of the card holds at 46, 40 and 34 rpx; longer numbers step down and never lose a digit. */
const steps = [
  [8, 'l'],
  [11, 'm'],
] as const;

/** More signs than this in the whole row, and even the smallest of those sizes is too large for it. */
const rowMax = 34;

const sizeOf = (texts: readonly string[]): 'l' | 'm' | 's' | 'xs' => {
  if (texts.join('').length > rowMax) return 'xs';
  const longest = Math.max(...texts.map((text) => text.length));
  return steps.find(([signs]) => longest <= signs)?.[1] ?? 's';
};

const textOf = (tile: Tile): string => ('fen' in tile ? formatFen(tile.fen) : formatPoints(tile.points));
const spoken = (tile: Tile): string =>
  'fen' in tile ? `${tile.label} ${speakFen(tile.fen)}` : `${tile.label} ${formatPoints(tile.points)}`;

/** Two or three balances side by side; every tile is one button. All numbers take the size that the longest needs. */
export function BalanceTiles({ tiles }: { tiles: readonly Tile[] }) {
  const size = sizeOf(tiles.map(textOf));
  return (
    <View className={`tiles tiles--${size}`}>
      {tiles.map((tile) => (
        <View
          key={tile.id}
          id={tile.id}
          className="tiles__tile"
          {...(tile.onTap === undefined ? {} : { onClick: tile.onTap, hoverClass: 'tiles__tile--pressed' })}
          {...button({ label: tile.action === undefined ? spoken(tile) : `${spoken(tile)}，${tile.action}` })}
        >
          <View className="tiles__label">
            {tile.label}
            {tile.action !== undefined && (
              <View className="tiles__action">
                {tile.action}
                <Icon name="arrow-right" size={14} />
              </View>
            )}
          </View>
          <View className="tiles__number">
            {'fen' in tile && <Text className="tiles__yuan">¥</Text>}
            {textOf(tile).replace('¥', '')}
          </View>
        </View>
      ))}
    </View>
  );
}
