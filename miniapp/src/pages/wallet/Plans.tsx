import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/index.ts';
import { planId } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';
import { creditedText, givenText, laterText, planAmount, spreadText, type Plan } from './planWords.ts';

/** Signs beside which 常选 has room; a longer amount steps down below it. */
const fullSizeSigns = 7;

/** The plans side by side, exactly one chosen. */
export function Plans({
  plans,
  chosen,
  onChoose,
}: {
  plans: readonly Plan[];
  chosen: string | undefined;
  onChoose: (planId: string) => void;
}) {
  return (
    <View className="plans" {...aria('radiogroup', { label: '选择充值金额' })}>
      {plans.map((plan) => (
        <PlanCard
          key={plan.planId}
          plan={plan}
          isChosen={plan.planId === chosen}
          onTap={() => {
            onChoose(plan.planId);
          }}
        />
      ))}
    </View>
  );
}

function PlanCard({ plan, isChosen, onTap }: { plan: Plan; isChosen: boolean; onTap: () => void }) {
  const given = [givenText(plan), spreadText(plan)].filter((part) => part !== '').join('，');
  const later = laterText(plan);
  const amount = planAmount(plan.payFen);
  return (
    <View
      id={planId(plan.planId)}
      className={`plans__plan${isChosen ? ' plans__plan--on' : ''}`}
      onClick={onTap}
      {...aria('radio', { checked: isChosen })}
    >
      {plan.isUsual && <View className="plans__usual">常选</View>}
      <View className={`plans__amount${amount.length > fullSizeSigns ? ' plans__amount--long' : ''}`}>
        <Text className="plans__yuan">¥</Text>
        {amount.replace('¥', '')}
      </View>
      {given !== '' && <View className="plans__given">{given}</View>}
      <View className="plans__credited">{creditedText(plan)}</View>
      {later !== '' && <View className="plans__credited">{later}</View>}
      {isChosen && (
        <View className="plans__corner">
          <Icon name="check" size={16} />
        </View>
      )}
    </View>
  );
}
