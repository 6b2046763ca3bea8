import Taro from '@tarojs/taro';
import { ScrollView, Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { memberSession, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Notice, Sheet, toast } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';

/** A screen cannot show more at once; the copy holds all of it. */
const shownMax = 4_000;

/** Everything kept of the member, as text to look at and to take along. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const [found, setFound] = useState<Output<'member.exportOwn'>>();
  const { busy, error, submit } = useSubmit(async () => {
    setFound(await memberSession.call('member.exportOwn', {}));
  });
  const begin = useRef(submit);
  useEffect(() => {
    void begin.current();
  }, []);
  const copy = () =>
    void Taro.setClipboardData({ data: found?.json ?? '' }).then(() => {
      toast('已复制，可以粘贴到文件或聊天里');
    });
  return (
    <Sheet open title="导出我的数据" onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {found !== undefined && (
        <ScrollView scrollY className="mydata__text">
          <Text id={ids.dataText}>{found.json.slice(0, shownMax)}</Text>
          {found.json.length > shownMax && <View className="mydata__more">后面还有，复制出来是完整的</View>}
        </ScrollView>
      )}
      {found?.complete === false && <Notice icon="warning">明细太多，这里是最近的 5,000 条；要全部的请联系门店</Notice>}
      <View className="mydata__actions">
        {found === undefined ? (
          <Button busy={busy} onTap={() => void submit()}>
            {error === undefined ? '正在整理' : '再试一次'}
          </Button>
        ) : (
          <Button id={ids.dataCopy} onTap={copy}>
            复制全部
          </Button>
        )}
      </View>
    </Sheet>
  );
}
