import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMay, useMe } from '../session/index.ts';
import { Loading, Nothing } from '../ui/index.ts';
import { useBranchScope } from './branchScope.ts';
import { BranchSwitcher } from './BranchSwitcher.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { isOpenTo, navFor, pageAt } from './nav.ts';
import { SideMenu } from './SideMenu.tsx';
import { UserMenu } from './UserMenu.tsx';

/** What surrounds every page; on a tablet the menu comes out of the side. */
export function Shell() {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <div className="shell">
      <a className="skip" href="#page">
        跳到内容
      </a>
      <aside className="shell__side">
        <SideMenu />
      </aside>
      <Drawer open={isOpen} onClose={close} placement="left" size={232} closable={false} styles={{ body: { padding: 0 } }}>
        <SideMenu onGo={close} />
      </Drawer>
      <div className="shell__main">
        <header className="top">
          <Button
            className="top__menu"
            type="text"
            icon={<MenuOutlined />}
            aria-label="打开菜单"
            onClick={() => {
              setOpen(true);
            }}
          />
          <BranchSwitcher />
          {may('member.read') && <GlobalSearch />}
          <div className="top__space" />
          <UserMenu />
        </header>
        <main id="page" className="page" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Guarded />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

/** A page that is not theirs, or a branch that is not, is told in words: the server refuses it all the same. */
function Guarded() {
  const { permissions } = useMe();
  const page = pageAt(useLocation().pathname);
  const { isForeign, choose, settle } = useBranchScope();
  const isOfOne = page?.oneBranch === true;
  // Whose page it is stands in the address too, and in a link that is sent to somebody.
  useEffect(() => {
    if (isOfOne) settle();
  });
  const home = navFor(permissions)[0]?.pages[0]?.path;
  if (page?.path === '/' && !isOpenTo(page, permissions) && home !== undefined) return <Navigate to={home} replace />;
  if (page !== undefined && !isOpenTo(page, permissions))
    return <Nothing title="您没有这项权限" hint="需要的话，请老板为您调整角色。" />;
  if (isForeign)
    return (
      <Nothing title="这家门店不归您管" hint="地址里的门店不在您的权限范围内，没有读取任何内容。">
        <Button
          onClick={() => {
            choose(undefined);
          }}
        >
          看我的门店
        </Button>
      </Nothing>
    );
  return <Outlet />;
}
