import { Menu } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useProgramme } from '../api/index.ts';
import { useMe } from '../session/index.ts';
import { branchParam, useBranchScope } from './branchScope.ts';
import { Mark } from './Mark.tsx';
import { icons } from './icons.tsx';
import { fitting, navFor, openAtFirst, pageAt, type NavGroup } from './nav.ts';

/** Where one can go, by role; the chosen branch goes along. */
export function SideMenu({ onGo }: { onGo?: () => void }) {
  const { permissions } = useMe();
  const { pathname } = useLocation();
  const { carried } = useBranchScope();
  const suffix = carried === null ? '' : `?${new URLSearchParams({ [branchParam]: carried }).toString()}`;
  const groups = navFor(permissions);
  const page = pageAt(pathname)?.path ?? '';
  const [open, setOpen] = useOpenGroups(groups, page);
  return (
    <nav className="side" aria-label="主菜单">
      <Brand />
      <Menu
        mode="inline"
        inlineIndent={12}
        selectedKeys={[page]}
        openKeys={[...open]}
        onOpenChange={setOpen}
        // A page can be found in a group that is folded.
        forceSubMenuRender
        {...(onGo === undefined ? {} : { onClick: onGo })}
        items={groups.map(({ label, pages }) => ({
          key: label,
          label,
          children: pages.map(({ path, label: name }) => ({
            key: path,
            icon: icons[path],
            label: <Link to={path + suffix}>{name}</Link>,
          })),
        }))}
      />
      <p className="side__note">
        自托管
        <br />
        数据保存在您自己的服务器
      </p>
    </nav>
  );
}

/** Which groups stand open: all where they fit, else the one of the page, or the one that was opened last. */
function useOpenGroups(groups: readonly NavGroup[], page: string) {
  const [opened, setOpened] = useState<{ page: string; open: readonly string[] }>();
  const ofPage = openAtFirst(groups, page);
  // Another page opens its own group again.
  const open = opened?.page === page ? opened.open : ofPage;
  const setOpen = (wanted: readonly string[]) => {
    setOpened({ page, open: fitting(groups, open, wanted) });
  };
  return [open, setOpen] as const;
}

/** Whose console it is: the shop's own logo and name; ours until it has one. */
function Brand() {
  const { data: shop } = useProgramme();
  if (shop?.logoPath == null)
    return (
      <div className="side__logo">
        <Mark size={30} /> <b>熟客</b> <small>Shuke</small>
      </div>
    );
  return (
    <div className="side__logo">
      <img className="side__picture" src={shop.logoPath} alt="" width={34} height={34} />
      <b className="side__brand">{shop.brandName}</b> <small>熟客</small>
    </div>
  );
}
