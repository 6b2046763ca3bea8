/** A file of so many members as an older system would hand it out; the same each time. */
export function importFile(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, row) => {
    const phone = String(13_000_000_000 + row * 7);
    const [points, yuan] = [(row * 37) % 9_000, `${String(row % 400)}.${String(row % 100).padStart(2, '0')}`];
    // Two in three have money on their card, one in three a higher tier.
    const [bonus, tier] = [row % 5 === 0 ? '10' : '', row % 3 === 1 ? '常客' : ''];
    const birthday = row % 2 === 0 ? `${String(1950 + (row % 60))}-0${String((row % 9) + 1)}-15` : '';
    return [phone, `会员${String(row)}`, String(points), row % 3 === 0 ? '' : yuan, bonus, tier, birthday].join();
  });
  return Buffer.from(['手机号,姓名,积分,储值本金,赠金,等级,生日', ...lines].join('\r\n'));
}
