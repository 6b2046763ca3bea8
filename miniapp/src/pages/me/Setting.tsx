import { View } from '@tarojs/components';
import { Icon, Switch, type IconName } from '../../components/index.ts';
import { button } from '../../lib/aria.ts';

interface Words {
  id: string;
  icon: IconName;
  title: string;
  note: string;
}

/** A line that leads somewhere. `value` stands before the arrow. */
export function Setting({ id, icon, title, note, value = '', onTap }: Words & { value?: string; onTap: () => void }) {
  return (
    <View id={id} className="me__row" hoverClass="me__row--pressed" onClick={onTap} {...button()}>
      <Told icon={icon} title={title} note={note} />
      <View className="me__value">{value}</View>
      <Icon name="arrow-right" size={16} />
    </View>
  );
}

/** A line with a switch. */
export function SwitchSetting({ id, icon, title, note, on, onChange }: Words & { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <View className="me__row">
      <Told icon={icon} title={title} note={note} />
      <Switch id={id} on={on} onChange={onChange} label={title} />
    </View>
  );
}

/** What a line is about. */
export function Told({ icon, title, note }: Omit<Words, 'id'>) {
  return (
    <>
      <Icon name={icon} size={22} />
      <View className="me__told">
        <View className="me__title">{title}</View>
        <View className="me__note">{note}</View>
      </View>
    </>
  );
}
