import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { forgetCodeDevice } from '../../lib/storage.ts';
import { Button, ErrorNotice, Field, Sheet, toast } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';

interface DeviceSheetProps {
  device: Output<'member.listDevices'>['data'][number];
  isHere: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** One phone: what it is called, and the end of its codes. */
export function DeviceSheet({ device, isHere, onClose, onChanged }: DeviceSheetProps) {
  const { deviceId } = device;
  const [label, setLabel] = useState(device.label);
  const typed = label.trim();
  const name = useSubmit(async () => {
    await memberSession.call('member.nameDevice', { deviceId, label: typed });
    toast('已改名');
    onChanged();
  });
  const end = useSubmit(async () => {
    await memberSession.call('member.endDevice', { deviceId });
    if (isHere) forgetCodeDevice();
    toast('已停用');
    onChanged();
  });
  const error = name.error ?? end.error;
  return (
    <Sheet open title={device.label} onClose={onClose}>
      <Field id={ids.deviceName} label="叫它什么" value={label} maxLength={20} onInput={setLabel} />
      <View className="devices__actions">
        <Button
          id={ids.deviceSave}
          kind="soft"
          disabled={typed === '' || typed === device.label}
          busy={name.busy}
          onTap={() => void name.submit()}
        >
          改名
        </Button>
        <View className="devices__note">
          {isHere
            ? '停用本机后，再打开会员码会重新启用。'
            : '停用后，那台手机上的会员码马上失效；它再打开小程序要重新启用，您会收到消息。'}
        </View>
        {error && <ErrorNotice error={error} />}
        <Button id={ids.deviceEnd} kind="danger" busy={end.busy} onTap={() => void end.submit()}>
          停用这台手机的会员码
        </Button>
      </View>
    </Sheet>
  );
}
