import { Text, View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import type { Output } from '../../api/index.ts';
import './TierCard.scss';

type Tier = Output<'member.home'>['tier'];
/** Which of the card's looks; the shop's tier names it. */
export type Look = Tier['look'];

/** The member's card as it is shown, large or as a band. */
export interface TierCardProps {
  look: Look;
  tierName: string;
  level: number;
  /** The line under the name. */
  line?: string;
  /** Below that, inside the coloured part. */
  children?: ReactNode;
  /** The white part below: the member code button. */
  strip?: ReactNode;
  /** The shop's own colours of the looks. */
  colours?: Output<'member.home'>['cardColours'];
  /** The shop's logo, in the corner. */
  logo?: ReactNode;
  /** Grey, for a card that may not be used now. */
  frozen?: boolean;
  tall?: boolean;
  id?: string;
}

/** The member card: the colour a persimmon has when it is as ripe as the member, and its calyx, cropped. */
export function TierCard({
  look,
  tierName,
  level,
  line,
  children,
  strip,
  colours,
  logo,
  frozen = false,
  tall = false,
  id,
}: TierCardProps) {
  const face = frozen ? 'frozen' : look;
  return (
    <View {...(id === undefined ? {} : { id })} className={`tier-card${tall ? ' tier-card--tall' : ''}`}>
      <View className={`tier-card__face tier-card__face--${face}`} {...(frozen ? {} : ownFace(colours?.[look]))}>
        <View className="tier-card__calyx" aria-hidden="true" />
        <View className="tier-card__head">
          <Text className="tier-card__name">{tierName}</Text>
          <Text className="tier-card__level">{level} 级</Text>
          {logo !== undefined && <View className="tier-card__logo">{logo}</View>}
        </View>
        {line !== undefined && <View className="tier-card__line">{line}</View>}
        {children !== undefined && <View className="tier-card__more">{children}</View>}
      </View>
      {strip !== undefined && <View className="tier-card__strip">{strip}</View>}
    </View>
  );
}

/** Checked for contrast where the shop sets them; the note takes the colour of the text. */
const ownFace = (own: { background: string; text: string } | undefined) =>
  own === undefined ? {} : { style: { background: own.background, color: own.text, '--card-note': own.text } as CSSProperties };

/** The way to the next tier: exact figures and a bar. The share is the server's figures, drawn. */
export function GrowthBar({ growth, next }: { growth: number; next: NonNullable<Output<'member.home'>['nextTier']> }) {
  const share = Math.min(100, Math.max(0, (growth / next.growthFrom) * 100));
  return (
    <View className="growth-bar">
      <View className="growth-bar__fill" style={{ width: `${share.toFixed(1)}%` }} />
    </View>
  );
}
