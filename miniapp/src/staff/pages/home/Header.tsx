import { Text, View } from '@tarojs/components';
import { Icon } from '../../../components/index.ts';
import { button } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import { roleName, type Staff, type WorkBranch } from '../../session.ts';

interface HeaderProps {
  staff: Staff;
  branch: WorkBranch;
  online: boolean;
  onTap: () => void;
}

/** Branch and cashier, always in sight, and whether the till may take money now. */
export function Header({ staff, branch, online, onTap }: HeaderProps) {
  return (
    <View className="staff-home__header">
      <View id={staffIds.branch} className="staff-home__place" onClick={onTap} {...button({ label: `${branch.name}，换门店` })}>
        <View className="staff-home__branch">
          <Text className="staff-home__branch-name">{branch.name}</Text>
          <Icon name="arrow-down" size={16} />
        </View>
        <View className="staff-home__who">
          {staff.name}·{roleName(staff)}
        </View>
      </View>
      <View className={`staff-home__pill staff-home__pill--${online ? 'on' : 'off'}`} aria-live="polite">
        <Icon name={online ? 'online' : 'offline'} size={16} />
        <View>{online ? '在线' : '断网，可查不可收'}</View>
      </View>
    </View>
  );
}
