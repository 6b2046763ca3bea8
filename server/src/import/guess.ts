import type { ImportColumns } from './entities.ts';

/** Names of columns as other systems write them, the more telling first. */
const names: Readonly<Record<keyof ImportColumns, RegExp>> = {
  phone: /手机|电话|phone|mobile|tel/i,
  name: /姓名|会员名|名字|称呼|昵称|name/i,
  points: /积分|points?/i,
  bonus: /赠|bonus|gift/i,
  principal: /本金|储值|余额|充值|balance|principal/i,
  tier: /等级|级别|level|tier/i,
  birthday: /生日|出生|birth/i,
};

/** Fills in which column holds what by the columns' names; a column is used once, the first that fits. Pure. */
export function guessColumns(columns: readonly string[]): Omit<ImportColumns, 'phone'> & { phone: number | null } {
  const used = new Set<number>();
  const find = (field: keyof ImportColumns): number | null => {
    const found = columns.findIndex((name, column) => !used.has(column) && names[field].test(name));
    if (found === -1) return null;
    used.add(found);
    return found;
  };
  const [phone, birthday, points, bonus, principal, tier, name] = [
    find('phone'),
    find('birthday'),
    find('points'),
    find('bonus'),
    find('principal'),
    find('tier'),
    find('name'),
  ];
  return { phone, name, points, principal, bonus, tier, birthday };
}
