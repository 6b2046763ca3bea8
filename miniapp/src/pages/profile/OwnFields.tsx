import { View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Chips, Field } from '../../components/index.ts';
import { ownChoiceId, ownFieldId } from '../../ids.ts';

type OwnField = Output<'member.getProfile'>['fields'][number];

interface OwnFieldsProps {
  fields: readonly OwnField[];
  values: Readonly<Record<string, string>>;
  flaws: Readonly<Record<string, string>>;
  onChange: (key: string, value: string) => void;
}

const unsaid = '不填';
const keys = { text: 'text', number: 'digit', date: 'number' } as const;

/** The shop's own fields, each with why it is asked for. */
export function OwnFields({ fields, values, flaws, onChange }: OwnFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <View key={field.key} className="profile__field">
          {field.type === 'choice' ? (
            <>
              <View className="profile__label">{field.label}</View>
              <Chips
                choices={[unsaid, ...field.choices].map((label, place) => ({
                  value: place === 0 ? '' : label,
                  label,
                  id: ownChoiceId(field.key, place),
                }))}
                value={values[field.key] ?? ''}
                onChange={(value) => {
                  onChange(field.key, value);
                }}
              />
            </>
          ) : (
            <Field
              id={ownFieldId(field.key)}
              label={field.label}
              type={keys[field.type]}
              maxLength={field.type === 'date' ? 8 : 60}
              placeholder={field.type === 'date' ? '8 位数字，如 20240101' : '可以不填'}
              value={values[field.key] ?? ''}
              error={flaws[field.key]}
              onInput={(value) => {
                onChange(field.key, value);
              }}
            />
          )}
          <View className="profile__why">用途：{field.purpose}</View>
        </View>
      ))}
    </>
  );
}
