import Taro from '@tarojs/taro';
import { ScrollView, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Notice, Sheet, toast } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import { failReason } from '../../lib/failReason.ts';
import { handOverPage } from '../../lib/handOverPage.ts';
import { onWeb } from '../../lib/platform.ts';

/** 账目（12 条）, 消费（3 条）, …: what the page has, by its own headings. */
const headingsOf = (html: string): string[] => [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading = '']) => heading);

/** Everything kept of the member: as a page to read and keep, and for programs as text. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const [found, setFound] = useState<Output<'member.exportOwn'>>();
  const { busy, error, submit } = useSubmit(async () => {
    setFound(await memberSession.call('member.exportOwn', {}));
  });
  const begin = useRef(submit);
  useEffect(() => {
    void begin.current();
  }, []);
  return (
    <Sheet open title="导出我的数据" onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {found !== undefined && (
        <ScrollView scrollY className="mydata__text">
          <View id={ids.dataText}>
            {headingsOf(found.html).map((heading) => (
              <View key={heading}>{heading}</View>
            ))}
          </View>
        </ScrollView>
      )}
      {found?.complete === false && <Notice icon="warning">明细太多，这里是最近的 5,000 条；要全部的请联系门店</Notice>}
      <View className="mydata__actions">
        {found === undefined ? (
          <Button busy={busy} onTap={() => void submit()}>
            {error === undefined ? '正在整理' : '再试一次'}
          </Button>
        ) : (
          <>
            <Button id={ids.dataPage} onTap={() => void keepPage(found.html)}>
              {onWeb ? '保存成网页' : '发到聊天，打开就能看'}
            </Button>
            <Button id={ids.dataCopy} kind="ghost" onTap={() => void copy(found.json)}>
              复制给程序读的（JSON）
            </Button>
          </>
        )}
      </View>
    </Sheet>
  );
}

async function keepPage(html: string): Promise<void> {
  try {
    await handOverPage(html);
    // A browser does not say whether it kept the file, and asks where, or not, as it is set.
    if (onWeb) toast('在浏览器的下载里');
  } catch (error) {
    // Closed by the person: nothing went wrong.
    if (!failReason(error).includes('cancel')) toast('没有保存成，请再试一次', { error: true });
  }
}

async function copy(json: string): Promise<void> {
  await Taro.setClipboardData({ data: json });
  toast('已复制，可以粘贴到文件或聊天里');
}
