/**
 * The error catalogue: one entry per thing a caller can react to. Codes are API and never change; words may.
 * The status and the sentence are read from here and from nowhere else.
 *
 * `retry`: `never` (the same request will fail again), `later` (try again, same idempotency key),
 * `after_login` (sign in first).
 */
export const errorCatalogue = {
  invalid_request: { status: 400, retry: 'never', zh: '填写的内容有误，请检查后再试' },
  idempotency_key_required: { status: 400, retry: 'never', zh: '缺少幂等键，请更新后再试' },
  unauthenticated: { status: 401, retry: 'after_login', zh: '请先登录' },
  wechat_code_invalid: { status: 401, retry: 'after_login', zh: '微信登录已失效，请重试' },
  sign_in_failed: { status: 401, retry: 'never', zh: '手机号或密码不对' },
  forbidden: { status: 403, retry: 'never', zh: '您没有这项权限' },
  not_found: { status: 404, retry: 'never', zh: '没有找到这条内容' },
  method_not_allowed: { status: 405, retry: 'never', zh: '不支持的请求方式' },
  payload_too_large: { status: 413, retry: 'never', zh: '提交的内容太大' },
  unsupported_media_type: { status: 415, retry: 'never', zh: '请用 JSON 提交' },

  conflict: { status: 409, retry: 'never', zh: '内容已被占用，请刷新后再试' },
  idempotency_key_reused: { status: 409, retry: 'never', zh: '这次提交与上次内容不同，请重新操作' },
  already_member: { status: 409, retry: 'never', zh: '您已经是会员' },
  visit_used: { status: 409, retry: 'never', zh: '这次识别已经收过款，请重新扫码' },
  sale_already_undone: { status: 409, retry: 'never', zh: '这笔收款已经撤销' },
  sale_already_refunded: { status: 409, retry: 'never', zh: '这笔收款已经退过款，不能再撤销' },
  receipt_reused: { status: 409, retry: 'never', zh: '这个小票号已经上传过另一笔消费' },
  quote_changed: { status: 409, retry: 'never', zh: '金额有变化，请核对后再收款' },
  refund_not_asked: { status: 409, retry: 'never', zh: '这笔充值没有待处理的退款申请' },
  refund_already_asked: { status: 409, retry: 'never', zh: '已经申请过退款，门店会尽快处理' },
  invoice_already_asked: { status: 409, retry: 'never', zh: '这笔充值已经申请过发票' },
  holder_ended: { status: 409, retry: 'never', zh: '这张卡已经停用，请重新邀请' },
  top_up_closed: { status: 409, retry: 'never', zh: '这笔充值已结束，请重新充值' },
  sale_awaiting_payment: { status: 409, retry: 'never', zh: '这笔还在等微信付款，请先取消付款' },
  payment_closed: { status: 409, retry: 'never', zh: '这笔付款已经结束' },
  card_bound: { status: 409, retry: 'never', zh: '这张实体卡已经绑给一位会员' },
  member_has_card: { status: 409, retry: 'never', zh: '这位会员已经有一张实体卡，丢了请换卡' },
  product_code_taken: { status: 409, retry: 'never', zh: '这个条码已经有商品在用' },
  held_sale_gone: { status: 409, retry: 'never', zh: '这一单已经被取走、删掉，或过了营业日' },
  recovery_open: { status: 409, retry: 'never', zh: '这张卡已经在找回，请等 24 小时' },
  recovery_closed: { status: 409, retry: 'never', zh: '这次找回已经结束，或被持卡人停止' },
  approval_closed: { status: 409, retry: 'never', zh: '这次申请已经处理过，或已过期' },
  api_key_ended: { status: 409, retry: 'never', zh: '这个密钥已经停用或更换过' },
  staff_exists: { status: 409, retry: 'never', zh: '这个手机号已经是员工' },
  shift_already_open: { status: 409, retry: 'never', zh: '这个收银台已经开班，请先交班' },
  shift_closed: { status: 409, retry: 'never', zh: '这一班已经交班' },
  confirmation_closed: { status: 409, retry: 'never', zh: '这次确认已经结束' },

  consent_outdated: { status: 422, retry: 'never', zh: '会员章程已更新，请重新阅读并同意' },
  phone_invalid: { status: 422, retry: 'never', zh: '没有取到手机号，请再授权一次' },
  code_malformed: { status: 422, retry: 'never', zh: '这不是会员码' },
  code_unknown: { status: 422, retry: 'never', zh: '会员码无效，请让顾客刷新后再试' },
  code_used: { status: 422, retry: 'later', zh: '这个会员码已用过，请等下一个' },
  card_unknown: { status: 422, retry: 'never', zh: '没有这张实体卡，请核对卡号' },
  card_not_bound: { status: 422, retry: 'never', zh: '这张实体卡还没有绑定会员' },
  card_blocked: { status: 422, retry: 'never', zh: '这张实体卡已停用，请换一张，或出示会员码' },
  code_clock_skew: { status: 422, retry: 'later', zh: '顾客手机时间不准，请联网刷新会员码' },
  member_closed: { status: 422, retry: 'never', zh: '这张会员卡已经注销或合并' },
  wallet_owner_gone: {
    status: 422,
    retry: 'never',
    zh: '付款的那张卡的主人已注销，退不回去，请当面退给顾客',
  },
  birthday_fixed: { status: 422, retry: 'never', zh: '生日已经改过一次，要再改请到门店' },
  field_invalid: { status: 422, retry: 'never', zh: '有一项填得不对，请检查后再试' },
  money_left: { status: 422, retry: 'never', zh: '卡里还有储值，请先退款再注销' },
  recovery_too_early: { status: 422, retry: 'never', zh: '要等满 24 小时，让原来的手机有时间说不' },
  merge_blocked: { status: 422, retry: 'never', zh: '这两张卡现在不能合并：有退款在途，或是同一张卡' },
  merge_settled: { status: 409, retry: 'never', zh: '合并之后有过新的变动，不能再撤销' },
  import_file_unsupported: { status: 422, retry: 'never', zh: '请上传 CSV 或 XLSX 文件，旧的 XLS 请先另存' },
  import_file_too_large: { status: 422, retry: 'never', zh: '文件太大，最多 16 MB，请分成几个文件导入' },
  import_columns_invalid: { status: 422, retry: 'never', zh: '列对得不对：手机号必须有，一列只能用一次' },
  import_not_ready: { status: 409, retry: 'never', zh: '这次导入现在还不能做这一步，请刷新后再看' },
  last_branch: { status: 422, retry: 'never', zh: '这是最后一家营业的门店，不能停业' },
  image_unsupported: { status: 422, retry: 'never', zh: '请用 PNG、JPEG 或 WebP 图片，不能用 SVG' },
  image_broken: { status: 422, retry: 'never', zh: '图片不完整或已损坏，请重新导出再传' },
  image_too_large: { status: 422, retry: 'never', zh: '图片不能超过 200 KB，长宽不超过 1024' },
  contrast_low: { status: 422, retry: 'never', zh: '卡面的文字和底色太接近，看不清，请换一个颜色' },
  consent_version_used: { status: 422, retry: 'never', zh: '章程的文字改了，请换一个版本号' },
  tags_full: { status: 422, retry: 'never', zh: '一位会员最多 20 个标签，请先去掉几个' },
  member_frozen: { status: 422, retry: 'never', zh: '会员已冻结，请联系门店' },
  branch_closed: { status: 422, retry: 'never', zh: '这家门店已停业，不能再收款' },
  taken_at_invalid: { status: 422, retry: 'never', zh: '只能补传最近 7 天的消费，请核对时间' },
  visit_expired: { status: 422, retry: 'never', zh: '识别已过 5 分钟，请重新扫码' },
  balance_insufficient: { status: 422, retry: 'never', zh: '储值余额不够' },
  points_insufficient: { status: 422, retry: 'never', zh: '积分不够' },
  balance_over_limit: { status: 422, retry: 'never', zh: '超过单张卡的余额上限，请少充一些' },
  wallet_frozen: { status: 422, retry: 'never', zh: '顾客冻结了储值，请先解冻，或换一种方式付款' },
  invite_invalid: { status: 422, retry: 'never', zh: '邀请码或手机号不对，或已过期，请重新要一个' },
  holder_code_invalid: { status: 422, retry: 'never', zh: '邀请码不对、已被领取或过期，请让对方重新邀请' },
  holder_code_own: { status: 422, retry: 'never', zh: '这是您自己发的邀请，请让家人来领' },
  holders_full: { status: 422, retry: 'never', zh: '能用这个储值的人已经满了' },
  nothing_to_refund: { status: 422, retry: 'never', zh: '这笔充值没有可退的金额' },
  nothing_to_invoice: { status: 422, retry: 'never', zh: '这笔充值已经退款，没有可以开票的金额' },
  refund_over_left: { status: 422, retry: 'never', zh: '超过还可以退的金额' },
  plan_unavailable: { status: 422, retry: 'never', zh: '这个充值方案已经不能选了，请刷新' },
  product_unavailable: { status: 422, retry: 'never', zh: '有商品已下架，或这家门店不卖，请重新选择' },
  discount_over_bill: { status: 422, retry: 'never', zh: '优惠不能达到或超过应收金额' },
  payments_unequal: { status: 422, retry: 'never', zh: '各种付款加起来与应收不符，请核对' },
  claim_code_invalid: { status: 422, retry: 'never', zh: '补积分码无效、已用过或已过 7 天' },
  amount_over_cap: { status: 422, retry: 'never', zh: '金额超过上限' },
  confirmation_required: { status: 422, retry: 'never', zh: '这笔要顾客在手机上点确认' },
  approval_required: { status: 422, retry: 'never', zh: '超过一个人能办的金额，请另一位同事批准' },
  approval_invalid: { status: 422, retry: 'never', zh: '这次批准不能用在这笔操作上，请重新申请' },
  self_dealing: { status: 422, retry: 'never', zh: '不能办理自己的事，请另一位同事来办' },
  staff_cap_reached: { status: 422, retry: 'never', zh: '您今天的这项操作已到上限，请店长解除后再试' },
  password_wrong: { status: 422, retry: 'never', zh: '原密码不对' },
  pin_wrong: { status: 422, retry: 'never', zh: '密码不对，或还没有设置' },
  wechat_not_bound: { status: 422, retry: 'never', zh: '这个微信还没有绑定员工，请先用手机号登录' },
  shift_reason_required: { status: 422, retry: 'never', zh: '实点与应有不符，请写明原因' },
  undo_window_passed: { status: 422, retry: 'never', zh: '已过 5 分钟，请店长撤销' },
  staff_locked: { status: 423, retry: 'later', zh: '密码错误太多次，请 15 分钟后再试' },
  code_attempts_exceeded: { status: 429, retry: 'later', zh: '试错太多次，请 5 分钟后再试' },
  rate_limited: { status: 429, retry: 'later', zh: '操作太快，请稍后再试' },

  internal: { status: 500, retry: 'later', zh: '系统出了点问题，请稍后再试；是否成功以明细为准' },
  bill_not_ready: { status: 503, retry: 'later', zh: '微信的账单还没出来，一般上午 10 点以后才有，请稍后再试' },
  pay_unavailable: { status: 503, retry: 'later', zh: '微信支付暂时不可用，没有扣款，请稍后再试' },
  wechat_unavailable: { status: 503, retry: 'later', zh: '微信服务繁忙，请稍后再试' },
  busy: { status: 503, retry: 'later', zh: '系统繁忙，请稍后再试' },
} as const satisfies Record<string, { status: number; retry: 'never' | 'later' | 'after_login'; zh: string }>;

/** A code of the catalogue. Never renamed: callers compare it. */
export type ErrorCode = keyof typeof errorCatalogue;

/** What every failed request answers. `param` names the field at fault; `detail` holds facts a screen may show. */
export interface ErrorBody {
  error: {
    code: ErrorCode;
    message: string;
    requestId: string;
    param?: string;
    detail?: Readonly<Record<string, string | number>>;
  };
}
