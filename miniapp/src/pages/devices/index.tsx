import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type Output } from '../../api/index.ts';
import { storedCodeDevice } from '../../api/codeDevice.ts';
import { Empty, Failed, Icon, Page, Skeleton, Tag } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { deviceRowId } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { momentText } from '../../lib/dates.ts';
import { DeviceSheet } from './DeviceSheet.tsx';
import './devices.scss';

const tickMs = 60_000;
type Device = Output<'member.listDevices'>['data'][number];

/** 我的手机: which phones show codes of this card; each can be named, and ended. */
export default function DevicesPage() {
  const devices = useOperation('member.listDevices', {});
  const now = useServerTime(tickMs);
  const here = useThisDevice();
  const [chosen, choose] = useState<Device>();
  const list = devices.state === 'ready' ? devices.data.data : [];
  return (
    <Page nav={{ title: '我的手机' }}>
      {devices.state === 'loading' && <Skeleton />}
      {devices.state === 'failed' && <Failed title="没读到手机" error={devices.error} onRetry={devices.retry} />}
      {devices.state === 'ready' && list.length === 0 && (
        <Empty title="还没有手机能出示会员码" hint="打开一次会员码，这台手机就在这里了" />
      )}
      {list.length > 0 && <View className="devices__note">这些手机能出示您的会员码。最多 3 台，再多就停用最早的一台。</View>}
      <View className="devices">
        {list.map((device) => (
          <View
            key={device.deviceId}
            id={deviceRowId(device.deviceId)}
            className="devices__row"
            hoverClass="devices__row--pressed"
            onClick={() => {
              choose(device);
            }}
            {...button()}
          >
            <Icon name="phone" size={22} />
            <View className="devices__told">
              <View className="devices__name">
                {device.label}
                {device.deviceId === here && <Tag tone="pine">本机</Tag>}
              </View>
              <View className="devices__when">{momentText(device.since, now)} 启用</View>
              <View className="devices__when">
                {device.usedAt === null ? '还没有用过' : `最近 ${momentText(device.usedAt, now)} 用过`}
              </View>
            </View>
            <Icon name="arrow-right" size={16} />
          </View>
        ))}
      </View>
      {chosen && (
        <DeviceSheet
          device={chosen}
          isHere={chosen.deviceId === here}
          onClose={() => {
            choose(undefined);
          }}
          onChanged={() => {
            choose(undefined);
            if (devices.state === 'ready') void devices.refresh();
          }}
        />
      )}
    </Page>
  );
}

/** Which of them this phone is; undefined while that is not known. */
function useThisDevice(): string | undefined {
  const [here, setHere] = useState<string>();
  useEffect(() => {
    void storedCodeDevice().then((device) => {
      setHere(device?.deviceId);
    });
  }, []);
  return here;
}
