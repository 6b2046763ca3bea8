import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { Section, Sheet } from '../../components/index.ts';
import { usePublicOperation } from '../../hooks/useOperation.ts';
import { ids } from '../../ids.ts';
import { Setting } from './Setting.tsx';

/** 隐私: the text that was agreed to, in the version in force. */
export function Policy() {
  const programme = usePublicOperation('programme.get', {}, { keep: true });
  const [reading, setReading] = useState(false);
  if (programme.state !== 'ready') return null;
  const { consent } = programme.data;
  return (
    <Section title="隐私">
      <View className="me__rows">
        <Setting
          id={ids.mePolicy}
          icon="check-round"
          title={consent.title}
          note={`版本 ${consent.version}`}
          onTap={() => {
            setReading(true);
          }}
        />
      </View>
      <Sheet
        open={reading}
        title={consent.title}
        onClose={() => {
          setReading(false);
        }}
      >
        <ScrollView scrollY className="agreement__text">
          {consent.paragraphs.map((paragraph) => (
            <View key={paragraph} className="agreement__paragraph">
              {paragraph}
            </View>
          ))}
          <View className="agreement__version">版本 {consent.version}</View>
        </ScrollView>
      </Sheet>
    </Section>
  );
}
