import { beijing } from '../facts.ts';
import { testKeys } from '../keys.ts';
import { PayRefusal } from '../refusal.ts';
import { seal } from '../sealing.ts';
import type { PayEndpoint } from './endpoint.ts';

const yearMs = 365 * 86_400_000;

/** GET /v3/certificates: none for a merchant with a public key. */
export const certificates: PayEndpoint = {
  method: 'GET',
  pattern: '/v3/certificates',
  handle({ certificates: { listed }, clock }, _call, merchant) {
    if (merchant.keyMode === 'publicKey') throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '无可用的平台证书');
    const data = listed.map((name) => ({
      serial_no: testKeys[name].serial,
      effective_time: beijing(clock.now() - yearMs),
      expire_time: beijing(clock.now() + 4 * yearMs),
      encrypt_certificate: seal(testKeys[name].certificate_pem, 'certificate'),
    }));
    return { json: { data } };
  },
};
