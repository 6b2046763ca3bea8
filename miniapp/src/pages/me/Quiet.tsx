import { View } from '@tarojs/components';
import { useState } from 'react';
import { minuteOf, timeOf } from '@shuke/shared/dayTime';
import { memberSession, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Field, Icon, Sheet, Switch } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';

/** What the member wishes of their card. */
export type Wishes = Output<'member.getProfile'>['wishes'];

const usual = { from: 1_320, to: 480 };
const dayMinutes = 1_440;

interface QuietProps {
  quiet: Wishes['quiet'];
  onKept: (wishes: Wishes) => void;
}

/** 夜间免打扰: at these hours no badge tells of what can wait. Spending, and a new phone on the card, are told at any hour. */
export function Quiet({ quiet, onKept }: QuietProps) {
  const [choosing, setChoosing] = useState(false);
  const { error, submit } = useSubmit(async () => {
    onKept((await memberSession.call('member.setWishes', { quiet: quiet === null ? usual : null })).wishes);
  });
  return (
    <View className="topics__quiet">
      {error && <ErrorNotice error={error} />}
      <View className="me__row">
        <View className="me__told">
          <View className="me__title">夜间免打扰</View>
          <View className="me__note">消费照常提醒</View>
        </View>
        {quiet !== null && (
          <View
            id={ids.meQuietHours}
            className="topics__hours"
            onClick={() => {
              setChoosing(true);
            }}
            {...button({ label: `${hoursOf(quiet)}，改时间` })}
          >
            {hoursOf(quiet)}
            <Icon name="arrow-right" size={14} />
          </View>
        )}
        <Switch id={ids.meQuiet} on={quiet !== null} onChange={() => void submit()} label="夜间免打扰" />
      </View>
      {choosing && quiet !== null && (
        <HoursSheet
          quiet={quiet}
          onKept={onKept}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </View>
  );
}

const hoursOf = ({ from, to }: NonNullable<Wishes['quiet']>): string => `${timeOf(from)}–${timeOf(to)}`;

function HoursSheet({
  quiet,
  onKept,
  onClose,
}: { quiet: NonNullable<Wishes['quiet']>; onClose: () => void } & Pick<QuietProps, 'onKept'>) {
  const [typed, setTyped] = useState({ from: timeOf(quiet.from), to: timeOf(quiet.to) });
  const [from, to] = [timeIn(typed.from), timeIn(typed.to)];
  const isSame = from !== undefined && from === to;
  const { busy, error, submit } = useSubmit(async () => {
    if (from === undefined || to === undefined) return;
    onKept((await memberSession.call('member.setWishes', { quiet: { from, to } })).wishes);
    onClose();
  });
  const wrong = '例如 22:00';
  return (
    <Sheet open title="几点到几点不打扰" onClose={onClose}>
      <View className="me__hours">
        <Field
          id={ids.quietFrom}
          label="从"
          maxLength={5}
          value={typed.from}
          error={from === undefined ? wrong : undefined}
          onInput={(value) => {
            setTyped({ ...typed, from: value });
          }}
        />
        <Field
          id={ids.quietTo}
          label="到"
          maxLength={5}
          value={typed.to}
          error={to === undefined ? wrong : isSame ? '不能和开始一样' : undefined}
          onInput={(value) => {
            setTyped({ ...typed, to: value });
          }}
        />
      </View>
      {error && <ErrorNotice error={error} />}
      <View className="me__actions">
        <Button
          id={ids.quietSave}
          busy={busy}
          disabled={from === undefined || to === undefined || isSame}
          onTap={() => void submit()}
        >
          {from === undefined || to === undefined || isSame ? '保存' : `${hoursOf({ from, to })} 不打扰`}
        </Button>
      </View>
    </Sheet>
  );
}

/** 24:00 is 00:00 of the next day. */
function timeIn(text: string): number | undefined {
  const minute = minuteOf(text);
  return minute === undefined ? undefined : minute % dayMinutes;
}
