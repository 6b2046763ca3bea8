import { staffSession } from '../../../api/index.ts';
import { inSandboxFrame } from '../../../lib/sandboxBridge.ts';

interface Demo {
  demo?: { staff: { phone: string; password: string } } | null;
}

/** Signs in whom the sandbox page shows at the till, so that a newcomer never meets a password. False outside the sandbox. */
export async function signInDemoStaff(): Promise<boolean> {
  if (!inSandboxFrame()) return false;
  try {
    const { demo } = (await (await fetch('/sandbox/api/demo')).json()) as Demo;
    if (!demo) return false;
    await staffSession.signIn({ phone: demo.staff.phone, password: demo.staff.password });
    return true;
  } catch {
    return false; // The form is there for the rest.
  }
}
