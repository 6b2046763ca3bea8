import type { ReactNode } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useOperation } from '../api/index.ts';
import { Failed, Loading } from '../ui/index.ts';
import { SignIn } from './SignIn.tsx';
import { MeContext } from './useMe.ts';

/** Who is signed in, for everything below; without a session, the way in. */
export function RequireStaff({ children }: { children: ReactNode }) {
  const me = useOperation('staff.me', {});
  if (me.data !== undefined) return <MeContext value={me.data}>{children}</MeContext>;
  if (me.isPending)
    return (
      <main className="waiting">
        <Loading />
      </main>
    );
  if (asApiError(me.error).code === 'unauthenticated') return <SignIn />;
  return (
    <main className="waiting">
      <Failed title="没读到您的账号" error={me.error} onRetry={() => void me.refetch()} />
    </main>
  );
}
