import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useProgramme } from '../api/index.ts';
import { useMe } from '../session/index.ts';
import { branchParam } from './branchScope.ts';
import { Mark } from './Mark.tsx';
import { icons } from './icons.tsx';
import { navFor, pageAt } from './nav.ts';

/** Where one can go, by role; the chosen branch goes along. */
export function SideMenu({ onGo }: { onGo?: () => void }) {
  const { permissions } = useMe();
  const { pathname, search } = useLocation();
  const branch = new URLSearchParams(search).get(branchParam);
  const suffix = branch === null ? '' : `?${new URLSearchParams({ [branchParam]: branch }).toString()}`;
  return (
    <nav className="side" aria-label="主菜单">
      <Brand />
      <Menu
        mode="inline"
        inlineIndent={12}
        selectedKeys={[pageAt(pathname)?.path ?? '']}
        {...(onGo === undefined ? {} : { onClick: onGo })}
        items={navFor(permissions).map(({ label, pages }) => ({
          key: label,
          type: 'group',
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
