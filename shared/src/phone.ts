/** "13800000000" → "138****0000": the only way a phone number is shown or logged. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** 王小明 → 王**: enough to ask “are you …?” by, and no more. Says nothing of the length. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;

/** A mainland mobile number, as WeChat gives it in purePhoneNumber. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
