import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { ListPage, type Column, type FilterChoice } from '../../list/index.ts';
import { useMe } from '../../session/index.ts';
import { Money, Status } from '../../ui/index.ts';
import { ProductModal } from './ProductModal.tsx';
import type { Product } from './words.ts';

const filters: readonly FilterChoice[] = [
  { name: 'query', label: '名称或条码', typed: 'text' },
  { name: 'category', label: '分类', typed: 'text' },
  {
    name: 'status',
    label: '状态',
    options: [
      { value: 'on', label: '在售' },
      { value: 'off', label: '下架' },
    ],
  },
];

/** 商品: what the till chooses from, by name, bar code and price. */
export default function ProductsPage() {
  const { branches } = useMe();
  const [doing, start] = useState<{ product: Product | undefined }>();
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  return (
    <>
      <ListPage
        operation="product.list"
        title="商品"
        note="收银时选商品、扫条码；卖出去的单子不随这里改"
        scope={{}}
        filters={filters}
        columns={[...columnsOf(names), actionsColumn(start)]}
        keyOf={({ productId }) => productId}
        empty={{ title: '还没有商品', hint: '不设商品也能收款：收银台直接输金额。' }}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              start({ product: undefined });
            }}
          >
            新增商品
          </Button>
        }
      />
      {doing !== undefined && (
        <ProductModal
          product={doing.product}
          onClose={() => {
            start(undefined);
          }}
        />
      )}
    </>
  );
}

const columnsOf = (names: ReadonlyMap<string, string>): readonly Column<Product>[] => [
  {
    key: 'name',
    title: '商品',
    render: ({ name, brand }) => (
      <>
        <b>{name}</b>
        {brand !== null && <div className="sub">{brand}</div>}
      </>
    ),
  },
  { key: 'code', title: '条码', render: ({ code }) => code ?? '' },
  { key: 'category', title: '分类', render: ({ category }) => category ?? '' },
  { key: 'price', title: '单价', number: true, render: ({ priceFen }) => <Money fen={priceFen} /> },
  { key: 'unit', title: '单位', render: ({ unit, byWeight }) => (byWeight ? `${unit}（按重量）` : unit) },
  {
    key: 'branches',
    title: '门店',
    render: ({ branchIds }) => (branchIds === null ? '全部门店' : branchIds.map((id) => names.get(id) ?? '其他门店').join('、')),
  },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => (status === 'on' ? <Status mood="good">在售</Status> : <Status mood="calm">下架</Status>),
  },
];

const actionsColumn = (start: (doing: { product: Product }) => void): Column<Product> => ({
  key: 'actions',
  title: '操作',
  render: (product) => (
    <Space>
      <Button
        type="link"
        size="small"
        aria-label={`修改${product.name}`}
        onClick={() => {
          start({ product });
        }}
      >
        修改
      </Button>
      <StatusButton product={product} />
    </Space>
  ),
});

function StatusButton({ product: { productId, name, status } }: { product: Product }) {
  const { message } = App.useApp();
  const set = useWrite('product.setStatus', (product) => {
    void message.success(`${product.name}已${product.status === 'on' ? '上架' : '下架'}`);
  });
  const word = status === 'on' ? '下架' : '上架';
  return (
    <Button
      type="link"
      size="small"
      danger={status === 'on'}
      loading={set.isPending}
      aria-label={`${word}${name}`}
      onClick={() => {
        const wanted = { productId, status: status === 'on' ? ('off' as const) : ('on' as const) };
        set.mutate(wanted, { onError: (error) => void message.error(asApiError(error).message) });
      }}
    >
      {word}
    </Button>
  );
}
