import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { ids, limitBranchId } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';

/** Branches to choose from. */
export type Branches = Output<'wallet.listHolders'>['branches'];

interface BranchChoiceProps {
  branches: Branches;
  /** Null: all of them, those to come too. */
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
}

/** Which branches a card may be used in: all, or those that are tapped. Without the last of them it is all again. */
export function BranchChoice({ branches, chosen, onChange }: BranchChoiceProps) {
  const pick = (id: string) => {
    const before = chosen ?? [];
    const after = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
    onChange(after.length === 0 ? null : after);
  };
  return (
    <View className="family__branches">
      <View className="field__label">哪些门店能用</View>
      <View className="chips">
        <Pick
          id={ids.familyAnywhere}
          label="所有门店"
          on={chosen === null}
          onTap={() => {
            onChange(null);
          }}
        />
        {branches.map(({ id, name }) => (
          <Pick
            key={id}
            id={limitBranchId(id)}
            label={name}
            on={chosen?.includes(id) ?? false}
            onTap={() => {
              pick(id);
            }}
          />
        ))}
      </View>
    </View>
  );
}

const Pick = ({ id, label, on, onTap }: { id: string; label: string; on: boolean; onTap: () => void }) => (
  <View id={id} className={`chips__item${on ? ' chips__item--on' : ''}`} onClick={onTap} {...aria('checkbox', { checked: on })}>
    {label}
  </View>
);
