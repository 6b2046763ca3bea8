import { Alert, App, Button, Form } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { Panel } from '../../ui/index.ts';
import { Agreement } from './Agreement.tsx';
import { CardColours } from './CardColours.tsx';
import { CustomFields } from './CustomFields.tsx';
import { Discounts } from './Discounts.tsx';
import { Limits } from './Limits.tsx';
import { Names } from './Names.tsx';
import { StaffCaps } from './StaffCaps.tsx';
import { sentOf, valuesOf, type SettingsValues } from './values.ts';
import type { Settings } from './words.ts';

/** The settings, saved whole; somebody else's change in between is told, not written over. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { message } = App.useApp();
  const change = useWrite('settings.change', () => void message.success('已保存设置'));
  const isTaken = change.error !== null && asApiError(change.error).code === 'conflict';
  return (
    <Form<SettingsValues>
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={valuesOf(settings)}
      onFinish={(values) => {
        change.mutate(sentOf(values, settings.version));
      }}
    >
      <Panel title="名字">
        <Names />
      </Panel>
      <Panel title="上限" note="超过的要第二个人批准，或要会员点头">
        <Limits />
      </Panel>
      <Panel title="抹零和优惠" note="超过的要店长或老板批准；老板自己不限">
        <Discounts />
      </Panel>
      <Panel title="一个人一小时、一天最多办多少" note="超过就锁住这一项，店长解除后才能再办；空着是不限，老板不限">
        <StaffCaps />
      </Panel>
      <Panel title="入会章程" note="文字改了，版本也要换；新会员看到新的，以前的留着可查">
        <Agreement kind="consent" versions={settings.consentVersions.filter(({ kind }) => kind === 'join')} />
      </Panel>
      <Panel title="储值卡章程" note="会员充值前同意；文字改了，版本也要换">
        <Agreement kind="topUpTerms" versions={settings.consentVersions.filter(({ kind }) => kind === 'topUp')} />
      </Panel>
      <Panel title="会员资料里另外问的" note="都可以不填；写明为什么问">
        <CustomFields />
      </Panel>
      <Panel title="会员卡的颜色" note="文字要看得清，保存时会检查">
        <CardColours />
      </Panel>
      {change.error !== null && (
        <Alert
          type="error"
          showIcon
          className="gap-below"
          title={isTaken ? '别人刚改过这些设置，请刷新页面看过再改' : asApiError(change.error).message}
        />
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        保存设置
      </Button>
    </Form>
  );
}
