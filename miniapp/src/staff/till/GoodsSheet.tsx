import { View } from '@tarojs/components';
import { useState } from 'react';
import type { GoodsLine, Product } from '@shuke/shared/basketLines';
import { formatQuantity, lineFen, oneMilli, parseQuantity } from '@shuke/shared/goods';
import { formatFen } from '@shuke/shared/money';
import { Button, Empty, ErrorNotice, Field, Sheet } from '../../components/index.ts';
import { useStaffOperation } from '../../hooks/useOperation.ts';
import { button } from '../../lib/aria.ts';
import { inWechat } from '../../lib/platform.ts';
import { lineId, productId as idOfProduct, staffIds } from '../ids.ts';
import { scanWithCamera } from '../scanner.ts';
import type { Goods } from './useGoods.ts';
import './till.scss';

interface GoodsSheetProps {
  branchId: string;
  goods: Goods;
  onClose: () => void;
}

/** 选商品: what is in the basket, and what this branch sells, found by its name, its code or the camera. */
export function GoodsSheet({ branchId, goods, onClose }: GoodsSheetProps) {
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const found = useStaffOperation('product.list', { branchId, limit: 30, ...(wanted === '' ? {} : { query: wanted }) });
  const addByCode = async (code: string) => {
    if (await goods.read(code)) setQuery('');
  };
  const scan = async () => {
    const code = await scanWithCamera().catch(() => undefined);
    if (code !== undefined) await addByCode(code);
  };
  return (
    <Sheet open title="选商品" onClose={onClose} id={staffIds.goodsSheet}>
      <View className="till-goods">
        <View className="till-goods__find">
          <Field
            id={staffIds.goodsQuery}
            label="名称或条码"
            value={query}
            onInput={setQuery}
            placeholder="扫码枪也可以扫到这里"
            maxLength={64}
            onConfirm={() => void addByCode(wanted)}
          />
          {inWechat && (
            <Button id={staffIds.goodsScan} kind="soft" size="m" icon="scan" onTap={() => void scan()}>
              扫条码
            </Button>
          )}
        </View>
        {goods.lines.map((line, place) => (
          <LineRow key={`${line.name}${String(place)}`} line={line} place={place} onQuantity={goods.setQuantity} />
        ))}
        {goods.lines.length > 0 && <View className="till-goods__rule" />}
        {found.state === 'failed' && <ErrorNotice error={found.error} />}
        {found.state === 'ready' && found.data.data.length === 0 && (
          <Empty title="没有这样的商品" hint={wanted === '' ? '店长可以在管理后台「商品」里添加' : '换个词，或直接输金额'} />
        )}
        {found.state === 'ready' &&
          found.data.data.map((product) => <ProductRow key={product.productId} product={product} onAdd={goods.add} />)}
      </View>
      <Button id={staffIds.goodsDone} onTap={onClose}>
        {`就这些 ${formatFen(goods.totalFen)}`}
      </Button>
    </Sheet>
  );
}

function ProductRow({ product, onAdd }: { product: Product; onAdd: (product: Product) => void }) {
  const { productId, name, brand, unit, priceFen } = product;
  return (
    <View
      id={idOfProduct(productId)}
      className="till-goods__row"
      hoverClass="till-goods__row--pressed"
      onClick={() => {
        onAdd(product);
      }}
      {...button({ label: `加 ${name}` })}
    >
      <View className="till-goods__name">{brand === null ? name : `${name}·${brand}`}</View>
      <View className="till-goods__price">
        {formatFen(priceFen)}/{unit}
      </View>
      <View className="till-goods__sign">+</View>
    </View>
  );
}

interface LineRowProps {
  line: GoodsLine;
  place: number;
  onQuantity: (place: number, quantityMilli: number) => void;
}

/** A chosen line with its steps; what is weighed is typed. */
function LineRow({ line: { name, unit, unitPriceFen, quantityMilli }, place, onQuantity }: LineRowProps) {
  const [weight, setWeight] = useState<string>();
  const step = (by: number) => () => {
    onQuantity(place, quantityMilli + by * oneMilli);
  };
  return (
    <View className="till-goods__line">
      <View className="till-goods__name">
        {name}
        <View className="till-goods__sum">{formatFen(lineFen(unitPriceFen, quantityMilli))}</View>
      </View>
      {weight === undefined ? (
        <View className="till-goods__steps">
          <View id={lineId('less', place)} className="till-goods__step" onClick={step(-1)} {...button({ label: `少一${unit}` })}>
            −
          </View>
          <View
            id={lineId('much', place)}
            className="till-goods__much"
            onClick={() => {
              setWeight(formatQuantity(quantityMilli));
            }}
            {...button({ label: `${formatQuantity(quantityMilli)}${unit}，点一下改数量` })}
          >
            {formatQuantity(quantityMilli)}
            {unit}
          </View>
          <View id={lineId('more', place)} className="till-goods__step" onClick={step(1)} {...button({ label: `多一${unit}` })}>
            +
          </View>
        </View>
      ) : (
        <Field
          id={lineId('weight', place)}
          label={`数量（${unit === '' ? '份' : unit}）`}
          value={weight}
          type="digit"
          maxLength={8}
          onInput={(text) => {
            setWeight(text);
            const milli = parseQuantity(text);
            if (milli !== undefined) onQuantity(place, milli);
          }}
          error={parseQuantity(weight) === undefined ? '如 0.5，最多三位小数' : undefined}
          onConfirm={() => {
            setWeight(undefined);
          }}
        />
      )}
    </View>
  );
}
