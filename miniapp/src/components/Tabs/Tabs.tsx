import { View } from '@tarojs/components';
import { aria } from '../../lib/aria.ts';
import './Tabs.scss';

/** One of a few values, as it is written and as a test finds it. */
export interface Choice<V extends string> {
  value: V;
  label: string;
  id: string;
}

/** A few values of which exactly one is chosen. */
export interface ChoicesProps<V extends string> {
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** Words with a persimmon line under the one that is open. */
export function Tabs<V extends string>(props: ChoicesProps<V>) {
  return <Choices {...props} block="tabs" />;
}

/** Pills, the chosen one in ink. */
export function Chips<V extends string>(props: ChoicesProps<V>) {
  return <Choices {...props} block="chips" />;
}

function Choices<V extends string>({ choices, value, onChange, block }: ChoicesProps<V> & { block: 'tabs' | 'chips' }) {
  return (
    <View className={block} {...aria('tablist')}>
      {choices.map((choice) => (
        <View
          key={choice.value}
          id={choice.id}
          className={`${block}__item${choice.value === value ? ` ${block}__item--on` : ''}`}
          onClick={() => {
            onChange(choice.value);
          }}
          {...aria('tab', { selected: choice.value === value })}
        >
          {choice.label}
        </View>
      ))}
    </View>
  );
}
