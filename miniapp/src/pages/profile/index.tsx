import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { Button, Chips, ErrorNotice, Failed, Field, Page, Skeleton, toast } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { changeOf, draftOf, flawsOf, type Draft } from './draft.ts';
import { OwnFields } from './OwnFields.tsx';
import './profile.scss';

const genders = [
  { value: '', label: '不说', id: ids.profileUnsaid },
  { value: 'female', label: '女', id: ids.profileFemale },
  { value: 'male', label: '男', id: ids.profileMale },
] as const;

/** 编辑资料: what the shop knows of me besides money, for me to put right. */
export default function ProfilePage() {
  const profile = useOperation('member.getProfile', {});
  return (
    <>
      {profile.state === 'ready' ? (
        <Form known={profile.data} />
      ) : (
        <Page nav={{ title: '编辑资料' }}>
          {profile.state === 'loading' ? (
            <Skeleton />
          ) : (
            <Failed title="没读到资料" error={profile.error} onRetry={profile.retry} />
          )}
        </Page>
      )}
    </>
  );
}

function Form({ known: first }: { known: Output<'member.getProfile'> }) {
  // What came first stays under the hands of who types, whatever is read later.
  const [known, setKnown] = useState(first);
  const [draft, setDraft] = useState<Draft>(() => draftOf(first));
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const flaws = flawsOf(draft, known);
  const input = changeOf(draft, known);
  const { busy, error, submit } = useSubmit(async () => {
    const saved = await memberSession.call('member.changeProfile', input);
    setKnown(saved);
    setDraft(draftOf(saved));
    toast('已保存');
    await Taro.navigateBack();
  });
  const off = Object.keys(flaws).length > 0 || Object.keys(input).length === 0;
  const foot = (
    <Button id={ids.profileSave} disabled={off} busy={busy} onTap={() => void submit()}>
      保存
    </Button>
  );
  return (
    <Page nav={{ title: '编辑资料' }} foot={foot}>
      <View className="profile">
        <Field
          id={ids.profileName}
          label="称呼"
          value={draft.name}
          maxLength={20}
          error={flaws['name']}
          onInput={(name) => {
            change({ name });
          }}
        />
        <View className="profile__field">
          <View className="profile__label">性别</View>
          <Chips
            choices={genders}
            value={draft.gender}
            onChange={(gender) => {
              change({ gender });
            }}
          />
        </View>
        <Birthday known={known} draft={draft} flaw={flaws['birthday']} onChange={change} />
        <OwnFields
          fields={known.fields}
          values={draft.fields}
          flaws={flaws}
          onChange={(key, value) => {
            change({ fields: { ...draft.fields, [key]: value } });
          }}
        />
        {error && <ErrorNotice error={error} />}
      </View>
    </Page>
  );
}

interface BirthdayProps {
  known: Output<'member.getProfile'>;
  draft: Draft;
  flaw: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** Said once and put right once: what stands after that only a branch changes. */
function Birthday({ known, draft, flaw, onChange }: BirthdayProps) {
  if (!known.canChangeBirthday)
    return (
      <View className="profile__field">
        <View className="profile__label">生日</View>
        <View id={ids.profileBirthdayFixed} className="profile__fixed">
          {known.birthday ?? '没有填'}
        </View>
        <View className="profile__why">生日已经改过一次，要再改请到门店</View>
      </View>
    );
  return (
    <View className="profile__field">
      <Field
        id={ids.profileBirthday}
        label="生日"
        type="number"
        maxLength={8}
        placeholder="8 位数字，如 19900228"
        value={draft.birthday}
        error={flaw}
        onInput={(birthday) => {
          onChange({ birthday });
        }}
      />
      <View className="profile__why">可以不填；填了以后只能改一次</View>
    </View>
  );
}
