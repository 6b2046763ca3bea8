/** What a shop of a trade sells: a name, the price of one, and what one is. */
export interface GoodsSeed {
  name: string;
  priceFen: number;
  unit: string;
  category: string;
  /** Sold in parts of a unit. */
  byWeight?: boolean;
}

const goods = (category: string, unit: string, prices: Readonly<Record<string, number>>): GoodsSeed[] =>
  Object.entries(prices).map(([name, priceFen]) => ({ name, priceFen, unit, category }));

const weighed = (category: string, prices: Readonly<Record<string, number>>): GoodsSeed[] =>
  goods(category, '千克', prices).map((each) => ({ ...each, byWeight: true }));

/** A few of each trade's goods, by the trade's name: enough to try the till with. */
export const goodsOf: Readonly<Record<string, readonly GoodsSeed[]>> = {
  餐饮: [
    ...goods('茶饮', '杯', { 珍珠奶茶: 1_800, 桂花乌龙: 1_500, 柠檬红茶: 1_600 }),
    ...goods('点心', '份', { 酒酿圆子: 2_200, 桂花糕: 1_200, 鲜肉小笼: 2_600 }),
  ],
  零售: [
    ...goods('饮料', '瓶', { 矿泉水: 200, 无糖绿茶: 500 }),
    ...goods('日用', '件', { 抽纸三包: 1_290, 雨伞: 3_900 }),
    ...weighed('水果', { 苹果: 1_180, 青提: 2_998 }),
  ],
  美容: [
    ...goods('护理', '次', { 面部清洁: 16_800, 补水护理: 29_800 }),
    ...goods('用品', '瓶', { 洁面乳: 12_800, 精华水: 25_800 }),
  ],
  酒店: goods('消费', '份', { 双早: 6_800, 洗衣: 4_500, 下午茶: 12_800 }),
  加油站: goods('便利店', '件', { 玻璃水: 2_500, 矿泉水: 200, 洗车: 3_000 }),
  药店: goods('日用', '盒', { 创可贴: 800, 维生素C: 3_600, 口罩十只: 1_500 }),
  宠物: [...goods('服务', '次', { 小狗洗澡: 9_800, 剪指甲: 2_000 }), ...goods('食品', '袋', { 猫粮两千克: 15_800 })],
  服装: goods('服装', '件', { 棉布衬衫: 25_900, 针织开衫: 36_900, 袜子三双: 3_900 }),
  健身: goods('课程', '次', { 私教一节: 30_000, 体验课: 6_800 }),
  烘焙: goods('面包', '个', { 原味吐司: 1_800, 奶油卷: 1_200, 可颂: 1_500 }),
};
