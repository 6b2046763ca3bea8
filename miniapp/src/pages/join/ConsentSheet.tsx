import { ScrollView, View } from '@tarojs/components';
import type { Output } from '../../api/index.ts';
import { Button, Sheet } from '../../components/index.ts';
import { ids } from '../../ids.ts';

type Consent = Output<'programme.get'>['consent'];

/** The whole text that is agreed to, with its version. */
export function ConsentSheet({
  consent,
  open,
  onClose,
  onAgree,
}: {
  consent: Consent;
  open: boolean;
  onClose: () => void;
  onAgree: () => void;
}) {
  return (
    <Sheet open={open} title={consent.title} onClose={onClose}>
      <ScrollView scrollY className="join__consent">
        {consent.paragraphs.map((paragraph) => (
          <View key={paragraph} className="join__paragraph">
            {paragraph}
          </View>
        ))}
        <View className="join__version">版本 {consent.version}</View>
      </ScrollView>
      <Button id={ids.consentAgree} kind="pine" onTap={onAgree}>
        同意
      </Button>
    </Sheet>
  );
}
