import { Alert, App, Button, Drawer, Form } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { parseYuan } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { today } from '../../ui/index.ts';
import { PhonePreview } from './PhonePreview.tsx';
import { PlanFields, type PlanForm } from './PlanFields.tsx';
import type { PlanFacts } from './words.ts';

const fenOr0 = (yuan: string | undefined): number => {
  try {
    return parseYuan(yuan ?? '');
  } catch {
    return 0;
  }
};

/** The form's texts as the plan they describe; amounts that are none yet count as nothing. */
const factsOf = (form: Partial<PlanForm>): PlanFacts => ({
  name: form.name?.trim() ?? '',
  payFen: fenOr0(form.pay),
  bonusFen: fenOr0(form.bonus),
  instalments: form.instalments ?? 1,
  points: form.points ?? 0,
  tierLevel: form.tierLevel ?? null,
  validFrom: form.validFrom ?? today(),
  validUntil: form.validUntil === undefined || form.validUntil === '' ? null : form.validUntil,
  branchIds: form.branchIds ?? [],
  firstTimeOnly: form.firstTimeOnly ?? false,
  perMemberMax: form.perMemberMax ?? null,
  isUsual: form.isUsual ?? false,
});

/** A new plan, with what the member will see beside it. */
export function PlanDrawer({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const [form] = Form.useForm<PlanForm>();
  const { message } = App.useApp();
  const shown = factsOf(Form.useWatch<Partial<PlanForm> | undefined>([], form) ?? {});
  const create = useWrite('topUpPlan.create', ({ name }) => {
    void message.success(`已上架${name}`);
    onClose();
  });
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={920}
      title="新增储值方案"
      destroyOnHidden
      footer={
        <Button
          type="primary"
          loading={create.isPending}
          onClick={() => {
            form.submit();
          }}
        >
          上架{shown.name === '' ? '这个方案' : shown.name}
        </Button>
      }
    >
      {create.error !== null && <Alert type="error" showIcon title={asApiError(create.error).message} className="gap-below" />}
      <div className="columns">
        <Form<PlanForm>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{
            instalments: 1,
            points: 0,
            bonus: '0',
            validFrom: today(),
            branchIds: [],
            firstTimeOnly: false,
            isUsual: false,
          }}
          onFinish={(values) => {
            create.mutate(factsOf(values));
          }}
        >
          <PlanFields />
        </Form>
        <PhonePreview plan={shown} />
      </div>
    </Drawer>
  );
}
