import { useOperation } from '../../api/index.ts';
import { PageHead, Read } from '../../ui/index.ts';
import { LogoPanel } from './LogoPanel.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import './settings.css';

/** 设置: names, limits, the terms members agree to, fields of the shop's own, colours of the cards. */
export default function SettingsPage() {
  const settings = useOperation('settings.get', {});
  return (
    <>
      <PageHead title="设置" note="除品牌标志外，整页一起保存；改动记入操作记录" />
      <LogoPanel />
      <Read answer={settings} title="没读到设置">
        {(data) => <SettingsForm key={data.version} settings={data} />}
      </Read>
    </>
  );
}
