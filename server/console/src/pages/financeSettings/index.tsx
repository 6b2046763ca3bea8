import { useOperation } from '../../api/index.ts';
import { PageHead, Panel, Read } from '../../ui/index.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** 财务设置: the rates, deposits and accounts the figures are made with. */
export default function FinanceSettingsPage() {
  const settings = useOperation('finance.getSettings', {});
  return (
    <>
      <PageHead title="财务设置" note="费率、存管比例和会计科目；改动记入操作记录" />
      <Panel>
        <Read answer={settings} title="没读到财务设置">
          {(data) => <SettingsForm key={data.version} settings={data} />}
        </Read>
      </Panel>
    </>
  );
}
