import { errorCatalogue } from '@shuke/shared/errors';
import { describeOperation } from '../support/operation.ts';
import { jpeg, png, webp } from '../support/pictures.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('settings.setLogo', (at) => {
  const set = (bytes: Buffer) => at().call('settings.setLogo', { data: bytes.toString('base64') }, { token: at().owner.token });
  const fetched = async (path: string) => fetch(at().app.url + path);
  const shown = async () => {
    const person = await at().member();
    const [programme, home] = [await at().call('programme.get', {}), await at().call('member.home', {}, { token: person.token })];
    expect(home.logoPath).toBe(programme.logoPath);
    return programme.logoPath;
  };

  it.each([
    ['image/png', png(24, 16)],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ])('shows an %s to every member, from an address that anybody may keep for good', async (mime, bytes) => {
    const { logoPath } = await set(bytes);
    expect(await shown()).toBe(logoPath);
    const answer = await fetched(logoPath);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mime,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('keeps a large one whole, the last one only, and writes down who chose it', async () => {
    const first = (await set(png(24, 16))).logoPath;
    const large = png(250, 250, { noise: true });
    const { logoPath } = await set(large);
    expect(Buffer.from(await (await fetched(logoPath)).arrayBuffer())).toEqual(large);
    expect((await fetched(first)).status).toBe(404);
    expect(await shown()).toBe(logoPath);
    const { data } = await at().call('staff.listAudit', {}, { token: at().owner.token });
    expect(data[0]).toMatchObject({ action: 'settings.setLogo', detail: { logoPath } });
  });

  it('two at once leave one logo, and it is whole', async () => {
    await Promise.all([set(png(9, 9)), set(png(10, 10)), set(png(9, 9))]);
    const path = await shown();
    expect(
      Buffer.from(await (await fetched(path ?? '')).arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it.each(['/images/x', '/images/..%2f..%2fpackage.json', `/images/${'0'.repeat(64)}.png`, '/images/%00'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetched(path)).status).toBe(404);
    },
  );

  it('has nothing at the address of a logo under another name than its own', async () => {
    const { logoPath } = await set(png(24, 16));
    expect((await fetched(logoPath.replace('.png', '.webp'))).status).toBe(404);
  });

  it('image_unsupported: an SVG or a page is no logo, and the one before stays', async () => {
    const { logoPath } = await set(png(24, 16));
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html><script>1</script></html>', 'GIF89a……'])
      expect(await codeOfRefusal(set(Buffer.from(text)))).toBe('image_unsupported');
    expect(errorCatalogue.image_unsupported.zh).toContain('SVG');
    expect(await shown()).toBe(logoPath);
  });

  it('image_broken: one cut short, or a page that begins like a PNG', async () => {
    expect(await codeOfRefusal(set(jpeg.subarray(0, 300)))).toBe('image_broken');
    expect(await codeOfRefusal(set(Buffer.concat([png(1, 1).subarray(0, 8), Buffer.from('<html></html>')])))).toBe(
      'image_broken',
    );
  });

  it('image_too_large: of more than 200 KB, or 1,024 pixels a side', async () => {
    expect(await codeOfRefusal(set(png(1_025, 4)))).toBe('image_too_large');
    expect(await codeOfRefusal(set(png(280, 280, { noise: true })))).toBe('image_too_large');
  });

  it('lets nobody else send as much in one body', async () => {
    const body = JSON.stringify({ data: 'A'.repeat(100_000) });
    const send = (path: string) =>
      fetch(at().app.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await send('/v1/settings')).status).toBe(413);
    expect((await send('/v1/settings/logo')).status).toBe(401);
    expect(
      (
        await fetch(`${at().app.url}/v1/settings/logo`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body.repeat(5),
        })
      ).status,
    ).toBe(413);
  });
});
