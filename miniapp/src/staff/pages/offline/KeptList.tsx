import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { formatFen } from '@shuke/shared/money';
import { Button, Empty, ErrorNotice, Notice, Row, Rows, Section } from '../../../components/index.ts';
import type { ApiError } from '../../../api/index.ts';
import { keptSaleId, staffIds } from '../../ids.ts';
import { dismissRefused, type Kept, type KeptSale } from '../../offline/queue.ts';
import { restWords } from '../../rest.ts';
import { staffPage } from '../../session.ts';
import { say } from '../../../lib/shopWords.ts';

interface KeptListProps {
  kept: Kept;
  online: boolean;
  busy: boolean;
  error: ApiError | undefined;
  onSend: () => void;
}

/** What waits to be told, and what can never be taken, with the reason. */
export function KeptList({ kept, online, busy, error, onSend }: KeptListProps) {
  return (
    <View className="offline__list">
      {kept.refused.length > 0 && (
        <Section title={say('没能补上积分')}>
          <Rows>
            {kept.refused.map((sale) => (
              <Row
                key={sale.id}
                icon="warning"
                title={titleOf(sale)}
                lines={[sale.message, `${timeOf(sale)} · ${restWords[sale.paidBy]}`]}
                amount={formatFen(sale.amountFen)}
              />
            ))}
          </Rows>
          {kept.refused.some(({ paidBy }) => paidBy === 'cash') && (
            <Notice
              id={staffIds.refusedCash}
              icon="wallet"
              tone="gold"
              action="散客收款"
              onTap={() => void Taro.navigateTo({ url: staffPage('walkin') })}
            >
              收下的现金还没有入账：请按散客逐笔补记同样的金额，交班才对得上
            </Notice>
          )}
          <Button id={staffIds.dismissRefused} kind="ghost" onTap={() => void dismissRefused()}>
            知道了
          </Button>
        </Section>
      )}
      <Section title={say(`等着补积分 ${String(kept.sales.length)} 笔`)}>
        {error !== undefined && <ErrorNotice error={error} />}
        {kept.sales.length === 0 ? (
          <Empty title="没有等着补的" />
        ) : (
          <Rows>
            {kept.sales.map((sale, place) => (
              <Row
                key={sale.id}
                id={keptSaleId(place)}
                icon="clock"
                title={titleOf(sale)}
                lines={[`${timeOf(sale)} · ${restWords[sale.paidBy]}`]}
                amount={formatFen(sale.amountFen)}
              />
            ))}
          </Rows>
        )}
        {online && kept.sales.length > 0 && (
          <Button id={staffIds.offlineSend} kind="ghost" busy={busy} onTap={onSend}>
            {say('现在补积分')}
          </Button>
        )}
      </Section>
    </View>
  );
}

const titleOf = ({ code }: KeptSale): string => `尾号 ${code.slice(-4)}`;

const beijingOffsetMs = 8 * 3_600_000;
/** Shop time, to the minute. */
const timeOf = ({ takenAt }: KeptSale): string => new Date(Date.parse(takenAt) + beijingOffsetMs).toISOString().slice(11, 16);
