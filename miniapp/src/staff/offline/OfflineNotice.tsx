import { View } from '@tarojs/components';
import { Notice } from '../../components/index.ts';
import { staffIds } from '../ids.ts';
import { openOfflinePage } from '../scanner.ts';
import { useUpload } from './useUpload.ts';
import { say } from '../../lib/shopWords.ts';

/** What was kept without network and is not told yet, or was refused; sends it by itself. Nothing while there is none. */
export function OfflineNotice({ online }: { online: boolean }) {
  const { kept } = useUpload(online);
  const words = wordsOf(kept.sales.length, kept.refused.length, online);
  if (words === undefined) return null;
  return (
    <View className="staff-home__notice">
      <Notice
        id={staffIds.offlineNotice}
        icon={online ? 'clock' : 'offline'}
        tone={kept.refused.length > 0 ? 'danger' : 'gold'}
        action="去看"
        onTap={() => {
          openOfflinePage();
        }}
      >
        {words}
      </Notice>
    </View>
  );
}

function wordsOf(waiting: number, refused: number, online: boolean): string | undefined {
  if (refused > 0) return say(`断网时记的 ${String(refused)} 笔没能补上积分`);
  if (waiting === 0) return undefined;
  return `断网时记了 ${String(waiting)} 笔，${online ? say('正在补积分') : say('联网后自动补积分，请在 24 小时内联网')}`;
}
