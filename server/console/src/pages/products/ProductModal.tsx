import { App, Checkbox, Form, Input, Select } from 'antd';
import { useWrite } from '../../api/index.ts';
import { useMe } from '../../session/index.ts';
import { fenOf, FormModal } from '../../ui/index.ts';
import { factsOf, formOf, type Product, type ProductForm } from './words.ts';

const required = [{ required: true, whitespace: true, message: '不能空' }];
const codeShape = /^[0-9A-Za-z._-]{1,32}$/;

/** A new product, or another name, price or place for one. */
export function ProductModal({ product, onClose }: { product: Product | undefined; onClose(): void }) {
  const { message } = App.useApp();
  const { branches, role } = useMe();
  const isEverywhere = role === 'owner';
  const done = ({ name }: Product) => {
    void message.success(`${name}已保存`);
    onClose();
  };
  const create = useWrite('product.create', done);
  const change = useWrite('product.change', done);
  const fresh = { unit: '份', byWeight: false, branchIds: isEverywhere ? [] : branches.map(({ id }) => id) };
  return (
    <FormModal<ProductForm>
      title={product === undefined ? '新增商品' : `修改${product.name}`}
      action={product === undefined ? '上架这个商品' : '保存'}
      busy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      initialValues={product === undefined ? fresh : formOf(product)}
      onSave={(form) => {
        if (product === undefined) create.mutate(factsOf(form));
        else change.mutate({ ...factsOf(form), productId: product.productId });
      }}
      onClose={onClose}
    >
      <ProductFields />
      <Form.Item
        name="branchIds"
        label="在哪些门店卖"
        {...(isEverywhere ? { extra: '不选就是全部门店' } : { rules: [{ required: true, message: '请选门店' }] })}
      >
        <Select
          mode="multiple"
          placeholder="全部门店"
          showSearch={{ optionFilterProp: 'label' }}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormModal>
  );
}

const ProductFields = () => (
  <>
    <div className="field-row">
      <Form.Item name="name" label="商品名" rules={required}>
        <Input maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item
        name="code"
        label="条码或编号"
        extra="可以用扫码枪扫进来；没有就空着"
        rules={[{ pattern: codeShape, message: '只能是字母、数字和 . _ -' }]}
      >
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item
        name="yuan"
        label="单价（元）"
        rules={[
          {
            required: true,
            validator: (_rule, text: string | undefined) =>
              fenOf(text ?? '') === undefined ? Promise.reject(new Error('请填单价，例如 18 或 12.50')) : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="unit" label="单位" rules={required}>
        <Input maxLength={8} placeholder="杯、份、千克" />
      </Form.Item>
      <Form.Item name="category" label="分类">
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="brand" label="品牌">
        <Input maxLength={32} />
      </Form.Item>
    </div>
    <Form.Item name="byWeight" valuePropName="checked">
      <Checkbox>按重量卖，可以卖半份</Checkbox>
    </Form.Item>
  </>
);
