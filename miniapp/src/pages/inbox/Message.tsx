import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Icon, type IconName } from '../../components/index.ts';
import { disputeId, messageId } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { momentText } from '../../lib/dates.ts';

/** A message as the list shows it. */
export type ShownMessage = Output<'member.listMessages'>['data'][number];

const marks: Readonly<Record<ShownMessage['kind'], { icon: IconName; tone: string }>> = {
  spend: { icon: 'receipt', tone: 'plain' },
  undo: { icon: 'undo', tone: 'pine' },
  refund: { icon: 'undo', tone: 'pine' },
  topUp: { icon: 'wallet', tone: 'pine' },
  claim: { icon: 'points', tone: 'gold' },
  device: { icon: 'phone', tone: 'gold' },
  tier: { icon: 'card', tone: 'brand' },
  expiry: { icon: 'clock', tone: 'gold' },
};

interface MessageProps {
  message: ShownMessage;
  now: number;
  onDispute: (message: ShownMessage) => void;
}

/** What happened, in the words of that day; under a spending, the way to stop it. */
export function Message({ message, now, onDispute }: MessageProps) {
  const { id, kind, title, body, at, read, canReport } = message;
  const { icon, tone } = marks[kind];
  return (
    <View id={messageId(id)} className="inbox__message">
      <View className="inbox__head">
        <View className={`inbox__icon tone--${tone}`}>
          <Icon name={icon} size={20} />
        </View>
        <View className="inbox__title">{title}</View>
        {!read && <View className="inbox__dot" aria-label="未读" />}
        <View className="inbox__at">{momentText(at, now)}</View>
      </View>
      <View className="inbox__body">{body}</View>
      {canReport && (
        <View
          id={disputeId(id)}
          className="inbox__dispute"
          onClick={() => {
            onDispute(message);
          }}
          {...button()}
        >
          不是您本人？点这里冻结
          <Icon name="arrow-right" size={14} />
        </View>
      )}
    </View>
  );
}
