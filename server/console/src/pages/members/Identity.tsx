import { Status } from '../../ui/index.ts';
import { Tags } from './Tags.tsx';
import { TierTag } from './TierTag.tsx';
import type { Member } from './words.ts';

/** Who it is: name, tier, masked phone, card number and the words staff put on them. */
export const Identity = ({ member }: { member: Member }) => (
  <div className="identity">
    <span className="identity__face" aria-hidden>
      {member.name.slice(-1)}
    </span>
    <div>
      <b className="identity__name">{member.name}</b> <TierTag tier={member.tier} />{' '}
      {member.status === 'frozen' && <Status mood="bad">已冻结</Status>}
      {member.erasedAt !== null && <Status mood="calm">已注销</Status>}
      {member.mergedInto !== null && <Status mood="calm">已并入另一张卡</Status>}
      <div className="sub">
        {member.phoneMasked} · 卡号 {member.cardNumber}
      </div>
      <Tags member={member} />
    </div>
  </div>
);
