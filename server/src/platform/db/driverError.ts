/**
 * A property of what a driver threw. By its shape, not by its class: an error of a native module belongs to whatever
 * realm loaded the module first.
 */
export function driverField(error: unknown, name: 'code' | 'errno' | 'sqlState' | 'fatal'): unknown {
  return typeof error === 'object' && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined;
}
