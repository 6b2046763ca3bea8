import type { Input, Output } from '../../api/index.ts';
import { digitsOfDay, typedDay } from '../../lib/typedDay.ts';

type Profile = Output<'member.getProfile'>;

/** What is typed so far: days as digits, what is not said as nothing. */
export interface Draft {
  name: string;
  gender: 'female' | 'male' | '';
  birthday: string;
  fields: Readonly<Record<string, string>>;
}

/** The draft of what is known. */
export const draftOf = ({ name, gender, birthday, fields }: Profile): Draft => ({
  name,
  gender: gender ?? '',
  birthday: digitsOfDay(birthday),
  fields: Object.fromEntries(fields.map(({ key, type, value }) => [key, type === 'date' ? digitsOfDay(value) : (value ?? '')])),
});

/** What is wrong with it, by field; empty when it can be sent. */
export function flawsOf(draft: Draft, { fields }: Profile): Readonly<Record<string, string>> {
  const day = (digits: string | undefined) => digits === '' || typedDay(digits ?? '') !== undefined;
  return {
    ...(draft.name.trim() === '' ? { name: '请填写称呼' } : {}),
    ...(day(draft.birthday) ? {} : { birthday: '请填 8 位数字，如 19900228' }),
    ...Object.fromEntries(
      fields.flatMap(({ key, type }) =>
        type === 'date' && !day(draft.fields[key]) ? [[key, '请填 8 位数字，如 20240101'] as const] : [],
      ),
    ),
  };
}

/** Only what differs from what is known. */
export function changeOf(draft: Draft, known: Profile): Input<'member.changeProfile'> {
  const birthday = typedDay(draft.birthday) ?? null;
  const gender = draft.gender === '' ? null : draft.gender;
  const fields = known.fields
    .map(({ key, type, value }) => {
      const typed = (draft.fields[key] ?? '').trim();
      const said = typed === '' ? null : type === 'date' ? (typedDay(typed) ?? null) : typed;
      return { key, before: value, value: said };
    })
    .filter(({ before, value }) => value !== before)
    .map(({ key, value }) => ({ key, value }));
  return {
    ...(draft.name.trim() === known.name ? {} : { name: draft.name.trim() }),
    ...(gender === known.gender ? {} : { gender }),
    ...(birthday === known.birthday ? {} : { birthday }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}
