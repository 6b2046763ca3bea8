import { applySetData } from './setData.ts';

describe('setData', () => {
  it('puts values at paths, makes what is missing on the way, and leaves everything else alone', () => {
    const data: Record<string, unknown> = { root: { cn: [{ v: 'a' }, { v: 'b' }] } };
    applySetData(data, { 'root.cn.[1].v': 'c', 'root.cn[2]': { v: 'd' }, 'root.uid.deep': 1 });
    expect(data).toEqual({ root: { cn: [{ v: 'a' }, { v: 'c' }, { v: 'd' }], uid: { deep: 1 } } });
  });

  it('hands over copies, so that a later change of the logic is not seen', () => {
    const data: Record<string, unknown> = {};
    const list = [1];
    applySetData(data, { list });
    list.push(2);
    expect(data).toEqual({ list: [1] });
  });
});
