/** The keys and numbers of one contract with WeChat Pay. Held in memory only; never logged. */
export interface PayAccount {
  /** 商户号 of a direct merchant, or of the partner (服务商). */
  readonly mchid: string;
  /** The app that opens orders: bound to `mchid`. */
  readonly appid: string;
  /** 商户 API 证书序列号: 40 hex digits. */
  readonly serial: string;
  /** apiclient_key.pem */
  readonly privateKey: string;
  /** APIv3 密钥: 32 bytes. */
  readonly apiV3Key: string;
  /** 微信支付公钥, of every merchant opened since about October 2024. */
  readonly publicKey?: PayPublicKey;
  /**
   * Also take WeChat's platform certificates: of older merchants, and while one moves to the public key (notices move
   * over in steps, so both are needed). Without a public key they are taken in any case.
   */
  readonly platformCertificates?: boolean;
  /** 特约商户 under a partner; the money goes to them. Left out for a direct merchant. */
  readonly subMerchants?: readonly SubMerchant[];
}

/** WeChat's half of a key pair, as downloaded from the merchant portal. */
export interface PayPublicKey {
  /** `PUB_KEY_ID_…` */
  readonly id: string;
  /** pub_key.pem */
  readonly pem: string;
}

/** A number under a partner. */
export interface SubMerchant {
  readonly mchid: string;
  /** Its own app, when it has one; else people pay in the partner's. */
  readonly appid?: string;
}
