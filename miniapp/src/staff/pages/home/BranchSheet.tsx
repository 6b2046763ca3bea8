import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { staffSession } from '../../../api/index.ts';
import { Button, Icon, Sheet } from '../../../components/index.ts';
import { aria } from '../../../lib/aria.ts';
import { inWechat } from '../../../lib/platform.ts';
import { inSandboxFrame } from '../../../lib/sandboxBridge.ts';
import { branchId, staffIds } from '../../ids.ts';
import { mayDo, roleName, staffPage, type Staff, type WorkBranch } from '../../session.ts';

interface BranchSheetProps {
  open: boolean;
  staff: Staff;
  branch: WorkBranch;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** Somebody else takes over at this till. */
  onSwitch: () => void;
  /** The own six digits are to be set. */
  onPin: () => void;
  /** The WeChat of this phone is to be bound. */
  onBind: () => void;
}

const signOut = async (): Promise<void> => {
  // The session is gone here before the server answers, so a slow network keeps nobody signed in.
  const told = staffSession.signOut();
  await Taro.reLaunch({ url: staffPage('signin') });
  await told;
};

/** One of the branches somebody works in. */
const Branches = ({ staff, branch, onChoose }: Pick<BranchSheetProps, 'staff' | 'branch' | 'onChoose'>) => (
  <View className="staff-home__branches" {...aria('radiogroup')}>
    {staff.branches.map(({ id, name }) => (
      <View
        key={id}
        id={branchId(id)}
        className={`staff-home__choice${id === branch.id ? ' staff-home__choice--on' : ''}`}
        onClick={() => {
          onChoose(id);
        }}
        {...aria('radio', { checked: id === branch.id })}
      >
        <View className="staff-home__choice-name">{name}</View>
        {id === branch.id && <Icon name="check" />}
      </View>
    ))}
  </View>
);

/** Which branch this till stands in, and the way out. */
export function BranchSheet({ open, staff, branch, onChoose, onClose, onSwitch, onPin, onBind }: BranchSheetProps) {
  return (
    <Sheet open={open} title="在哪家店" onClose={onClose}>
      <Branches
        staff={staff}
        branch={branch}
        onChoose={(id) => {
          onChoose(id);
          onClose();
        }}
      />
      <View className="staff-home__account">
        {staff.name}·{roleName(staff)}
      </View>
      <View className="staff-home__leave">
        <Button id={staffIds.switchStaff} kind="soft" size="m" onTap={onSwitch}>
          换人
        </Button>
        <Button id={staffIds.myPin} kind="plain" size="m" onTap={onPin}>
          我的六位密码
        </Button>
        {inWechat && (
          <Button id={staffIds.bindWechat} kind="plain" size="m" onTap={onBind}>
            绑定我的微信
          </Button>
        )}
        {mayDo(staff, 'shift.read') && (
          <Button id={staffIds.team} kind="soft" size="m" onTap={() => void Taro.navigateTo({ url: staffPage('team') })}>
            同事
          </Button>
        )}
        <Button id={staffIds.shift} kind="soft" size="m" onTap={() => void Taro.navigateTo({ url: staffPage('shift') })}>
          交班
        </Button>
        {mayDo(staff, 'companyWallet.manage') && (
          <Button
            id={staffIds.companies}
            kind="soft"
            size="m"
            onTap={() => void Taro.navigateTo({ url: staffPage('companies') })}
          >
            企业卡
          </Button>
        )}
        {!inSandboxFrame() && (
          <Button id={staffIds.memberPages} kind="plain" size="m" onTap={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
            去会员页
          </Button>
        )}
        <Button id={staffIds.signOut} kind="ghost" size="m" onTap={() => void signOut()}>
          退出登录
        </Button>
      </View>
    </Sheet>
  );
}
