import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { staffSession } from '../../../api/index.ts';
import { Button, Empty, ErrorNotice, Failed, Field, Sheet, Skeleton, toast } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { aria } from '../../../lib/aria.ts';
import { colleagueId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import { roleName, staffPage } from '../../session.ts';

const pinLength = 6;

/** Changes places at a shared till: a name, six digits. */
export function SwitchSheet({ onClose }: { onClose: () => void }) {
  const colleagues = useStaffOperation('staff.listColleagues', {});
  const [chosen, setChosen] = useState<string>();
  const [pin, setPin] = useState('');
  const { error, busy, run } = useOnce();
  const change = async () => {
    if (chosen === undefined) return;
    try {
      const { name } = await staffSession.switchTo({ staffId: chosen, pin });
      toast(`现在是${name}`);
      await Taro.reLaunch({ url: staffPage('home') });
    } finally {
      setPin('');
    }
  };
  return (
    <Sheet open title="换谁来" {...(busy ? {} : { onClose })}>
      {colleagues.state === 'loading' && <Skeleton />}
      {colleagues.state === 'failed' && <Failed title="没读到同事" error={colleagues.error} onRetry={colleagues.retry} />}
      {colleagues.state === 'ready' && colleagues.data.data.length === 0 && (
        <Empty title="还没有同事设置六位密码" hint="每人登录后，在「我的六位密码」里设一次" />
      )}
      {colleagues.state === 'ready' && (
        <View className="staff-home__branches" {...aria('radiogroup')}>
          {colleagues.data.data.map((colleague) => (
            <View
              key={colleague.id}
              id={colleagueId(colleague.id)}
              className={`staff-home__choice${colleague.id === chosen ? ' staff-home__choice--on' : ''}`}
              onClick={() => {
                setChosen(colleague.id);
              }}
              {...aria('radio', { checked: colleague.id === chosen })}
            >
              <View className="staff-home__choice-name">
                {colleague.name}·{roleName(colleague)}
              </View>
            </View>
          ))}
        </View>
      )}
      {chosen !== undefined && (
        <Field id={staffIds.pin} label="六位密码" value={pin} onInput={setPin} type="number" password maxLength={pinLength} />
      )}
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.switchTo} busy={busy} disabled={pin.length < pinLength} onTap={() => void run(change)}>
        换人
      </Button>
    </Sheet>
  );
}
