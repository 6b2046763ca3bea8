import { View } from '@tarojs/components';
import { Icon } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { openClaim } from '../claim/openClaim.ts';
import { say } from '../../lib/shopWords.ts';

/** 补积分: for whoever bought before they had a card. */
export function ClaimEntry() {
  return (
    <View id={ids.homeClaim} className="home__claim" onClick={() => void openClaim()} {...button()}>
      <Icon name="receipt" size={18} />
      {say('有小票？补积分')}
    </View>
  );
}
