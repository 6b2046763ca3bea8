import { actionName } from '@shuke/shared/auditWords';
import { importStateWords, keyStateWords, offerWords, ownershipWords, scopeWords } from '@shuke/shared/words';
import { several, time, yuan } from '../cells.ts';
import type { Tables } from '../table.ts';

/** Branches, goods, cards, files brought in, and the till systems that call. */
export const shopTables: Tables<
  'branch.list' | 'product.list' | 'physicalCard.listBatches' | 'memberImport.list' | 'apiKey.list' | 'apiKey.listCalls'
> = {
  'branch.list': {
    title: '门店',
    keyOf: ({ id }) => id,
    columns: [
      ['门店', ({ name }) => name],
      ['品牌', ({ brand }) => brand],
      ['性质', ({ ownership }) => ownershipWords[ownership]],
      ['商户', ({ merchantName }) => merchantName],
      ['地区', ({ region }) => region],
      ['地址', ({ address }) => address],
      ['电话', ({ telephone }) => telephone],
      ['营业时间', ({ hours }) => hours],
      ['几点换日', ({ cutoffHour }) => cutoffHour],
    ],
  },
  'product.list': {
    title: '商品',
    keyOf: ({ productId }) => productId,
    columns: [
      ['商品', ({ name }) => name],
      ['品牌', ({ brand }) => brand],
      ['条码', ({ code }) => code],
      ['分类', ({ category }) => category],
      ['单价（元）', ({ priceFen }) => yuan(priceFen)],
      ['单位', ({ unit }) => unit],
      ['按重量', ({ byWeight }) => (byWeight ? '是' : '')],
      ['门店', ({ branchIds }, names) => (branchIds === null ? '全部门店' : several(branchIds.map((id) => names.branch(id))))],
      ['状态', ({ status }) => offerWords[status]],
    ],
  },
  'physicalCard.listBatches': {
    title: '实体卡',
    keyOf: ({ batchId }) => batchId,
    columns: [
      ['批次', ({ name }) => name],
      ['门店', ({ branchId }, names) => names.branch(branchId)],
      ['生成', ({ createdAt }) => time(createdAt)],
      ['张数', ({ count }) => count],
      ['在用', ({ boundCount }) => boundCount],
      ['已停用', ({ blockedCount }) => blockedCount],
      ['导出', ({ exportedAt }) => time(exportedAt)],
    ],
  },
  'memberImport.list': {
    title: '导入',
    keyOf: ({ id }) => id,
    columns: [
      ['文件', ({ fileName }) => fileName],
      ['时间', ({ createdAt }) => time(createdAt)],
      ['谁导入', ({ staffName }) => staffName],
      ['行数', ({ rowCount }) => rowCount],
      ['已导入', ({ imported }) => imported],
      ['没导入', ({ leftOut }) => leftOut],
      ['已撤回', ({ rolledBack }) => rolledBack],
      ['状态', ({ status }) => importStateWords[status]],
      ['读不出来的原因', ({ failure }) => failure],
    ],
  },
  'apiKey.list': {
    title: '接口密钥',
    keyOf: ({ id }) => id,
    columns: [
      ['系统', ({ name }) => name],
      ['门店', ({ branchName }) => branchName],
      ['密钥末四位', ({ hint }) => hint],
      ['能做什么', ({ scopes }) => several(scopes.map((scope) => scopeWords[scope]))],
      ['网络地址', ({ addresses }) => (addresses === null ? '不限' : several(addresses))],
      ['测试', ({ isTest }) => (isTest ? '是' : '')],
      ['生成', ({ createdAt }) => time(createdAt)],
      ['最近用过', ({ lastUsedAt }) => time(lastUsedAt)],
      ['状态', ({ status }) => keyStateWords[status]],
    ],
  },
  'apiKey.listCalls': {
    title: '对接记录',
    keyOf: ({ id }) => id,
    columns: [
      ['时间', ({ at }) => time(at)],
      ['系统', ({ keyName }) => keyName],
      ['密钥末四位', ({ hint }) => hint],
      ['门店', ({ branchName }) => branchName],
      ['请求', ({ operation }, { say }) => say(actionName(operation))],
      ['操作名', ({ operation }) => operation],
      ['结果', ({ outcome, words }) => (outcome === 'ok' ? '成功' : (words ?? '失败'))],
      ['错误码', ({ outcome }) => (outcome === 'ok' ? '' : outcome)],
      ['用时（毫秒）', ({ ms }) => ms],
      ['请求号', ({ requestId }) => requestId],
    ],
  },
};
