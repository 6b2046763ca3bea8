/** A field that may not be empty. */
export const required = [{ required: true, whitespace: true, message: '不能空' }];

/** An amount in yuan. */
export const amount = [{ required: true, pattern: /^\d{1,7}(\.\d{1,2})?$/, message: '请填金额，例如 200' }];

/** A field that may stay empty: no limit. */
export const limit = {
  amount: [{ pattern: /^\d{1,7}(\.\d{1,2})?$/, message: '请填金额，空着是不限' }],
  whole: [{ pattern: /^\d{1,5}$/, message: '请填整数，空着是不限' }],
};
