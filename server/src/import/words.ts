import { importRowsMax } from '@shuke/shared/importFile';

/** When a problem was met: looking, bringing in, taking back. */
export type Step = 'check' | 'commit' | 'rollBack';

/** Why a file cannot be read at all, in the shop's words. */
export const failureWords = {
  empty: '文件里没有数据：第一行是列名，从第二行起一行一位会员',
  tooManyRows: `超过 ${importRowsMax.toLocaleString('en-US')} 行，请分成几个文件导入；没有导入任何会员`,
  unreadable: '文件读不出来：请用 Excel 或 WPS 另存为 XLSX，或「CSV UTF-8」；没有导入任何会员',
  notXlsx: '这不是 XLSX 文件，可能只是改了后缀，请另存为 XLSX 再上传；没有导入任何会员',
  rowTooLong: '有一行太长，可能是引号没有配对，请检查后再上传；没有导入任何会员',
  expired: '文件放了 7 天没有导入，已删除，请重新上传',
} as const;

/** Why a file cannot be read at all. */
export type FailureCode = keyof typeof failureWords;

/** Why a row is left out or left standing, in the shop's words. */
export const problemWords = {
  phoneMissing: '没有手机号',
  phoneInvalid: '手机号不对，要 11 位大陆手机号',
  phoneRepeated: '手机号与前面的行重复',
  memberExists: '这个手机号已经是会员',
  cardClosed: '这个手机号的会员卡已注销或合并',
  ownPhone: '这是您自己的手机号，请另一位老板来导入',
  nameInvalid: '姓名太长，或有不能显示的字',
  pointsInvalid: '积分要写成不小于 0 的数字',
  principalInvalid: '本金要写成不小于 0 的金额，最多两位小数',
  bonusInvalid: '赠金要写成不小于 0 的金额，最多两位小数',
  tierUnknown: '没有这个等级，请写成设置里的等级名',
  birthdayInvalid: '生日要写成 1990-05-20 这样的日期，不能在今天以后',
  fieldInvalid: '自定义的一栏写得不对，请照设置里的样子写',
  formula: '单元格是公式，请改成数值',
  moved: '导入后有过新的变动，保持原样',
} as const;

/** Why a row is left out or left standing. */
export type ProblemCode = keyof typeof problemWords;

/** A problem as it is read out. Pure. */
export const reasonOf = ({ code, sameAs }: { code: ProblemCode; sameAs: number | null }): string =>
  sameAs === null ? problemWords[code] : `手机号与第 ${String(sameAs)} 行重复`;
