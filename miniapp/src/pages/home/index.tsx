import { useCallback } from 'react';
import { comeBack, hasLeft, memberSession } from '../../api/index.ts';
import { Failed, Page } from '../../components/index.ts';
import { useMemberId } from '../../hooks/useMemberId.ts';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { MemberHome } from './MemberHome.tsx';
import { VisitorHome } from './VisitorHome.tsx';
import { say } from '../../lib/shopWords.ts';

/** The first page: the card of a member, or the way to become one. */
export default function HomePage() {
  const member = useMemberId();
  const refresh = member.state === 'ready' ? member.refresh : undefined;
  const askAgain = useCallback(() => {
    memberSession.forget();
    void refresh?.();
  }, [refresh]);
  const signIn = () => {
    comeBack();
    void refresh?.();
  };
  if (member.state === 'ready' && member.data !== null) return <MemberHome onGone={askAgain} />;
  if (member.state === 'ready') return <VisitorHome onSignIn={hasLeft() ? signIn : undefined} />;
  return (
    <Page tab="home" nav={{ brand: '会员卡' }}>
      {member.state === 'failed' ? (
        <Failed title="没能登录" error={member.error} onRetry={member.retry} unchanged={say('余额和积分没有变化')} />
      ) : (
        <HomeSkeleton />
      )}
    </Page>
  );
}
