import { KeyOutlined, LogoutOutlined, MoonOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Avatar, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { call } from '../api/index.ts';
import { PasswordModal, roleNames, useMe } from '../session/index.ts';
import { useTheme, type ThemeChoice } from '../theme/useTheme.ts';

const looks: readonly { key: ThemeChoice; label: string }[] = [
  { key: 'system', label: '跟随系统' },
  { key: 'light', label: '浅色' },
  { key: 'dark', label: '深色' },
];

/** Who is signed in, how the console looks to them, and the way out. */
export function UserMenu() {
  const me = useMe();
  const { choice, choose } = useTheme();
  const queries = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const { message } = App.useApp();
  const signOut = useMutation({
    mutationFn: () => call('session.staffSignOut', {}),
    onSuccess: () => queries.resetQueries(),
    onError: (error) => message.error(asApiError(error).message),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [choice],
          items: [
            { key: 'look', type: 'group', label: '外观', children: looks.map((look) => ({ ...look, icon: <MoonOutlined /> })) },
            { type: 'divider' },
            { key: 'password', label: '修改密码', icon: <KeyOutlined /> },
            { key: 'out', label: '退出登录', icon: <LogoutOutlined />, danger: true },
          ],
          onClick: ({ key }) => {
            const look = looks.find((each) => each.key === key);
            if (look !== undefined) choose(look.key);
            else if (key === 'password') setChanging(true);
            else signOut.mutate();
          },
        }}
      >
        <Button type="text" className="top__me">
          <Avatar size={30} className="top__avatar" aria-hidden>
            {me.name.slice(0, 1)}
          </Avatar>
          {me.name} <small>{roleNames[me.role]}</small>
          <span className="unseen">账号菜单</span>
        </Button>
      </Dropdown>
      {isChanging && (
        <PasswordModal
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}
