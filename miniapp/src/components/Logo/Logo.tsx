import { useState, type ReactNode } from 'react';
import { Image, View } from '@tarojs/components';
import { aria } from '../../lib/aria.ts';
import './Logo.scss';

/** What a shop shows of itself; an answer kept from before there were logos has none. */
export interface LogoProps {
  /** Where on the server it is. */
  path: string | null | undefined;
  /** Whose it is, for who listens. */
  brandName: string;
  /** Stands there when it does not. */
  instead?: ReactNode;
}

/** The shop's logo on a white tile, whatever the colours around it; nothing when there is none, or when it does not come. */
export function Logo({ path, brandName, instead = null }: LogoProps) {
  const [missing, setMissing] = useState<string>();
  if (path == null || missing === path) return instead;
  return (
    <View className="logo" {...aria('img', { label: `${brandName}的标志` })}>
      <Image
        className="logo__picture"
        src={API_BASE + path}
        mode="aspectFit"
        onError={() => {
          setMissing(path);
        }}
      />
    </View>
  );
}
