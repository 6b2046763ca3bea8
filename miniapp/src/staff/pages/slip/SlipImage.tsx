import Taro from '@tarojs/taro';
import { Canvas } from '@tarojs/components';
import { encode } from 'uqr';
import { drawSlip, slipSize, type SlipPen } from '@shuke/shared/slipPaper';
import type { Output } from '../../../api/index.ts';
import { aria } from '../../../lib/aria.ts';
import { failReason } from '../../../lib/failReason.ts';
import { onWeb } from '../../../lib/platform.ts';
import { staffIds } from '../../ids.ts';

/** A slip as it goes to a printer. */
export type Slip = Output<'sale.slip'>;

interface SlipCanvas {
  width: number;
  height: number;
  getContext: (kind: '2d') => SlipPen;
}

/** Where the image is drawn, out of sight: what is on screen is text, which can be read aloud. */
export const SlipImage = () => (
  <Canvas
    type="2d"
    id={staffIds.slipImage}
    canvasId={staffIds.slipImage}
    className="slip__image"
    {...aria('img', { label: '小票图片' })}
  />
);

const canvasNode = (): Promise<SlipCanvas> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${staffIds.slipImage}`)
      .fields({ node: true, size: true })
      .exec((found: readonly ({ node?: SlipCanvas } | null)[]) => {
        const node = found[0]?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas'));
      });
  });

/** Draws the slip, sale and code and all; throws where the phone cannot draw. */
async function drawn({ columns, lines, claimCode }: Slip): Promise<SlipCanvas> {
  const canvas = await canvasNode();
  const paper = { columns, lines, qr: claimCode === null ? null : encode(claimCode, { ecc: 'M', border: 0 }).data };
  const { width, height } = slipSize(paper);
  canvas.width = width;
  canvas.height = height;
  drawSlip(canvas.getContext('2d'), paper);
  return canvas;
}

/** A file of the slip's image, kept by WeChat until the mini program ends. */
async function fileOf(slip: Slip): Promise<string> {
  const canvas = await drawn(slip);
  // WeChat wants the node of a 2d canvas (canvasToTempFilePath, base library 2.9.0), which Taro's type calls optional.
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    canvasId: staffIds.slipImage,
    fileType: 'png',
    ...{ x: 0, y: 0, width: canvas.width, height: canvas.height },
    ...{ destWidth: canvas.width, destHeight: canvas.height },
  });
  return tempFilePath;
}

/** 发给顾客: WeChat's own menu over the image, to send it to somebody; what it was closed with is not told. */
export async function sendSlip(slip: Slip): Promise<void> {
  const path = await fileOf(slip);
  // As WeChat has it: Taro makes no promise of it.
  await new Promise<void>((resolve, reject) => {
    void Taro.showShareImageMenu({
      path,
      success: () => {
        resolve();
      },
      fail: (failure) => {
        reject(new Error(failReason(failure)));
      },
    });
  });
}

/** Into the phone's album in WeChat, as a file in the browser. Throws what the phone says, a refusal too. */
export async function keepSlip(slip: Slip): Promise<void> {
  if (!onWeb) {
    await Taro.saveImageToPhotosAlbum({ filePath: await fileOf(slip) });
    return;
  }
  const canvas = (await drawn(slip)) as unknown as HTMLCanvasElement;
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = '小票.png';
  link.click();
}
