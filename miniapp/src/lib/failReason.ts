/** What a phone says of a failure: WeChat gives `{ errMsg }`, the browser an Error. For telling apart, not for the screen. */
export function failReason(error: unknown): string {
  if (error instanceof Error) return `${error.name} ${error.message}`;
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error);
}
