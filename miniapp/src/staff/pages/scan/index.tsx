import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button, Page } from '../../../components/index.ts';
import { inWechat } from '../../../lib/platform.ts';
import { inSandboxFrame } from '../../../lib/sandboxBridge.ts';
import { staffIds } from '../../ids.ts';
import { openOfflinePage, scanWithCamera, takeScanned, useSandboxScan } from '../../scanner.ts';
import { useBranch, useStaff } from '../../session.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Finder } from './Finder.tsx';
import { PhoneSheet } from './PhoneSheet.tsx';
import { useIdentify } from './useIdentify.ts';
import { say } from '../../../lib/shopWords.ts';
import './index.scss';

/** Reads a member code: what the camera saw, what a scan gun or a person types, what the sandbox scans. */
export default function ScanPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  const { manual } = useRouter().params;
  const { busy, problem, unsent, identify, open } = useIdentify();
  const [camera, setCamera] = useState(inWechat);
  const [tail, setTail] = useState<string>();
  useHandedOver(identify);
  useSandboxScan((code) => void identify(code));

  const scanAgain = async () => {
    try {
      const code = await scanWithCamera();
      if (code !== undefined) await identify(code);
    } catch {
      setCamera(false);
    }
  };

  return (
    <Page nav={{ title: '扫会员码', home: '/staff/pages/home/index' }} tone="ink" offline="断网，可查不可收" bare>
      <View className="staff-scan">
        <Finder busy={busy} problem={problem} words={wordsFor(camera)} />
        {unsent !== undefined && (
          <Button
            id={staffIds.keepCode}
            kind="ghost"
            onTap={() => {
              openOfflinePage({ code: unsent, by: 'redirectTo' });
            }}
          >
            {say('断网记积分（只记积分，不能用储值和积分付款）')}
          </Button>
        )}
        <CodeEntry
          busy={busy}
          focused={manual === '1'}
          onCode={identify}
          onScan={camera ? () => void scanAgain() : undefined}
          onTail={setTail}
        />
      </View>
      {tail !== undefined && branch && (
        <PhoneSheet
          branchId={branch.id}
          tail={tail}
          onIdentified={(visit) => void open(visit)}
          onClose={() => {
            setTail(undefined);
          }}
        />
      )}
    </Page>
  );
}

/** Takes the code that the page was opened with, once. */
function useHandedOver(identify: (code: string) => Promise<void>): void {
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const code = takeScanned();
    if (code !== undefined) void identify(code);
  }, [identify]);
}

/** Where the code comes from on this till. */
function wordsFor(camera: boolean): { title: string; hint: string } {
  if (camera) return { title: '对准顾客的会员码', hint: '扫不到时，输入码下面的数字' };
  if (inSandboxFrame()) return { title: '等着扫会员码', hint: '沙盒里没有摄像头' };
  return { title: '用扫码枪扫会员码', hint: '或输入码下面的数字' };
}
