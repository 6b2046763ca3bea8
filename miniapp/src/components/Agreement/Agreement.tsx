import { ScrollView, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { ids } from '../../ids.ts';
import { Button } from '../Button/Button.tsx';
import { Checkbox } from '../Checkbox/Checkbox.tsx';
import { Sheet } from '../Sheet/Sheet.tsx';
import './Agreement.scss';

/** A text to agree to before something is done, in the version that is agreed to. */
export interface AgreementProps {
  text: { version: string; title: string; paragraphs: readonly string[] };
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  /** After the title: what else the tick says. */
  children?: ReactNode;
  /** Shakes once: it must be ticked first. */
  shaking?: boolean;
}

/** A box to tick and the whole text behind its title; agreeing in the text ticks the box. */
export function Agreement({ text, agreed, onAgree, children, shaking = false }: AgreementProps) {
  const [reading, setReading] = useState(false);
  return (
    <>
      <Checkbox id={ids.consent} checked={agreed} shaking={shaking} onChange={onAgree}>
        我已阅读并同意
        <View
          id={ids.consentText}
          className="agreement__link"
          onClick={(event) => {
            event.stopPropagation();
            setReading(true);
          }}
        >
          《{text.title}》
        </View>
        {children}
      </Checkbox>
      <Sheet
        open={reading}
        title={text.title}
        onClose={() => {
          setReading(false);
        }}
      >
        <ScrollView scrollY className="agreement__text">
          {text.paragraphs.map((paragraph) => (
            <View key={paragraph} className="agreement__paragraph">
              {paragraph}
            </View>
          ))}
          <View className="agreement__version">版本 {text.version}</View>
        </ScrollView>
        <Button
          id={ids.consentAgree}
          kind="pine"
          onTap={() => {
            onAgree(true);
            setReading(false);
          }}
        >
          同意
        </Button>
      </Sheet>
    </>
  );
}
